#pragma once

#include "parley/query/selection.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "selection/slice_events.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// Edges between numbered actors, as one row of neighbours for each.
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

/// Numbers every actor of the slice and lists, for each event, whom it leads from to whom: the
/// directed, repeated edges of PageRank.
/// Some are missing when the meter is over.
std::vector<SlotEdge> directed_edges(const EventGraph& graph, const SliceEvents& slice,
                                     ActorSlots& slots, Meter& meter);

/// The same for each two different actors of each event, once in either direction.
std::vector<SlotEdge> shared_events(const EventGraph& graph, const SliceEvents& slice,
                                    ActorSlots& slots, Meter& meter);

/// Rows of `from`s by `to`. Linear in edges and actors.
ActorNetwork rows_by_target(const std::vector<SlotEdge>& edges, std::size_t actors);

/// One edge for each two actors, both ways.
ActorNetwork simple_network(const std::vector<SlotEdge>& edges, std::size_t actors);

}  // namespace parley::query
