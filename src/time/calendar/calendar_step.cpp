#include "parley/time/calendar_step.hpp"

#include <array>
#include <utility>

namespace parley {
namespace {

constexpr std::array<std::pair<std::string_view, CalendarStep>, 5> names{{
    {"P1D", CalendarStep::day},
    {"P1W", CalendarStep::week},
    {"P1M", CalendarStep::month},
    {"P3M", CalendarStep::quarter},
    {"P1Y", CalendarStep::year},
}};

constexpr Day a_monday = -3;  // 1969-12-29

/// Months in a step that is made of months.
int months_in(CalendarStep step) noexcept {
  switch (step) {
    case CalendarStep::quarter: return 3;
    case CalendarStep::year: return 12;
    default: return 1;
  }
}

}  // namespace

Result<CalendarStep> parse_calendar_step(std::string_view text) {
  for (const auto& [name, step] : names) {
    if (name == text) {
      return step;
    }
  }
  return Error{ErrorCode::invalid_argument,
               "expected one of P1D, P1W, P1M, P3M, P1Y, got " + show(text), ""};
}

Day step_start(Day day, CalendarStep step) noexcept {
  if (step == CalendarStep::day) {
    return day;
  }
  if (step == CalendarStep::week) {
    const Day into_week = (day - a_monday) % 7;
    return day - (into_week < 0 ? into_week + 7 : into_week);
  }
  CalendarDate date = to_calendar(day);
  date.month -= (date.month - 1) % months_in(step);
  date.day = 1;
  return to_day(date);
}

Day next_step(Day start, CalendarStep step) noexcept {
  if (step == CalendarStep::day || step == CalendarStep::week) {
    return start + (step == CalendarStep::day ? 1 : 7);
  }
  CalendarDate date = to_calendar(start);
  date.month += months_in(step);
  if (date.month > 12) {
    date.month -= 12;
    ++date.year;
  }
  return to_day(date);
}

std::vector<Day> step_starts(Day first, Day last, CalendarStep step, std::size_t most) {
  Day day = step_start(first, step);
  std::vector<Day> starts{day};
  if (step == CalendarStep::day || step == CalendarStep::week) {
    const Day days = step == CalendarStep::day ? 1 : 7;
    while (day <= last && starts.size() <= most) {
      starts.push_back(day += days);
    }
    return starts;
  }
  // Month after month: far cheaper than to find the date of each day.
  CalendarDate date = to_calendar(day);
  while (day <= last && starts.size() <= most) {
    for (int i = 0; i < months_in(step); ++i) {
      day += days_in_month(date.year, date.month);
      date.year += date.month == 12 ? 1 : 0;
      date.month = date.month == 12 ? 1 : date.month + 1;
    }
    starts.push_back(day);
  }
  return starts;
}

}  // namespace parley
