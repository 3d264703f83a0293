#include "parley/query/graph_view.hpp"

#include "projection/edge_flags.hpp"
#include "projection/projections.hpp"
#include "selection/planner.hpp"

#include <limits>
#include <utility>

namespace parley::query {
namespace {

EdgePage page_of(const GraphViewQuery& query) noexcept {
  constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  const std::size_t end = query.limit > all - query.offset ? all : query.offset + query.limit;
  return {query.offset, end};
}

GraphViewResult project(const EventGraph& graph, const GraphViewQuery& query, Meter& meter) {
  const EdgePage page = page_of(query);
  if (query.view == View::actors) {
    const EventSet slice = plan_events(graph, query.filter, meter);
    if (!meter.spend(slice.size() + 1)) {
      return {};
    }
    GraphViewResult result = actors_projection(graph, slice, page, meter);
    result.flag_counts = count_edge_flags(graph, slice, result.actor_edges, meter);
    return result;
  }
  const std::vector<EventIndex> slice = select_events(graph, query.filter, meter);
  return query.view == View::events ? events_projection(graph, slice, page, meter)
                                    : participation_projection(graph, slice, page, meter);
}

}  // namespace

Result<GraphViewResult> run(const EventGraph& graph, const GraphViewQuery& query,
                            const Budget& budget) {
  Meter meter(budget);
  GraphViewResult result = project(graph, query, meter);
  return meter.is_over() ? Result<GraphViewResult>(meter.error()) : std::move(result);
}

}  // namespace parley::query
