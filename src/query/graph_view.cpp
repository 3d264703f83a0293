#include "parley/query/graph_view.hpp"

#include "graph_view_faces.hpp"

#include <algorithm>
#include <optional>

namespace parley::query {

SliceActors::SliceActors(const EventGraph& graph, const std::vector<EventIndex>& slice) {
  for (const EventIndex event : slice) {
    std::optional<ActorIndex> previous;  // the roles of one actor stand together
    for (const Participation& part : graph.participants(event)) {
      if (part.actor != previous) {
        const std::uint32_t slot = slot_of(part.actor);
        events_.resize(std::max<std::size_t>(events_.size(), slot + 1), 0);
        ++events_[slot];
        previous = part.actor;
      }
    }
  }
}

void SliceActors::list(std::vector<ActorIndex> kept, GraphViewResult& result) {
  std::sort(kept.begin(), kept.end());
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  result.actor_events.reserve(kept.size());
  for (const ActorIndex actor : kept) {
    result.actor_events.push_back(events_[slot_of(actor)]);
  }
  result.actors = std::move(kept);
}

void SliceActors::list_all(GraphViewResult& result) {
  std::vector<ActorIndex> all;
  all.reserve(size());
  for (std::size_t slot = 0; slot < size(); ++slot) {
    all.push_back(actor(slot));
  }
  list(std::move(all), result);
}

GraphViewResult run(const EventGraph& graph, const GraphViewQuery& query) {
  const std::vector<EventIndex> slice = select_events(graph, query.filter);
  switch (query.view) {
    case View::participation: return participation_face(graph, slice, query.limit);
    case View::actors: return actors_face(graph, slice, query.limit);
    case View::events: return events_face(graph, slice, query.limit);
  }
  return {};
}

}  // namespace parley::query
