#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace parley::formats::svg {

/// Which pixels of which rows are taken, so that nothing is drawn over anything else.
class Rows {
 public:
  explicit Rows(double width) : width_(static_cast<std::size_t>(width) + 1) {}

  /// Takes the pixels from `from` to `to` in the first of `limit` rows where they are free. Nothing
  /// is taken when there is no such row.
  std::optional<std::size_t> place(double from, double to, std::size_t limit);
  /// The same, with the rows nearest to `wanted` tried first.
  std::optional<std::size_t> place_near(double from, double to, std::size_t wanted,
                                        std::size_t limit);

  std::size_t count() const noexcept { return rows_.size(); }

 private:
  bool take(std::size_t row, double from, double to);

  std::size_t width_;
  std::vector<std::vector<bool>> rows_;
};

}  // namespace parley::formats::svg
