#include "graph_view_faces.hpp"
#include "tally.hpp"

#include <algorithm>
#include <numeric>

namespace parley::query {
namespace {

/// An actor with all its roles in one event.
struct Party {
  ActorIndex actor{};
  bool initiates = false;
  bool receives = false;
};

/// An edge as one number whose order is that of source, target, directed before undirected.
/// Leaves room for 2^31 actors.
std::uint64_t pack(ActorIndex source, ActorIndex target, bool directed) {
  return (static_cast<std::uint64_t>(source) << 32U) | (static_cast<std::uint64_t>(target) << 1U) |
         (directed ? 0U : 1U);
}

void unpack(std::uint64_t key, ActorEdge& edge) {
  edge.source = ActorIndex{static_cast<std::uint32_t>(key >> 32U)};
  edge.target = ActorIndex{static_cast<std::uint32_t>((key & 0xFFFFFFFFU) >> 1U)};
  edge.directed = (key & 1U) == 0;
}

void gather_parties(const EventGraph& graph, EventIndex event, std::vector<Party>& parties) {
  parties.clear();
  for (const Participation& part : graph.participants(event)) {
    if (parties.empty() || parties.back().actor != part.actor) {
      parties.push_back({part.actor});
    }
    parties.back().initiates |= part.role == Role::initiator;
    parties.back().receives |= part.role == Role::recipient;
  }
}

void add_links(const Party& a, const Party& b, bool symmetric, EventIndex event, Tally& tally) {
  const bool forward = !symmetric && a.initiates && b.receives;
  const bool backward = !symmetric && b.initiates && a.receives;
  if (forward) {
    tally.add(pack(a.actor, b.actor, true), event);
  }
  if (backward) {
    tally.add(pack(b.actor, a.actor, true), event);
  }
  if (!forward && !backward) {
    tally.add(pack(std::min(a.actor, b.actor), std::max(a.actor, b.actor), false), event);
  }
}

Tally tally_links(const EventGraph& graph, const std::vector<EventIndex>& slice) {
  Tally tally(graph);
  std::vector<Party> parties;
  for (const EventIndex event : slice) {
    gather_parties(graph, event, parties);
    const bool symmetric = graph.is_symmetric(graph.event_type(event));
    for (std::size_t i = 0; i < parties.size(); ++i) {
      for (std::size_t j = i + 1; j < parties.size(); ++j) {
        add_links(parties[i], parties[j], symmetric, event, tally);
      }
    }
  }
  return tally;
}

/// The first `limit` slots in the order of edges.
std::vector<std::uint32_t> first_slots(const Tally& tally, std::size_t limit) {
  std::vector<std::uint32_t> slots(tally.size());
  std::iota(slots.begin(), slots.end(), 0U);
  const auto kept = static_cast<std::ptrdiff_t>(std::min(limit, slots.size()));
  const auto before = [&tally](std::uint32_t a, std::uint32_t b) {
    return tally.events(a) != tally.events(b) ? tally.events(a) > tally.events(b)
                                              : tally.key(a) < tally.key(b);
  };
  if (kept < static_cast<std::ptrdiff_t>(slots.size())) {
    std::nth_element(slots.begin(), slots.begin() + kept, slots.end(), before);
    slots.resize(static_cast<std::size_t>(kept));
  }
  std::sort(slots.begin(), slots.end(), before);
  return slots;
}

}  // namespace

GraphViewResult actors_face(const EventGraph& graph, const std::vector<EventIndex>& slice,
                            std::size_t limit) {
  SliceActors actors(graph, slice);
  const Tally tally = tally_links(graph, slice);
  const std::vector<std::uint32_t> slots = first_slots(tally, limit);
  std::vector<TypeCounts> by_type = tally.by_type(slots);
  GraphViewResult result;
  result.total_nodes = actors.size();
  result.total_edges = tally.size();
  result.truncated = tally.size() > limit;
  std::vector<ActorIndex> kept;
  result.actor_edges.reserve(slots.size());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    ActorEdge edge;
    unpack(tally.key(slots[i]), edge);
    edge.events = tally.events(slots[i]);
    edge.by_type = std::move(by_type[i]);
    edge.first = tally.first(slots[i]);
    edge.last = tally.last(slots[i]);
    kept.push_back(edge.source);
    kept.push_back(edge.target);
    result.actor_edges.push_back(std::move(edge));
  }
  if (result.truncated) {
    actors.list(std::move(kept), result);
  } else {
    actors.list_all(result);
  }
  return result;
}

}  // namespace parley::query
