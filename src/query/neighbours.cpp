#include "parley/query/neighbours.hpp"

#include "parley/graph/columns.hpp"

#include "row_events.hpp"
#include "tally.hpp"

#include <algorithm>
#include <numeric>

namespace parley::query {
namespace {

/// Counts one event for everybody in it but `actor`.
void add_others(Tally& tally, const EventColumns& columns, EventIndex event, ActorIndex actor) {
  for (const Participation& part : columns.participants[to_size(event)]) {
    if (part.actor != actor) {
      tally.add(part.actor, event, columns.types[to_size(event)]);
    }
  }
}

Tally count(const EventGraph& graph, const RowEvents& events, ActorIndex actor) {
  const EventColumns columns = graph.columns();
  Tally tally(graph, events.size());
  for (const EventIndex event : events.listed()) {
    add_others(tally, columns, event, actor);
  }
  for (const RowEvents::Run& run : events.runs()) {
    for (std::size_t i = 0; i < run.events.size(); ++i) {
      const ActorIndex other = run.counterparts[i];
      if (other == several_actors) {
        add_others(tally, columns, run.events[i], actor);
      } else if (other != actor) {
        tally.add(other, run.events[i], run.types[i]);
      }
    }
  }
  return tally;
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

Result<NeighboursResult> run(const EventGraph& graph, const NeighboursQuery& query,
                             const Budget& budget) {
  Meter meter(budget);
  const RowEvents events(graph, query.filter, query.actor, meter);
  if (meter.is_over()) {
    return meter.error();
  }
  const Tally tally = count(graph, events, query.actor);
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
