#pragma once

#include "parley/time/allen.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace parley {

/// The instant, to the second, that an EDTF date with a time of day states.
struct ClockTime {
  std::int64_t seconds = 0;  ///< since 1970-01-01T00:00:00, in UTC when `has_zone`, else local
  bool has_zone = false;     ///< written with `Z` or a time shift
};

/// The instant of such an expression; nothing for every other one. O(1).
std::optional<ClockTime> clock_time(std::string_view edtf);

/// `before`, `equals` or `after`: instants have no length that the others would need. Nothing when
/// only one of the two has a time zone, since the place of the other clock is not known.
std::optional<AllenRelation> relation_of(const ClockTime& a, const ClockTime& b) noexcept;

}  // namespace parley
