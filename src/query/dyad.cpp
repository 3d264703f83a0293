#include "parley/query/dyad.hpp"

#include "parley/time/day.hpp"

#include "tally.hpp"

#include <algorithm>

namespace parley::query {
namespace {

/// True when the actor has two roles in the event, so that it deals with itself.
bool meets_itself(const EventGraph& graph, EventIndex event, ActorIndex actor) {
  const auto parts = graph.participants(event);
  return std::count_if(parts.begin(), parts.end(),
                       [actor](const Participation& part) { return part.actor == actor; }) > 1;
}

/// First day of the month after the one that begins on `month`.
Day next_month(Day month) {
  const CalendarDate date = to_calendar(month);
  return month + days_in_month(date.year, date.month);
}

Day month_of(Day day) {
  const CalendarDate date = to_calendar(day);
  return to_day({date.year, date.month, 1});
}

/// Events come in order of their earliest start, so a month is left for good.
std::vector<std::pair<Day, std::size_t>> count_by_month(const EventGraph& graph,
                                                        const std::vector<EventIndex>& events) {
  std::vector<std::pair<Day, std::size_t>> months;
  Day month_end = no_earliest;
  for (const EventIndex event : events) {
    const Day start = graph.bounds(event).start_earliest;
    if (start == no_earliest) {
      continue;
    }
    if (months.empty() || start >= month_end) {
      months.emplace_back(month_of(start), 0);
      month_end = next_month(months.back().first);
    }
    ++months.back().second;
  }
  return months;
}

}  // namespace

DyadResult run(const EventGraph& graph, const DyadQuery& query) {
  EventFilter filter = query.filter;
  filter.actors_all.push_back(query.actor);
  filter.actors_all.push_back(query.other);
  DyadResult result;
  result.events = select_events(graph, filter);
  if (query.actor == query.other) {
    std::erase_if(result.events,
                  [&](EventIndex event) { return !meets_itself(graph, event, query.actor); });
  }
  TypeCounter counter(graph.type_count());
  for (const EventIndex event : result.events) {
    counter.add(graph.event_type(event));
  }
  result.by_type = counter.take();
  result.by_month = count_by_month(graph, result.events);
  return result;
}

}  // namespace parley::query
