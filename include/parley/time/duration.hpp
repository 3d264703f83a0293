#pragma once

#include "parley/time/day.hpp"

#include <string>
#include <string_view>

namespace parley {

/// The longest duration in days that is accepted, in either direction.
inline constexpr Day max_duration = 10'000'000;

/// Reads an ISO 8601 duration of a fixed number of days: weeks and days, `P30D`, `P2W`, `P2W3D`.
/// Rejects years and months, since they have no fixed number of days, and more than max_duration.
/// Error: `expected a duration in weeks and days such as P30D or P2W, got "…"`.
Result<Day> parse_days(std::string_view text);

/// A number of days between two limits, both included; infinite = no limit.
struct DaySpan {
  Day least = 0;
  Day most = 0;

  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// Why a text is no span of days.
struct DaySpanFault {
  std::string expected;  ///< follows "expected "
};

[[noreturn]] void throw_exception_from_error(const DaySpanFault& fault,
                                             const boost::source_location& where);

/// Reads how long after (P…) or before (-P…) something is: one ISO 8601 duration of years, months,
/// weeks and days (`P3D`, `-P2W`), or a span of two, the lesser first, of which the outer one may
/// be
/// `..` (`P1D/P14D`, `-P14D/-P1D`, `P30D/..`, `../-P1D`). Months and years have no fixed number of
/// days: a month counts as 28 to 31, a year or twelve months as 365 to 366. Both limits lie on the
/// same side; at most max_duration.
boost::system::result<DaySpan, DaySpanFault> parse_day_span(std::string_view text);

}  // namespace parley
