#include "svg/timeline/rows.hpp"

#include <algorithm>
#include <cmath>

namespace parley::formats::svg {

bool Rows::take(std::size_t row, double from, double to) {
  const auto most = static_cast<double>(width_);
  const auto first = static_cast<std::ptrdiff_t>(std::clamp(std::floor(from), 0.0, most));
  const auto last = static_cast<std::ptrdiff_t>(std::clamp(std::ceil(to), 0.0, most));
  while (rows_.size() <= row) {
    rows_.emplace_back(width_, false);
  }
  std::vector<bool>& pixels = rows_[row];
  if (first < last &&
      std::find(pixels.begin() + first, pixels.begin() + last, true) != pixels.begin() + last) {
    return false;
  }
  std::fill(pixels.begin() + first, pixels.begin() + std::max(first, last), true);
  return true;
}

std::optional<std::size_t> Rows::place(double from, double to, std::size_t limit) {
  for (std::size_t row = 0; row < limit; ++row) {
    if (take(row, from, to)) {
      return row;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> Rows::place_near(double from, double to, std::size_t wanted,
                                            std::size_t limit) {
  for (std::size_t away = 0; away < limit + wanted; ++away) {
    if (wanted + away < limit && take(wanted + away, from, to)) {
      return wanted + away;
    }
    if (away > 0 && away <= wanted && take(wanted - away, from, to)) {
      return wanted - away;
    }
  }
  return std::nullopt;
}

}  // namespace parley::formats::svg
