#pragma once

#include "written/unit/figures.hpp"
#include "written/unit/unit.hpp"

#include <array>
#include <optional>

namespace parley::written {

/// What stands in a unit, before it is put together.
struct Content {
  Fields fields;
  std::array<bool, 3> is_ordinal{};  ///< 18th
  std::array<bool, 3> is_year{};     ///< '98
  std::optional<Part> month;
  std::size_t before_month = 0;  ///< numbers before it
  std::optional<int> season;
  bool plural = false;
  bool century = false;
  char pending = ' ';  ///< the mark since the last number
  bool apostrophe = false;
};

/// Sorts the parts of a unit, and writes eras, calendars and weekdays into the unit.
Read<Content> content_of(Parts parts, Unit& unit);

}  // namespace parley::written
