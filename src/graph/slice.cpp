#include "parley/graph/slice.hpp"

namespace parley {

bool is_active(const Bounds& bounds, const Window& window, Certainty certainty) noexcept {
  return certainty == Certainty::certain ? certainly_active(bounds, window)
                                         : possibly_active(bounds, window);
}

WindowEvents events_near(const EventGraph& graph, const Window& window, Certainty certainty) {
  WindowEvents near;
  near.run = graph.starting_in(window);
  near.undated = graph.undated();
  if (certainty == Certainty::certain) {
    near.undated.begin = near.undated.end;
  }
  graph.append_reaching_into(window, near.reaching);
  return near;
}

RowCut cut_row(std::span<const EventIndex> row, const WindowEvents& near) noexcept {
  const std::size_t run = EventGraph::lower_bound(row, near.run.begin);
  const auto from_run = row.subspan(run);
  const std::size_t run_length = EventGraph::lower_bound(from_run, near.run.end);
  const auto behind_run = from_run.subspan(run_length);
  const std::size_t undated = EventGraph::lower_bound(behind_run, near.undated.begin);
  return {row.first(run), from_run.first(run_length), behind_run.subspan(undated)};
}

}  // namespace parley
