#include "centrality/actor_network.hpp"

#include "parley/graph/columns.hpp"

#include <algorithm>

namespace parley::query {
namespace {

/// An actor with all its roles in one event; bit i: the i-th Role.
struct Party {
  std::uint32_t slot = 0;
  std::uint32_t roles = 0;

  bool has(Role role) const noexcept { return ((roles >> static_cast<unsigned>(role)) & 1U) != 0; }
};

/// Calls `visit(EventIndex, parties)` for each event of the slice, while the meter allows looking
/// at every two of its parties.
template <class Visit>
void for_each_party_list(const EventGraph& graph, const SliceEvents& slice, ActorSlots& slots,
                         Meter& meter, const Visit& visit) {
  const EventColumns& columns = graph.columns();
  std::vector<Party> parties;
  slice.for_each_while([&](EventIndex event) {
    parties.clear();
    for (const Participation& part : columns.participants[to_size(event)]) {
      const std::uint32_t slot = slots.slot_of(part.actor);
      if (parties.empty() || parties.back().slot != slot) {
        parties.push_back({slot, 0});
      }
      parties.back().roles |= 1U << static_cast<unsigned>(part.role);
    }
    if (!meter.spend(parties.size() * parties.size())) {
      return false;
    }
    visit(event, parties);
    return true;
  });
}

bool leads(const Party& a, const Party& b) noexcept {
  return (a.has(Role::initiator) && b.has(Role::recipient)) ||
         (a.has(Role::participant) && b.has(Role::participant));
}

}  // namespace

std::vector<SlotEdge> directed_edges(const EventGraph& graph, const SliceEvents& slice,
                                     ActorSlots& slots, Meter& meter) {
  const EventColumns& columns = graph.columns();
  std::vector<SlotEdge> edges;
  for_each_party_list(graph, slice, slots, meter, [&](EventIndex event, const auto& parties) {
    const bool symmetric = columns.type_is_symmetric[to_size(columns.types[to_size(event)])] != 0;
    for (const Party& a : parties) {
      for (const Party& b : parties) {
        const bool same = a.slot == b.slot;
        if (same ? a.has(Role::initiator) && a.has(Role::recipient) : symmetric || leads(a, b)) {
          edges.push_back({a.slot, b.slot});
        }
      }
    }
  });
  return edges;
}

std::vector<SlotEdge> shared_events(const EventGraph& graph, const SliceEvents& slice,
                                    ActorSlots& slots, Meter& meter) {
  std::vector<SlotEdge> edges;
  for_each_party_list(graph, slice, slots, meter, [&](EventIndex, const auto& parties) {
    for (const Party& a : parties) {
      for (const Party& b : parties) {
        if (a.slot != b.slot) {
          edges.push_back({a.slot, b.slot});
        }
      }
    }
  });
  return edges;
}

ActorNetwork rows_by_target(const std::vector<SlotEdge>& edges, std::size_t actors) {
  ActorNetwork network;
  network.begins.assign(actors + 1, 0);
  network.neighbours.resize(edges.size());
  for (const SlotEdge& edge : edges) {
    ++network.begins[edge.to];
  }
  std::uint32_t begin = 0;
  for (std::uint32_t& place : network.begins) {  // counts become the ends of rows …
    begin += place;
    place = begin;
  }
  for (const SlotEdge& edge : edges) {  // … and, filled from behind, their begins
    network.neighbours[--network.begins[edge.to]] = edge.from;
  }
  return network;
}

ActorNetwork simple_network(const std::vector<SlotEdge>& edges, std::size_t actors) {
  ActorNetwork network = rows_by_target(edges, actors);
  std::uint32_t end = 0;
  for (std::size_t slot = 0; slot < actors; ++slot) {
    const auto first = network.neighbours.begin() + network.begins[slot];
    const auto last = network.neighbours.begin() + network.begins[slot + 1];
    std::sort(first, last);
    const auto kept = std::unique_copy(first, last, network.neighbours.begin() + end);
    network.begins[slot] = end;
    end = static_cast<std::uint32_t>(kept - network.neighbours.begin());
  }
  network.begins[actors] = end;
  network.neighbours.resize(end);
  return network;
}

}  // namespace parley::query
