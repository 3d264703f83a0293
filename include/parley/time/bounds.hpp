#pragma once

#include "parley/time/day.hpp"

#include <optional>

namespace parley {

/// What is known of an event's extent [start, end): four bounds, half-open whole days.
/// `start` lies in [start_earliest, start_latest], `end` in [end_earliest, end_latest], start <
/// end. On the wire the two end bounds are inclusive days (one less). Infinite = not known.
/// Definition: reference "four bounds" (CIDOC CRM P82a, P81a, P81b, P82b).
struct Bounds {
  Day start_earliest = no_earliest;
  Day start_latest = no_latest;
  Day end_earliest = no_earliest;
  Day end_latest = no_latest;

  friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// True when nothing at all is known: all four infinite.
bool is_undated(const Bounds& bounds) noexcept;

/// True when the event certainly lasts one known day and no more.
constexpr bool is_one_day(const Bounds& bounds) noexcept {
  return bounds.start_earliest != no_earliest && bounds.end_latest == bounds.start_earliest + 1;
}

/// Narrows each bound as far as start < end allows: start_latest ≤ end_latest − 1 and
/// end_earliest ≥ start_earliest + 1. Undated stays undated.
/// Error invalid_argument when no start and end fit: `expected a start before the end, got …`.
Result<Bounds> tighten(const Bounds& bounds);

/// The narrowest bounds that allow whatever either of the two allows.
Bounds hull(const Bounds& a, const Bounds& b) noexcept;

/// The bounds of what both allow, tightened; nullopt when that is nothing.
std::optional<Bounds> intersection(const Bounds& a, const Bounds& b) noexcept;

}  // namespace parley
