#include "parley/query/graph_view.hpp"

#include "projection/edge_flags.hpp"
#include "projection/projections.hpp"
#include "selection/planner.hpp"

#include <utility>

namespace parley::query {
namespace {

GraphViewResult project(const EventGraph& graph, const GraphViewQuery& query, Meter& meter) {
  if (query.view == View::actors) {
    const EventSet slice = plan_events(graph, query.filter, meter);
    if (!meter.spend(slice.size() + 1)) {
      return {};
    }
    GraphViewResult result = actors_projection(graph, slice, query.limit, meter);
    result.flag_counts = count_edge_flags(graph, slice, result.actor_edges, meter);
    return result;
  }
  const std::vector<EventIndex> slice = select_events(graph, query.filter, meter);
  return query.view == View::events ? events_projection(graph, slice, query.limit, meter)
                                    : participation_projection(graph, slice, query.limit, meter);
}

}  // namespace

Result<GraphViewResult> run(const EventGraph& graph, const GraphViewQuery& query,
                            const Budget& budget) {
  Meter meter(budget);
  GraphViewResult result = project(graph, query, meter);
  return meter.is_over() ? Result<GraphViewResult>(meter.error()) : std::move(result);
}

}  // namespace parley::query
