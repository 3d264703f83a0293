#include "centrality/actor_network.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/parties.hpp"

#include <algorithm>

namespace parley::query {
namespace {

struct SlotParty {
  std::uint32_t slot = 0;
  Party party;
};

/// Calls `visit(EventIndex, std::vector<SlotParty>)` for each event of the slice, as long as the
/// meter allows one visit for every two of its parties.
template <class Visit>
void for_each_party_list(const EventGraph& graph, const EventSet& slice, ActorSlots& slots,
                         Meter& meter, const Visit& visit) {
  const EventColumns& columns = graph.columns();
  std::vector<SlotParty> list;
  slice.for_each_while([&](EventIndex event) {
    list.clear();
    for (const Party& party : parties(columns.participants[to_size(event)])) {
      list.push_back({slots.slot_of(party.actor()), party});
    }
    if (!meter.spend(list.size() * list.size())) {
      return false;
    }
    visit(event, list);
    return true;
  });
}

}  // namespace

std::vector<SlotEdge> directed_edges(const EventGraph& graph, const EventSet& slice,
                                     ActorSlots& slots, Meter& meter) {
  const EventColumns& columns = graph.columns();
  std::vector<SlotEdge> edges;
  for_each_party_list(graph, slice, slots, meter, [&](EventIndex event, const auto& list) {
    const bool symmetric = columns.type_is_symmetric[to_size(columns.types[to_size(event)])] != 0;
    for (const SlotParty& a : list) {
      for (const SlotParty& b : list) {
        const bool leads_on =
            a.slot == b.slot
                ? a.party.has(Role::initiator) && a.party.has(Role::recipient)
                : leads(a.party, b.party, Direction::directed, [symmetric] { return symmetric; });
        if (leads_on) {
          edges.push_back({a.slot, b.slot});
        }
      }
    }
  });
  return edges;
}

std::vector<SlotEdge> shared_events(const EventGraph& graph, const EventSet& slice,
                                    ActorSlots& slots, Meter& meter) {
  std::vector<SlotEdge> edges;
  for_each_party_list(graph, slice, slots, meter, [&](EventIndex, const auto& list) {
    for (const SlotParty& a : list) {
      for (const SlotParty& b : list) {
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
  for (std::uint32_t& place : network.begins) {  // counts become the ends of rows,
    begin += place;
    place = begin;
  }
  for (const SlotEdge& edge : edges) {  // and, filled from behind, their begins
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
