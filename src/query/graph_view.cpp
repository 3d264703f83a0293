#include "parley/query/graph_view.hpp"

#include "graph_view_faces.hpp"
#include "radix_sort.hpp"

#include <algorithm>
#include <utility>

namespace parley::query {

void SliceActors::list(std::vector<ActorIndex> kept, GraphViewResult& result) {
  radix_sort(kept, bits_of_actor_, [](ActorIndex actor) { return to_size(actor); });
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  result.actor_events.reserve(kept.size());
  for (const ActorIndex actor : kept) {
    result.actor_events.push_back(events_[slot_of(actor)]);
  }
  result.actors = std::move(kept);
}

void SliceActors::list_all(GraphViewResult& result) {
  list(slots_.actors(), result);
}

namespace {

GraphViewResult face(const EventGraph& graph, const GraphViewQuery& query, Meter& meter) {
  if (query.view == View::actors) {
    const SliceEvents slice(graph, query.filter, meter);
    return meter.is_over() ? GraphViewResult{} : actors_face(graph, slice, query.limit, meter);
  }
  const std::vector<EventIndex> slice = select_events(graph, query.filter, meter);
  return query.view == View::events ? events_face(graph, slice, query.limit, meter)
                                    : participation_face(graph, slice, query.limit, meter);
}

}  // namespace

Result<GraphViewResult> run(const EventGraph& graph, const GraphViewQuery& query,
                            const Budget& budget) {
  Meter meter(budget);
  GraphViewResult result = face(graph, query, meter);
  return meter.is_over() ? Result<GraphViewResult>(meter.error()) : std::move(result);
}

}  // namespace parley::query
