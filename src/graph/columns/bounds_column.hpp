#pragma once

#include "parley/graph/bounds_view.hpp"

#include "columns/large_pages.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley {

/// The storage of a BoundsView.
class BoundsColumn {
 public:
  void reserve(std::size_t events) { reserve_column(days_, events); }
  /// Adds the bounds of the next event.
  void push_back(const Bounds& bounds) {
    if (BoundsView::is_short(bounds)) {
      days_.push_back(static_cast<std::int32_t>(bounds.start_earliest));
    } else {
      days_.push_back(BoundsView::code(others_.size()));
      others_.push_back(bounds);
    }
  }

  /// Releases what the second table allocated too much.
  void finish() { others_.shrink_to_fit(); }

  Bounds operator[](std::size_t event) const noexcept { return view()[event]; }
  BoundsView view() const noexcept { return {days_.data(), others_.data()}; }
  std::size_t bytes() const noexcept {
    return days_.capacity() * sizeof(std::int32_t) + others_.capacity() * sizeof(Bounds);
  }

 private:
  std::vector<std::int32_t> days_;
  std::vector<Bounds> others_;
};

}  // namespace parley
