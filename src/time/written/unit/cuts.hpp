#pragma once

#include "written/unit/unit.hpp"

#include <optional>

namespace parley::written {

/// First and last of the years of a decade (0..9) or a century (0..99), of the months of a year
/// (1..12), or of the days of a month (1..31; 0: the last of the month, -6: six before it).
struct CutRange {
  int first = 0;
  int last = 0;
};

/// docs/dates-in-tables.md states these. nullopt where people do not say so: `third week of 2015`.
std::optional<CutRange> years_of_decade(const Cut& cut) noexcept;
std::optional<CutRange> years_of_century(const Cut& cut) noexcept;
std::optional<CutRange> months_of_year(const Cut& cut) noexcept;
std::optional<CutRange> days_of_month(const Cut& cut) noexcept;

}  // namespace parley::written
