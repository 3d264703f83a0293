#include "parley/query/graph_view.hpp"

#include "graph_view_faces.hpp"
#include "radix_sort.hpp"

#include <algorithm>

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

GraphViewResult run(const EventGraph& graph, const GraphViewQuery& query) {
  switch (query.view) {
    case View::participation:
      return participation_face(graph, select_events(graph, query.filter), query.limit);
    case View::actors: return actors_face(graph, SliceEvents(graph, query.filter), query.limit);
    case View::events: return events_face(graph, select_events(graph, query.filter), query.limit);
  }
  return {};
}

}  // namespace parley::query
