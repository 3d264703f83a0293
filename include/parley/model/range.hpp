#pragma once

#include <limits>

namespace parley {

/// How many there were: exactly, or between bounds that are included ("more than fifty": 51 and
/// no upper one).
struct CountRange {
  static constexpr int no_most = std::numeric_limits<int>::max();

  int least = 1;
  int most = no_most;

  static constexpr CountRange exactly(int count) noexcept { return {count, count}; }

  bool is_exact() const noexcept { return least == most; }
  friend bool operator==(const CountRange&, const CountRange&) = default;
};

/// A number that is known exactly or between bounds, which are included; infinite for none.
struct NumberRange {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();

  static constexpr NumberRange exactly(double number) noexcept { return {number, number}; }

  bool is_exact() const noexcept { return !(least < most); }
  friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

}  // namespace parley
