#pragma once

#include "parley/query/neighbours.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace parley::query {

/// The three faces of one graph.
enum class View { participation, actors, events };

/// A slice of the graph as nodes and edges. `limit` counts edges; with fewer edges than there are,
/// those of most events come first, then by id, and both ends of every edge are there.
struct GraphViewQuery {
  View view = View::participation;
  EventFilter filter;
  std::size_t limit = 10'000;
};

/// participation: actor → event, one per role.
struct ParticipationEdge {
  ActorIndex actor{};
  EventIndex event{};
  Participation part;
};

/// actors: all events from one actor to another (initiator → recipient), or between two of them
/// without direction (`directed` false, source < target).
struct ActorEdge {
  ActorIndex source{};
  ActorIndex target{};
  bool directed = false;
  std::size_t events = 0;
  TypeCounts by_type;
  EventIndex first{};
  EventIndex last{};
};

/// events: a relation between two events of the slice; part_of counts as one of type part-of.
struct EventEdge {
  EventIndex source{};
  EventIndex target{};
  RelationType type = RelationType::refers_to;
};

struct GraphViewResult {
  std::size_t total_nodes = 0;  ///< of the whole slice, before the limit
  std::size_t total_edges = 0;
  bool truncated = false;
  std::vector<ActorIndex> actors;  ///< in order of index; none in the view `events`
  std::vector<EventIndex> events;  ///< in time order; none in the view `actors`
  /// Events of the slice each of `actors` takes part in; same length.
  std::vector<std::size_t> actor_events;
  std::vector<ParticipationEdge> participation_edges;
  std::vector<ActorEdge> actor_edges;
  std::vector<EventEdge> event_edges;
};

GraphViewResult run(const EventGraph& graph, const GraphViewQuery& query);

}  // namespace parley::query
