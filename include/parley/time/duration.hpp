#pragma once

#include "parley/time/day.hpp"

#include <string_view>

namespace parley {

/// Reads an ISO 8601 duration of whole days: `P30D`, `P2W`, `P2W3D`. Years and months are refused,
/// since they have no fixed number of days. At most 10,000,000 days.
/// Error: `expected a duration in weeks and days such as P30D or P2W, got "…"`.
Result<Day> parse_days(std::string_view text);

}  // namespace parley
