#pragma once

#include "parley/query/neighbours.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace parley::query {

/// The three projections of one graph.
enum class View { participation, actors, events };

/// A slice of the graph as nodes and edges. The slice is the events that pass the filter and every
/// actor in them. `offset` and `limit` select a page of the edges in the order given at each kind
/// of edge. The nodes of a page are the ends of its edges; the last page also has the nodes that no
/// edge touches, so that all pages together are the whole graph.
struct GraphViewQuery {
  View view = View::participation;
  EventFilter filter = {};
  std::size_t limit = 10'000;
  std::size_t offset = 0;
};

/// participation: actor → event, one per role. Order: the actor with most events in the slice
/// first, then the actor's id, then the event in time order, then roles as the event lists them.
struct ParticipationEdge {
  ActorIndex actor{};
  EventIndex event{};
  Participation part;
};

/// actors: all events from one actor to another, or between two of them without direction
/// (`directed` false, source < target). Every two different actors of an event are linked by it:
/// from each initiator to each recipient with direction, unless the type is symmetric; all others
/// (and all of a symmetric type) without. An actor is never linked to itself. One event counts once
/// in an edge whatever roles repeat. Order: most events first, then source, then target in order
/// of id, the directed edge before the undirected.
struct ActorEdge {
  ActorIndex source{};
  ActorIndex target{};
  std::uint32_t events = 0;
  EventIndex first{};
  EventIndex last{};
  std::uint32_t types_begin = 0;  ///< its part of GraphViewResult::type_counts
  std::uint32_t types_end = 0;
  bool directed = false;
};

/// events: a relation between two events of the slice; part_of counts as one of type part-of, and
/// once when the same is also stated as a relation. Order: source in time order, then target in
/// time order, then type.
struct EventEdge {
  EventIndex source{};
  EventIndex target{};
  RelationType type = RelationType::refers_to;
  Rank rank = Rank::preferred;
  std::uint16_t asserted_by = 0;  ///< see EventLink
};

struct GraphViewResult {
  std::size_t total_nodes = 0;  ///< of the whole slice, whatever the page
  std::size_t total_edges = 0;
  bool truncated = false;          ///< edges follow after this page
  std::vector<ActorIndex> actors;  ///< in order of index; none in the view `events`
  std::vector<EventIndex> events;  ///< in time order; none in the view `actors`
  /// Events of the slice each of `actors` takes part in; same length.
  std::vector<std::size_t> actor_events;
  std::vector<ParticipationEdge> participation_edges;
  std::vector<ActorEdge> actor_edges;
  /// Of all actor edges, also those of other pages, in one array; see by_type().
  TypeCounts type_counts;
  /// One for each of actor_edges, or empty when no event of any edge carries a flag; see by_flag().
  std::vector<EventFlagCounts> flag_counts;
  std::vector<EventEdge> event_edges;

  /// The events of one of actor_edges by type; valid as long as the result.
  std::span<const TypeCounts::value_type> by_type(const ActorEdge& edge) const noexcept {
    return std::span(type_counts).subspan(edge.types_begin, edge.types_end - edge.types_begin);
  }
  /// The events of actor_edges[edge] by flag.
  EventFlagCounts by_flag(std::size_t edge) const noexcept {
    return flag_counts.empty() ? EventFlagCounts{} : flag_counts[edge];
  }
};

/// O(log n + events of the slice and their participations), the view `actors` quadratic in the
/// participants of one event. Errors: too_large, timed_out.
Result<GraphViewResult> run(const EventGraph& graph, const GraphViewQuery& query,
                            const Budget& budget = {});

}  // namespace parley::query
