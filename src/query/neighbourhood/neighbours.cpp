#include "parley/query/neighbours.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/parties.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "neighbourhood/type_counter.hpp"
#include "selection/planner.hpp"
#include "thread_scratch.hpp"

#include <algorithm>
#include <span>

namespace parley::query {
namespace {

/// Every other actor in the events of `actor`: calls `visit(other, event, type)`, in time order.
class Meetings {
 public:
  Meetings(const EventGraph& graph, const EventSet& events, ActorIndex actor)
      : columns_(graph.columns()), events_(events), actor_(actor) {}

  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const EventIndex event : events_.listed()) {
      for_each_in(event, visit);
    }
    for (const EventSet::RowPart& part : events_.row()) {
      for (std::size_t i = 0; i < part.events.size(); ++i) {
        const ActorIndex other = part.counterparts[i];
        if (other == several_actors) {
          for_each_in(part.events[i], visit);
        } else if (other != actor_) {
          visit(other, part.events[i], part.types[i]);
        }
      }
    }
  }

 private:
  template <class Visit>
  void for_each_in(EventIndex event, const Visit& visit) const {
    for (const Party& party : parties(columns_.participants[to_size(event)])) {
      if (party.actor() != actor_) {
        visit(party.actor(), event, columns_.types[to_size(event)]);
      }
    }
  }

  const EventColumns& columns_;
  const EventSet& events_;
  ActorIndex actor_;
};

/// An actor and its number of events, packed so that the order of the result is that of numbers.
class Ranked {
 public:
  Ranked(ActorIndex actor, std::uint32_t events)
      : value_((std::uint64_t{~events} << 32U) | static_cast<std::uint64_t>(actor)) {}

  ActorIndex actor() const noexcept { return ActorIndex{static_cast<std::uint32_t>(value_)}; }
  std::uint32_t events() const noexcept { return ~static_cast<std::uint32_t>(value_ >> 32U); }
  bool operator<(const Ranked& other) const noexcept { return value_ < other.value_; }

 private:
  std::uint64_t value_;
};

/// Lists all neighbours, of which the first `end` are sorted.
void rank(const EventGraph& graph, const Meetings& meetings, std::size_t end,
          std::vector<Ranked>& ranking) {
  OrderedCounter<ActorIndex> counter(graph.actor_count());
  meetings.for_each([&counter](ActorIndex other, EventIndex, TypeIndex) { counter.add(other); });
  counter.take(
      [&ranking](ActorIndex actor, std::uint32_t events) { ranking.emplace_back(actor, events); });
  const auto middle = std::min(end, ranking.size());
  std::partial_sort(ranking.begin(), ranking.begin() + static_cast<std::ptrdiff_t>(middle),
                    ranking.end());
}

/// The events of the neighbours on a page, grouped by neighbour, each with its type. The events of
/// all others go to one entry that is overwritten again and again: whether a neighbour is on the
/// page is unpredictable, so a branch for it would cost more.
class GroupedMeetings {
 public:
  GroupedMeetings(const EventGraph& graph, const Meetings& meetings, std::span<const Ranked> page) {
    entries_ = unset_values(memory_, total_events(page) + 1);
    ActorSlots slots(graph.actor_count());
    std::vector<std::uint32_t>& next = *next_;
    std::uint32_t end = 1;
    next.assign(1, 0);
    for (const Ranked& one : page) {
      slots.slot_of(one.actor());
      next.push_back(end);
      end += one.events();
    }
    meetings.for_each([&](ActorIndex other, EventIndex event, TypeIndex type) {
      const std::uint32_t number = slots.number_of(other);
      entries_[next[number]] = {event, type};
      next[number] += number != 0 ? 1U : 0U;
    });
  }

  struct Meeting {
    EventIndex event;
    TypeIndex type;
  };
  /// In the order of the page; those of one neighbour in time order.
  const Meeting* begin() const noexcept { return entries_.data() + 1; }

 private:
  static std::size_t total_events(std::span<const Ranked> page) {
    std::size_t total = 0;
    for (const Ranked& one : page) {
      total += one.events();
    }
    return total;
  }

  ThreadScratch<std::vector<Meeting>, GroupedMeetings> memory_;
  ThreadScratch<std::vector<std::uint32_t>, GroupedMeetings> next_;  // by number_of(), [0]: others
  std::span<Meeting> entries_;
};

void add_page(const EventGraph& graph, const Meetings& meetings, std::span<const Ranked> page,
              NeighboursResult& result) {
  const GroupedMeetings grouped(graph, meetings, page);
  TypeCounter types(graph.type_count());
  const auto type_count = [&result] {
    return static_cast<std::uint32_t>(result.type_counts.size());
  };
  result.neighbours.reserve(page.size());
  const GroupedMeetings::Meeting* begin = grouped.begin();
  for (const Ranked& one : page) {
    const GroupedMeetings::Meeting* const end = begin + one.events();
    const std::uint32_t types_begin = type_count();
    std::for_each(begin, end, [&types](const auto& meeting) { types.add(meeting.type); });
    types.take_into(result.type_counts);
    result.neighbours.push_back(
        {one.actor(), one.events(), begin->event, (end - 1)->event, types_begin, type_count()});
    begin = end;
  }
}

}  // namespace

Result<NeighboursResult> run(const EventGraph& graph, const NeighboursQuery& query,
                             const Budget& budget) {
  Meter meter(budget);
  const EventSet events = plan_events_of(graph, query.actor, query.filter, meter);
  if (meter.is_over()) {
    return meter.error();
  }
  const Meetings meetings(graph, events, query.actor);
  ThreadScratch<std::vector<Ranked>, NeighboursQuery> ranking;
  ranking->clear();
  rank(graph, meetings, query.end, *ranking);
  NeighboursResult result;
  result.total = ranking->size();
  const std::size_t end = std::min(query.end, result.total);
  const std::size_t begin = std::min(query.begin, end);
  add_page(graph, meetings, std::span(*ranking).subspan(begin, end - begin), result);
  return result;
}

}  // namespace parley::query
