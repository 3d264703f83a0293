#pragma once

#include "parley/time/day.hpp"

#include <cstdint>
#include <optional>

namespace parley::written {

/// The day of an Excel serial of the 1900 date system, or of the 1904 one. nullopt: none such;
/// 60 is the 29 February 1900 that Excel invented.
std::optional<Day> day_of_serial(std::int64_t serial, bool system_1904) noexcept;

}  // namespace parley::written
