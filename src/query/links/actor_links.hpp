#pragma once

#include "parley/graph/boost/simple_graph.hpp"
#include "parley/query/selection.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "selection/event_set.hpp"

#include <vector>

namespace parley::query {

// Each function numbers every actor of the slice by its slot and lists links of slots. Where they
// link actors with each other, an event spends a visit for every two of its parties, otherwise one
// for each. Links are missing when the meter is over.

/// The directed, repeated links of PageRank: one for each event and each two parties that it leads
/// between (leads() in graph/parties.hpp, directed), and one from an actor to itself when it is
/// both initiator and recipient.
std::vector<VertexPair> directed_links(const EventGraph& graph, const EventSet& slice,
                                       ActorSlots& slots, Meter& meter);

/// One link for each event and each two of its actors, in no direction.
std::vector<VertexPair> shared_links(const EventGraph& graph, const EventSet& slice,
                                     ActorSlots& slots, Meter& meter);

/// One link for each actor of each event: from the actor's slot to the event's place in the slice.
std::vector<VertexPair> participation_links(const EventGraph& graph, const EventSet& slice,
                                            ActorSlots& slots, Meter& meter);

}  // namespace parley::query
