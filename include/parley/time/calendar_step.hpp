#pragma once

#include "parley/time/day.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace parley {

/// A step through the calendar; weeks begin on Monday, quarters in January, April, July, October.
enum class CalendarStep { day, week, month, quarter, year };

/// Reads `P1D`, `P1W`, `P1M`, `P3M` or `P1Y`: a closed list of names, not durations, so that P7D
/// and P12M are rejected. Error: `expected one of P1D, P1W, P1M, P3M, P1Y, got "…"`.
Result<CalendarStep> parse_calendar_step(std::string_view text);

/// First day of the step that a finite day lies in.
Day step_start(Day day, CalendarStep step) noexcept;

/// First day of the next step after the one that begins on `start`.
Day next_step(Day start, CalendarStep step) noexcept;

/// The first days of the steps that cover the days [first, last], then that of the step after them.
/// Stops early, with `most` + 1 days, when there are more than `most` steps.
std::vector<Day> step_starts(Day first, Day last, CalendarStep step, std::size_t most);

}  // namespace parley
