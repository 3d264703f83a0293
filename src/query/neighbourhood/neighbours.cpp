#include "parley/query/neighbours.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/dyads.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "neighbourhood/type_counter.hpp"
#include "selection/row_events.hpp"
#include "thread_scratch.hpp"

#include <algorithm>
#include <span>

namespace parley::query {
namespace {

/// Calls `visit(other, event, type)` for everybody but `actor` in its events, in time order.
class Meetings {
 public:
  Meetings(const EventGraph& graph, const RowEvents& events, ActorIndex actor)
      : columns_(graph.columns()), events_(events), actor_(actor) {}

  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const EventIndex event : events_.listed()) {
      for_each_in(event, visit);
    }
    for (const RowEvents::Run& run : events_.runs()) {
      for (std::size_t i = 0; i < run.events.size(); ++i) {
        const ActorIndex other = run.counterparts[i];
        if (other == several_actors) {
          for_each_in(run.events[i], visit);
        } else if (other != actor_) {
          visit(other, run.events[i], run.types[i]);
        }
      }
    }
  }

 private:
  template <class Visit>
  void for_each_in(EventIndex event, const Visit& visit) const {
    const auto parts = columns_.participants[to_size(event)];
    for (std::size_t at = 0; at < parts.size();) {
      const Party party(parts, at);
      at = party.end();
      if (party.actor() != actor_) {
        visit(party.actor(), event, columns_.types[to_size(event)]);
      }
    }
  }

  const EventColumns& columns_;
  const RowEvents& events_;
  ActorIndex actor_;
};

/// An actor with its events in one number: the lower the number, the earlier it comes.
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

/// All neighbours, the first `end` of them in order.
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

/// The events of those who are told, side by side, each with its type. For the others there is one
/// place that is written again and again: whether somebody is told cannot be guessed, so there is
/// no branch for it.
class ToldMeetings {
 public:
  ToldMeetings(const EventGraph& graph, const Meetings& meetings, std::span<const Ranked> told)
      : memory_(room_for(told)) {
    ActorSlots slots(graph.actor_count());
    std::vector<std::uint32_t>& next = *next_;
    std::uint32_t end = 1;
    next.push_back(0);
    for (const Ranked& one : told) {
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
  /// In the order of those who are told, of each in time order.
  const Meeting* begin() const noexcept { return entries_.data() + 1; }

 private:
  static std::size_t room_for(std::span<const Ranked> told) {
    std::size_t room = 1;
    for (const Ranked& one : told) {
      room += one.events();
    }
    return room;
  }

  SpareRoom<Meeting, ToldMeetings> memory_;
  std::span<Meeting> entries_ = memory_.span();
  Spare<std::uint32_t, ToldMeetings> next_;  // by number of the slot, [0] for the others
};

void tell(const EventGraph& graph, const Meetings& meetings, std::span<const Ranked> told,
          NeighboursResult& result) {
  const ToldMeetings all(graph, meetings, told);
  TypeCounter types(graph.type_count());
  const auto types_told = [&result] {
    return static_cast<std::uint32_t>(result.type_counts.size());
  };
  result.neighbours.reserve(told.size());
  const ToldMeetings::Meeting* begin = all.begin();
  for (const Ranked& one : told) {
    const ToldMeetings::Meeting* const end = begin + one.events();
    const std::uint32_t types_begin = types_told();
    std::for_each(begin, end, [&types](const auto& meeting) { types.add(meeting.type); });
    types.take_into(result.type_counts);
    result.neighbours.push_back(
        {one.actor(), one.events(), begin->event, (end - 1)->event, types_begin, types_told()});
    begin = end;
  }
}

}  // namespace

Result<NeighboursResult> run(const EventGraph& graph, const NeighboursQuery& query,
                             const Budget& budget) {
  Meter meter(budget);
  const RowEvents events(graph, query.filter, query.actor, meter);
  if (meter.is_over()) {
    return meter.error();
  }
  const Meetings meetings(graph, events, query.actor);
  Spare<Ranked, NeighboursQuery> ranking;
  rank(graph, meetings, query.end, *ranking);
  NeighboursResult result;
  result.total = ranking->size();
  const std::size_t end = std::min(query.end, result.total);
  const std::size_t begin = std::min(query.begin, end);
  tell(graph, meetings, std::span(*ranking).subspan(begin, end - begin), result);
  return result;
}

}  // namespace parley::query
