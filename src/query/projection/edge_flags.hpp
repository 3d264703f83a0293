#pragma once

#include "parley/query/graph_view.hpp"

#include "selection/event_set.hpp"

#include <vector>

namespace parley::query {

/// Counts, for each of `edges`, its events of the slice by the flags they carry; nothing when no
/// event that links two actors carries one. `slice`: the one that the edges are of. O(slice), and
/// where events carry flags O(edges · log of those events' dyads). Spends a visit for every two
/// participations of an event with a flag; the result is meaningless when the meter is over.
std::vector<EventFlagCounts> count_edge_flags(const EventGraph& graph, const EventSet& slice,
                                              const std::vector<ActorEdge>& edges, Meter& meter);

}  // namespace parley::query
