#pragma once

#include "parley/time/bounds.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>

namespace parley {

/// The bounds of events, by number; the graph keeps what it points at. Nearly all events of big
/// datasets take one certain day, which is four octets here; the others stand in a table of their
/// own and their number in it takes the place of the day.
class BoundsView {
 public:
  BoundsView() = default;
  BoundsView(const std::int32_t* days, const Bounds* others) noexcept
      : days_(days), others_(others) {}

  Bounds operator[](std::size_t event) const noexcept {
    const std::int32_t day = days_[event];
    return day >= first_day ? one_day(day) : others_[place(day)];
  }
  /// Soon the bounds of this event will be asked for.
  void expect(std::size_t event) const noexcept { __builtin_prefetch(days_ + event); }

  /// What stands for bounds that are exactly the day, when it is near enough (a million years).
  static bool is_short(const Bounds& bounds) noexcept {
    return bounds.start_earliest >= first_day &&
           bounds.start_earliest <= std::numeric_limits<std::int32_t>::max() &&
           bounds == one_day(bounds.start_earliest);
  }
  /// What stands for the n-th of the others.
  static std::int32_t code(std::size_t place) noexcept {
    return static_cast<std::int32_t>(std::numeric_limits<std::int32_t>::min() +
                                     static_cast<std::int64_t>(place));
  }

 private:
  static constexpr std::int32_t first_day = -(1 << 29);  // below stand places, 1.6 · 10⁹ of them

  static constexpr Bounds one_day(Day day) noexcept { return {day, day, day + 1, day + 1}; }
  static std::size_t place(std::int32_t code) noexcept {
    return static_cast<std::size_t>(static_cast<std::int64_t>(code) -
                                    std::numeric_limits<std::int32_t>::min());
  }

  const std::int32_t* days_ = nullptr;
  const Bounds* others_ = nullptr;
};

}  // namespace parley
