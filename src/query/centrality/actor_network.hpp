#pragma once

#include "parley/query/selection.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "selection/event_set.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// Edges between numbered actors, one row of neighbours for each actor.
struct ActorNetwork {
  std::vector<std::uint32_t> begins;  ///< one more than there are actors
  std::vector<std::uint32_t> neighbours;

  std::size_t size() const noexcept { return begins.size() - 1; }
  std::span<const std::uint32_t> row(std::size_t slot) const noexcept {
    return {neighbours.data() + begins[slot], begins[slot + 1] - begins[slot]};
  }
};

/// An edge from one actor to another, by slot.
struct SlotEdge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

/// Numbers every actor of the slice and lists the directed, repeated edges of PageRank: one for
/// each event and each two parties that it leads between (leads() in graph/parties.hpp, directed),
/// and one from an actor to itself when it is both initiator and recipient. Edges are missing when
/// the meter is over.
std::vector<SlotEdge> directed_edges(const EventGraph& graph, const EventSet& slice,
                                     ActorSlots& slots, Meter& meter);

/// The same with an edge each way between every two different actors of an event.
std::vector<SlotEdge> shared_events(const EventGraph& graph, const EventSet& slice,
                                    ActorSlots& slots, Meter& meter);

/// For each actor, where its incoming edges come from. Linear in edges and actors.
ActorNetwork rows_by_target(const std::vector<SlotEdge>& edges, std::size_t actors);

/// The neighbours of each actor, sorted, each once.
ActorNetwork simple_network(const std::vector<SlotEdge>& edges, std::size_t actors);

}  // namespace parley::query
