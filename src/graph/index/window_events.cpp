#include "parley/graph/window_events.hpp"

#include "parley/time/alternatives.hpp"

#include <algorithm>

namespace parley {

bool is_active(const Bounds& bounds, const Window& window, Certainty certainty) noexcept {
  return certainty == Certainty::certain ? certainly_active(bounds, window)
                                         : possibly_active(bounds, window);
}

bool is_active(const EventGraph& graph, EventIndex event, const Window& window, Certainty certainty,
               Approx approx) noexcept {
  // What is certain by every alternative is certain by their hull.
  if (!is_active(graph.bounds(event, approx), window, certainty)) {
    return false;
  }
  if (certainty == Certainty::certain || !graph.has_date_alternatives()) {
    return true;
  }
  const std::span<const Bounds> alternatives = graph.date_alternatives(event, approx);
  return alternatives.empty() || possibly_active(alternatives, window);
}

bool is_active(const EventGraph& graph, EventIndex event, const Window& window,
               std::span<const Window> parts, Certainty certainty, Approx approx) noexcept {
  // Whatever is active in some part is so in the whole window, and for certain as well.
  const bool in_window = is_active(graph, event, window, certainty, approx);
  if (!in_window || parts.empty()) {
    return in_window;
  }
  const Bounds bounds = graph.bounds(event, approx);
  std::span<const Bounds> readings = graph.date_alternatives(event, approx);
  if (readings.empty()) {
    readings = {&bounds, 1};
  }
  return certainty == Certainty::certain ? certainly_active(readings, parts)
                                         : possibly_active(readings, parts);
}

namespace {

/// Adds the events that are active by padded bounds alone.
void add_padded(const EventGraph& graph, const Window& window, WindowEvents& near) {
  std::vector<EventIndex> padded;
  graph.append_padded_active(window, padded);
  std::erase_if(padded,
                [&](EventIndex event) { return possibly_active(graph.bounds(event), window); });
  std::sort(padded.begin(), padded.end());
  const auto run = std::lower_bound(padded.begin(), padded.end(), EventIndex{near.run.begin});
  const auto middle = near.reaching.insert(near.reaching.end(), padded.begin(), run);
  std::inplace_merge(near.reaching.begin(), middle, near.reaching.end());
  // With a window that ends before it begins, `reaching` may already contain some of them.
  near.reaching.erase(std::unique(near.reaching.begin(), near.reaching.end()), near.reaching.end());
  near.beyond.assign(std::lower_bound(run, padded.end(), EventIndex{near.run.end}), padded.end());
}

}  // namespace

WindowEvents events_near(const EventGraph& graph, const Window& window, Certainty certainty,
                         Approx approx) {
  WindowEvents near;
  near.run = graph.starting_in(window);
  near.undated = graph.undated();
  if (certainty == Certainty::certain) {
    near.undated.begin = near.undated.end;
  }
  graph.append_reaching_into(window, near.reaching);
  if (approx == Approx::padded) {
    add_padded(graph, window, near);
  }
  return near;
}

namespace {

/// The same as EventGraph::lower_bound, faster when the result is near the beginning.
std::size_t lower_bound_near(std::span<const EventIndex> row, std::uint32_t event) noexcept {
  std::size_t end = 1;
  while (end < row.size() && row[end - 1] < EventIndex{event}) {
    end *= 2;
  }
  end = std::min(end, row.size());
  return end / 2 + EventGraph::lower_bound(row.subspan(end / 2, end - end / 2), event);
}

}  // namespace

RowCut cut_row(std::span<const EventIndex> row, const WindowEvents& near) noexcept {
  const std::size_t run = EventGraph::lower_bound(row, near.run.begin);
  const auto from_run = row.subspan(run);
  const std::size_t run_length = lower_bound_near(from_run, near.run.end);
  const auto behind_run = from_run.subspan(run_length);
  const bool has_undated =
      !behind_run.empty() && behind_run.back() >= EventIndex{near.undated.begin};
  const std::size_t undated =
      has_undated ? EventGraph::lower_bound(behind_run, near.undated.begin) : behind_run.size();
  return {row.first(run), from_run.first(run_length), behind_run.subspan(undated)};
}

}  // namespace parley
