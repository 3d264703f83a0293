#include "parley/query/neighbours.hpp"

#include "parley/graph/columns.hpp"

#include "tally.hpp"

#include <algorithm>
#include <numeric>

namespace parley::query {
namespace {

/// An actor's events lie far apart, so the memory of those that come next is asked for early: first
/// where their rows end, then the rows.
void prefetch(const EventColumns& columns, const std::vector<EventIndex>& events, std::size_t at) {
  constexpr std::size_t ahead = 16;
  if (at + 2 * ahead < events.size()) {
    const std::size_t event = to_size(events[at + 2 * ahead]);
    __builtin_prefetch(columns.participants.ends + event);
    __builtin_prefetch(columns.types.data() + event);
  }
  if (at + ahead < events.size()) {
    const std::size_t event = to_size(events[at + ahead]);
    __builtin_prefetch(columns.participants.values + columns.participants.ends[event]);
  }
}

/// The slots with the first `count` in the order of the answer: most events first, then in order
/// of id.
std::vector<std::uint32_t> ranked(const Tally& tally, std::size_t count) {
  std::vector<std::uint32_t> slots(tally.size());
  std::iota(slots.begin(), slots.end(), 0U);
  const auto middle = slots.begin() + static_cast<std::ptrdiff_t>(std::min(count, slots.size()));
  std::partial_sort(slots.begin(), middle, slots.end(), [&tally](std::uint32_t a, std::uint32_t b) {
    return tally.events(a) != tally.events(b) ? tally.events(a) > tally.events(b)
                                              : tally.actor(a) < tally.actor(b);
  });
  return slots;
}

}  // namespace

NeighboursResult run(const EventGraph& graph, const NeighboursQuery& query) {
  EventFilter filter = query.filter;
  filter.actors_all.push_back(query.actor);
  Tally tally(graph);
  const EventColumns columns = graph.columns();
  const std::vector<EventIndex> events = select_events(graph, filter);
  for (std::size_t i = 0; i < events.size(); ++i) {
    prefetch(columns, events, i);
    const EventIndex event = events[i];
    const auto parts = columns.participants[to_size(event)];
    if (parts.size() == 2) {
      // Which of the two the actor is cannot be guessed, so the other is found without a branch.
      const auto other = static_cast<ActorIndex>(to_size(parts[0].actor) ^ to_size(parts[1].actor) ^
                                                 to_size(query.actor));
      if (other != query.actor) {
        tally.add(other, event);
      }
      continue;
    }
    for (const Participation& part : parts) {
      if (part.actor != query.actor) {
        tally.add(part.actor, event);
      }
    }
  }
  const std::vector<std::uint32_t> slots = ranked(tally, query.end);
  const std::size_t end = std::min(query.end, slots.size());
  const std::size_t begin = std::min(query.begin, end);
  std::vector<TypeCounts> by_type =
      tally.by_type({slots.begin() + static_cast<std::ptrdiff_t>(begin),
                     slots.begin() + static_cast<std::ptrdiff_t>(end)});
  NeighboursResult result;
  result.neighbours.reserve(slots.size());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const std::uint32_t slot = slots[i];
    result.neighbours.push_back(
        {tally.actor(slot), tally.events(slot),
         i >= begin && i < end ? std::move(by_type[i - begin]) : TypeCounts(), tally.first(slot),
         tally.last(slot)});
  }
  return result;
}

}  // namespace parley::query
