#include "parley/query/dyad.hpp"

#include "parley/graph/parties.hpp"
#include "parley/time/day.hpp"

#include "neighbourhood/type_counter.hpp"
#include "selection/planner.hpp"

#include <algorithm>
#include <utility>

namespace parley::query {
namespace {

/// True when the actor has two roles in the event, so that it deals with itself.
bool meets_itself(const EventGraph& graph, EventIndex event, ActorIndex actor) {
  return party_of(graph.participants(event), actor).role_count() > 1;
}

/// Events are in order of their earliest start, so those of a month stand next to each other, and
/// only the first one's day is read.
std::vector<std::pair<Day, std::size_t>> count_by_month(const EventGraph& graph,
                                                        const std::vector<EventIndex>& events) {
  std::vector<std::pair<Day, std::size_t>> months;
  EventIndex month_end{0};
  for (const EventIndex event : events) {
    if (event >= month_end) {
      const Day start = graph.bounds(event).start_earliest;
      if (start == no_earliest) {
        continue;
      }
      const CalendarDate date = to_calendar(start);
      const Day month = start - (date.day - 1);
      months.emplace_back(month, 0);
      month_end = EventIndex{graph.first_from(month + days_in_month(date.year, date.month))};
    }
    ++months.back().second;
  }
  return months;
}

/// Collects the events of one actor's row in which `other` takes part, too.
class Shared {
 public:
  Shared(const EventGraph& graph, ActorIndex other)
      : columns_(graph.columns()), other_(other), counter_(graph.type_count()) {}

  void add(const EventSet& events) {
    for (const EventIndex event : events.listed()) {
      add_if_shared(event, columns_.types[to_size(event)]);
    }
    for (const EventSet::RowPart& part : events.row()) {
      add(part);
    }
  }

  std::vector<EventIndex> events() { return std::move(events_); }
  TypeCounts by_type() {
    TypeCounts counts;
    counter_.take_into(counts);
    return counts;
  }

 private:
  void add_if_shared(EventIndex event, TypeIndex type) {
    if (takes_part(columns_.participants[to_size(event)], other_)) {
      events_.push_back(event);
      counter_.add(type);
    }
  }

  /// Most of a row is about other actors, so whole blocks are tested first, each at once.
  void add(const EventSet::RowPart& part) {
    const std::size_t whole = part.events.size() / block * block;
    for (std::size_t begin = 0; begin < whole; begin += block) {
      if (may_contain_other(part.counterparts.data() + begin)) {
        add(part, begin, begin + block);
      }
    }
    add(part, whole, part.events.size());
  }

  void add(const EventSet::RowPart& part, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (part.counterparts[i] == other_) {
        events_.push_back(part.events[i]);
        counter_.add(part.types[i]);
      } else if (part.counterparts[i] == several_actors) {
        add_if_shared(part.events[i], part.types[i]);
      }
    }
  }

  /// For `block` counterparts: the fixed number lets the compiler compare them in parallel.
  bool may_contain_other(const ActorIndex* counterparts) const noexcept {
    unsigned any = 0;
    for (std::size_t i = 0; i < block; ++i) {
      any |= static_cast<unsigned>(counterparts[i] == other_) |
             static_cast<unsigned>(counterparts[i] == several_actors);
    }
    return any != 0;
  }

  static constexpr std::size_t block = 16;

  const EventColumns& columns_;
  ActorIndex other_;
  TypeCounter counter_;
  std::vector<EventIndex> events_;
};

DyadResult with_itself(const EventGraph& graph, const DyadQuery& query, Meter& meter) {
  EventFilter filter = query.filter;
  filter.actors_all.push_back(query.actor);
  DyadResult result;
  result.events = select_events(graph, filter, meter);
  std::erase_if(result.events,
                [&](EventIndex event) { return !meets_itself(graph, event, query.actor); });
  TypeCounter counter(graph.type_count());
  for (const EventIndex event : result.events) {
    counter.add(graph.event_type(event));
  }
  counter.take_into(result.by_type);
  return result;
}

DyadResult between(const EventGraph& graph, const DyadQuery& query, Meter& meter) {
  const bool longer = graph.events_of(query.actor).size() > graph.events_of(query.other).size();
  const ActorIndex one = longer ? query.other : query.actor;
  Shared shared(graph, longer ? query.actor : query.other);
  const EventSet events = plan_events_of(graph, one, query.filter, meter);
  if (meter.is_over()) {
    return {};
  }
  shared.add(events);
  return {shared.events(), shared.by_type(), {}};
}

}  // namespace

Result<DyadResult> run(const EventGraph& graph, const DyadQuery& query, const Budget& budget) {
  Meter meter(budget);
  DyadResult result =
      query.actor == query.other ? with_itself(graph, query, meter) : between(graph, query, meter);
  if (meter.is_over()) {
    return meter.error();
  }
  result.by_month = count_by_month(graph, result.events);
  return result;
}

}  // namespace parley::query
