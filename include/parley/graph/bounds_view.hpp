#pragma once

#include "parley/time/bounds.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>

namespace parley {

/// The bounds of events, by number; the graph owns the memory. Nearly all events of big datasets
/// take one certain day, which is four octets here; all other bounds are in a table of their own,
/// and their number in that table is stored instead of the day.
class BoundsView {
 public:
  BoundsView() = default;
  BoundsView(const std::int32_t* days, const Bounds* others) noexcept
      : days_(days), others_(others) {}

  Bounds operator[](std::size_t event) const noexcept {
    const std::int32_t day = days_[event];
    return day >= first_day ? one_day(day) : others_[place(day)];
  }
  /// Prefetches the bounds of an event that will be read soon.
  void expect(std::size_t event) const noexcept { __builtin_prefetch(days_ + event); }

  /// True when the bounds are one exact day that is near enough (a million years) for four octets.
  static bool is_short(const Bounds& bounds) noexcept {
    return bounds.start_earliest >= first_day &&
           bounds.start_earliest <= std::numeric_limits<std::int32_t>::max() &&
           bounds == one_day(bounds.start_earliest);
  }
  /// The value stored for the bounds at that place of the second table.
  static std::int32_t code(std::size_t place) noexcept {
    return static_cast<std::int32_t>(std::numeric_limits<std::int32_t>::min() +
                                     static_cast<std::int64_t>(place));
  }

 private:
  static constexpr std::int32_t first_day = -(1 << 29);  // below are places, 1.6 · 10⁹ of them

  static constexpr Bounds one_day(Day day) noexcept { return {day, day, day + 1, day + 1}; }
  static std::size_t place(std::int32_t code) noexcept {
    return static_cast<std::size_t>(static_cast<std::int64_t>(code) -
                                    std::numeric_limits<std::int32_t>::min());
  }

  const std::int32_t* days_ = nullptr;
  const Bounds* others_ = nullptr;
};

}  // namespace parley
