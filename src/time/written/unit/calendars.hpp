#pragma once

#include "parley/time/day.hpp"
#include "parley/time/written_dates.hpp"

#include <optional>

// Days of other calendars, by ICU. Months count from 1 and in the order of their names in CLDR; of
// the Hebrew calendar that is 1 Tishri … 6 Adar I, 7 Adar, 8 Nisan … 13 Elul, 14 Adar II.

namespace parley::written {

struct DaysOfDate {
  Day first = 0;
  Day last = 0;  ///< inclusive
};

/// The days of a year (month 0), a month (day 0) or a day; nullopt when the calendar has none such.
std::optional<DaysOfDate> days_of(Calendar calendar, std::int64_t year, int month, int day);

/// `jalali`, as recipes write it.
const char* name_of(Calendar calendar) noexcept;

}  // namespace parley::written
