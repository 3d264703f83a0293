#include "parley/graph/parties.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "projection/projections.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <span>
#include <vector>

namespace parley::query {
namespace {

/// The actors of a slice with the number of its events each takes part in, in order of appearance.
class SliceActors {
 public:
  explicit SliceActors(const EventGraph& graph)
      : slots_(graph.actor_count()), actor_count_(graph.actor_count()) {}

  /// Counts one event for each actor in it.
  void add(std::span<const Participation> parts) {
    for (const Party& party : parties(parts)) {
      const std::uint32_t slot = slots_.slot_of(party.actor());
      if (slot == events_.size()) {
        events_.push_back(0);
      }
      ++events_[slot];
    }
  }

  std::size_t size() const noexcept { return slots_.size(); }
  std::uint32_t slot_of(ActorIndex actor) { return slots_.slot_of(actor); }
  ActorIndex actor(std::size_t slot) const noexcept { return slots_.actors()[slot]; }
  std::size_t events(std::size_t slot) const noexcept { return events_[slot]; }

  /// Adds the `kept` actors (in any order, repeated or not) to the result with their counts.
  void list(const std::vector<ActorIndex>& kept, GraphViewResult& result) {
    ActorCounter wanted(actor_count_);
    for (const ActorIndex actor : kept) {
      wanted.add(actor);
    }
    wanted.take([&](ActorIndex actor, std::uint32_t) {
      result.actors.push_back(actor);
      result.actor_events.push_back(events_[slot_of(actor)]);
    });
  }
  /// The same with every actor of the slice.
  void list_all(GraphViewResult& result) { list(slots_.actors(), result); }

 private:
  ActorSlots slots_;
  std::size_t actor_count_;
  std::vector<std::size_t> events_;
};

/// The slots of the actors in the order of their edges: most events first, then id.
std::vector<std::uint32_t> ranked(const SliceActors& actors) {
  std::vector<std::uint32_t> slots(actors.size());
  std::iota(slots.begin(), slots.end(), 0U);
  std::sort(slots.begin(), slots.end(), [&actors](std::uint32_t a, std::uint32_t b) {
    return actors.events(a) != actors.events(b) ? actors.events(a) > actors.events(b)
                                                : actors.actor(a) < actors.actor(b);
  });
  return slots;
}

std::vector<std::size_t> edges_of_each(const EventGraph& graph,
                                       const std::vector<EventIndex>& slice, SliceActors& actors) {
  std::vector<std::size_t> edges(actors.size(), 0);
  for (const EventIndex event : slice) {
    for (const Participation& part : graph.participants(event)) {
      ++edges[actors.slot_of(part.actor)];
    }
  }
  return edges;
}

/// The edges of the page in order: a counting sort by actor that passes over the slice once.
std::vector<ParticipationEdge> edges_of_page(const EventGraph& graph,
                                             const std::vector<EventIndex>& slice,
                                             SliceActors& actors,
                                             const std::vector<std::size_t>& edges,
                                             const EdgePage& page) {
  std::vector<std::size_t> next(actors.size(), 0);  // the place of each actor's next edge
  std::size_t total = 0;
  for (const std::uint32_t slot : ranked(actors)) {
    next[slot] = total;
    total += edges[slot];
  }
  std::vector<ParticipationEdge> listed(page.size(total));
  for (const EventIndex event : slice) {
    for (const Participation& part : graph.participants(event)) {
      const std::size_t place = next[actors.slot_of(part.actor)]++;
      if (page.has(place)) {
        listed[place - page.begin] = {part.actor, event, part};
      }
    }
  }
  return listed;
}

}  // namespace

GraphViewResult participation_projection(const EventGraph& graph,
                                         const std::vector<EventIndex>& slice, const EdgePage& page,
                                         Meter& meter) {
  SliceActors actors(graph);
  for (const EventIndex event : slice) {
    const auto parts = graph.participants(event);
    if (!meter.spend(parts.size() + 1)) {
      return {};
    }
    actors.add(parts);
  }
  const std::vector<std::size_t> edges = edges_of_each(graph, slice, actors);
  GraphViewResult result;
  result.total_nodes = actors.size() + slice.size();
  result.total_edges = std::accumulate(edges.begin(), edges.end(), std::size_t{0});
  result.truncated = !page.is_last(result.total_edges);
  result.participation_edges = edges_of_page(graph, slice, actors, edges, page);
  if (page.is_whole(result.total_edges)) {
    actors.list_all(result);
    result.events = slice;
    return result;
  }
  std::vector<ActorIndex> kept;
  for (const ParticipationEdge& edge : result.participation_edges) {
    kept.push_back(edge.actor);
    result.events.push_back(edge.event);
  }
  if (!result.truncated) {
    std::copy_if(slice.begin(), slice.end(), std::back_inserter(result.events),
                 [&graph](EventIndex event) { return graph.participants(event).empty(); });
  }
  std::sort(result.events.begin(), result.events.end());
  result.events.erase(std::unique(result.events.begin(), result.events.end()), result.events.end());
  actors.list(kept, result);
  return result;
}

}  // namespace parley::query
