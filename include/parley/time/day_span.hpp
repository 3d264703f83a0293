#pragma once

#include "parley/time/day.hpp"

#include <string>
#include <string_view>

namespace parley {

/// A number of days that is known between two limits; infinite = no limit.
struct DaySpan {
  Day least = 0;
  Day most = 0;

  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// Why a text is no span of days.
struct DaySpanFault {
  std::string expected;  ///< goes behind "expected "
};

[[noreturn]] void throw_exception_from_error(const DaySpanFault& fault,
                                             const boost::source_location& where);

/// Reads how long after (P…) or before (-P…) something is: one ISO 8601 duration of years, months,
/// weeks and days (`P3D`, `-P2W`), or a span of two, the lesser first, of which the outer one may
/// be
/// `..` (`P1D/P14D`, `-P14D/-P1D`, `P30D/..`, `../-P1D`). Months and years have no fixed number of
/// days: a month counts as 28 to 31, a year or twelve months as 365 to 366. Both limits lie on the
/// same side; at most 10,000,000 days.
boost::system::result<DaySpan, DaySpanFault> parse_day_span(std::string_view text);

}  // namespace parley
