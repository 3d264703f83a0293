#pragma once

#include "parley/time/day.hpp"

#include <optional>
#include <string_view>

namespace parley::dataset {

/// A day of the week, from 0 for Monday to 6 for Sunday.
using Weekday = int;

/// The weekday of a finite day.
Weekday weekday_of(Day day) noexcept;

/// Its English name, such as `Monday`.
std::string_view name_of(Weekday weekday) noexcept;

/// A day of a month, as in `17 de mayo`; the year where it stands beside them.
struct DayOfMonth {
  int day = 1;
  int month = 1;
  std::optional<int> year;
};

/// What the words of a date say of days.
struct DayWords {
  std::optional<Weekday> weekday;      ///< absent: none, or several different ones
  std::optional<DayOfMonth> in_month;  ///< absent: none, or several different ones
};

/// Finds names of weekdays and of months in English, Spanish and French (with or without accents),
/// and of weekdays in Persian.
DayWords find_day_words(std::string_view text);

}  // namespace parley::dataset
