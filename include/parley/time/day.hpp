#pragma once

#include "parley/error/error.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace parley {

/// A whole day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar with a year 0.
/// 64 bits, since EDTF has years of any size; the two infinities mean "no bound".
using Day = std::int64_t;

inline constexpr Day no_earliest = std::numeric_limits<Day>::min();  ///< minus infinity
inline constexpr Day no_latest = std::numeric_limits<Day>::max();    ///< plus infinity

/// A calendar date with a year of any size (astronomical numbering: year 0 exists).
struct CalendarDate {
  std::int64_t year = 1970;
  int month = 1;  ///< 1..12
  int day = 1;    ///< 1..length of the month
};

/// The largest year on either side that can be turned into a Day.
inline constexpr std::int64_t max_year = 20'000'000'000'000'000;

/// Day of a calendar date; the date must exist and lie within ±max_year.
Day to_day(const CalendarDate& date) noexcept;

/// Calendar date of a finite Day.
CalendarDate to_calendar(Day day) noexcept;

/// Length of a month of a year: 28..31.
int days_in_month(std::int64_t year, int month) noexcept;

/// `YYYY-MM-DD`; years outside 0000..9999 get as many digits as they need (`170000002-01-01`) and
/// a minus sign when negative (`-0099-01-01`, at least four digits). The day must be finite.
std::string format_day(Day day);

/// `YYYY-MM` of the month a finite day lies in.
std::string format_month(Day day);

/// Reads a text as format_day() writes it; no other form.
/// Error: `expected a day as YYYY-MM-DD, got "…"`.
Result<Day> parse_day(std::string_view text);

}  // namespace parley
