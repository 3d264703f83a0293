#pragma once

#include "edtf/syntax_tree.hpp"

#include <cstdint>

namespace parley {

/// The years a masked year can mean, numbered upwards from 0.
class YearMask {
 public:
  explicit YearMask(const EdtfCalendar& calendar) : calendar_(calendar) {
    for (const char c : calendar.year) {
      count_ *= c == edtf_unspecified ? 10 : 1;
    }
    // -0000 is no year, so the mask that matches it has one year less.
    if (calendar.negative && magnitude(0) == 0) {
      --count_;
      skip_ = 1;
    }
  }

  int count() const noexcept { return count_; }

  std::int64_t year(int number) const noexcept {
    return calendar_.negative ? -magnitude(skip_ + count_ - 1 - number) : magnitude(number);
  }

 private:
  /// The digits with those of `number` in the unspecified places.
  std::int64_t magnitude(int number) const noexcept {
    std::int64_t value = 0;
    std::int64_t place = 1;
    for (auto c = calendar_.year.rbegin(); c != calendar_.year.rend(); ++c, place *= 10) {
      if (*c == edtf_unspecified) {
        value += number % 10 * place;
        number /= 10;
      } else {
        value += (*c - '0') * place;
      }
    }
    return value;
  }

  const EdtfCalendar& calendar_;
  int count_ = 1;
  int skip_ = 0;
};

/// True when a month or day has the digits of the mask; an absent mask takes all.
inline bool matches_digits(const EdtfTwoDigits& mask, int number) noexcept {
  const auto fits = [](char wanted, int digit) {
    return wanted == edtf_unspecified || wanted - '0' == digit;
  };
  return mask.empty() || (fits(mask[0], number / 10) && fits(mask[1], number % 10));
}

}  // namespace parley
