#include "parley/query/graph_view.hpp"

#include "projection/projections.hpp"
#include "selection/planner.hpp"

#include <utility>

namespace parley::query {
namespace {

GraphViewResult project(const EventGraph& graph, const GraphViewQuery& query, Meter& meter) {
  if (query.view == View::actors) {
    const EventSet slice = plan_events(graph, query.filter, meter);
    return meter.spend(slice.size() + 1) ? actors_projection(graph, slice, query.limit, meter)
                                         : GraphViewResult{};
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
