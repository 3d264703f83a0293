#pragma once

#include "edtf/syntax_tree.hpp"

#include <cstdint>

namespace parley {

inline constexpr std::int64_t seconds_per_day = 86'400;

/// Seconds from the beginning of the day to the time as its clock shows it.
std::int64_t seconds_of_day(const EdtfTime& time);

/// Seconds that the clock is ahead of UTC; 0 where the time has no shift.
std::int64_t seconds_ahead(const EdtfTime& time);

}  // namespace parley
