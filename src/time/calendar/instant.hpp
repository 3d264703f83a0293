#pragma once

#include "parley/time/day.hpp"

namespace parley {

/// A date and time with a time shift.
struct Instant {
  Day day = 0;                       ///< as written, in its own zone
  std::int64_t utc_seconds = 0;      ///< since 1970-01-01
  std::int32_t utc_nanoseconds = 0;  ///< of the second; finer fractions are left out
};

/// True when the first is the earlier one or both are the same.
bool in_order(const Instant& first, const Instant& second) noexcept;

/// Reads an RFC 3339 date-time or an EDTF one with a time shift: fractions of a second and
/// lower-case letters included.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace parley
