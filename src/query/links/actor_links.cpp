#include "links/actor_links.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/parties.hpp"

#include <cstddef>
#include <cstdint>

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

std::vector<VertexPair> directed_links(const EventGraph& graph, const EventSet& slice,
                                       ActorSlots& slots, Meter& meter) {
  const EventColumns& columns = graph.columns();
  std::vector<VertexPair> links;
  for_each_party_list(graph, slice, slots, meter, [&](EventIndex event, const auto& list) {
    const bool symmetric = columns.type_is_symmetric[to_size(columns.types[to_size(event)])] != 0;
    for (const SlotParty& a : list) {
      for (const SlotParty& b : list) {
        const bool leads_on =
            a.slot == b.slot
                ? a.party.has(Role::initiator) && a.party.has(Role::recipient)
                : leads(a.party, b.party, Direction::directed, [symmetric] { return symmetric; });
        if (leads_on) {
          links.push_back({a.slot, b.slot});
        }
      }
    }
  });
  return links;
}

std::vector<VertexPair> shared_links(const EventGraph& graph, const EventSet& slice,
                                     ActorSlots& slots, Meter& meter) {
  std::vector<VertexPair> links;
  for_each_party_list(graph, slice, slots, meter, [&](EventIndex, const auto& list) {
    for (std::size_t a = 0; a < list.size(); ++a) {
      for (std::size_t b = a + 1; b < list.size(); ++b) {
        links.push_back({list[a].slot, list[b].slot});
      }
    }
  });
  return links;
}

std::vector<VertexPair> participation_links(const EventGraph& graph, const EventSet& slice,
                                            ActorSlots& slots, Meter& meter) {
  const EventColumns& columns = graph.columns();
  std::vector<VertexPair> links;
  links.reserve(slice.size() * 2);
  std::uint32_t place = 0;
  slice.for_each_while([&](EventIndex event) {
    const std::size_t before = links.size();
    for (const Party& party : parties(columns.participants[to_size(event)])) {
      links.push_back({slots.slot_of(party.actor()), place});
    }
    ++place;
    return meter.spend(links.size() - before);
  });
  return links;
}

}  // namespace parley::query
