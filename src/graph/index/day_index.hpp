#pragma once

#include "parley/graph/bounds_view.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley {

/// Finds the first event that starts on a day, among events in order of start: for each of many
/// equal stretches of days it stores the first event. A stretch is one day, unless the events are
/// few and centuries apart.
class DayIndex {
 public:
  /// `bounds` of so many dated events, in order of start_earliest.
  void build(BoundsView bounds, std::uint32_t count);

  /// The first event (by the bounds given to build) that starts on `day` or later at the earliest.
  /// O(1) where a stretch is one day, else O(log of the events in one stretch).
  std::uint32_t first_from(BoundsView bounds, Day day) const noexcept;

  std::size_t bytes() const noexcept { return firsts_.capacity() * sizeof(std::uint32_t); }

 private:
  std::uint32_t count_ = 0;
  Day begin_ = 0;                      // of the first stretch: the earliest known start
  Day end_ = 0;                        // one past the last day of the last stretch
  unsigned shift_ = 0;                 // a stretch is 2^shift days
  std::uint32_t unknown_ = 0;          // events before this one start at no known day
  std::vector<std::uint32_t> firsts_;  // by stretch, and one past the last
};

}  // namespace parley
