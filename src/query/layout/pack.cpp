#include "layout/pack.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace parley::query {
namespace {

constexpr double gap = 26;

PackedBoxes in_rows(std::span<const LayoutSize> boxes, double row_length) {
  PackedBoxes packed;
  packed.corners.reserve(boxes.size());
  LayoutPlace at;
  double row_height = 0;
  for (const LayoutSize& box : boxes) {
    if (at.x > 0 && at.x + box.width > row_length) {
      at = {0, at.y + row_height + gap};
      row_height = 0;
    }
    packed.corners.push_back(at);
    packed.whole.width = std::max(packed.whole.width, at.x + box.width);
    packed.whole.height = std::max(packed.whole.height, at.y + box.height);
    row_height = std::max(row_height, box.height);
    at.x += box.width + gap;
  }
  return packed;
}

}  // namespace

PackedBoxes pack(std::span<const LayoutSize> boxes, double aspect) {
  double area = 0;
  double widest = 0;
  for (const LayoutSize& box : boxes) {
    area += (box.width + gap) * (box.height + gap);
    widest = std::max(widest, box.width);
  }
  PackedBoxes best;
  double best_size = HUGE_VAL;
  for (const double longer : {1.0, 1.25, 1.5, 2.0}) {
    PackedBoxes packed = in_rows(boxes, std::max(widest, std::sqrt(area * aspect)) * longer);
    // How large a sheet of this aspect has to be.
    const double size = std::max(packed.whole.width / aspect, packed.whole.height);
    if (size < best_size) {
      best_size = size;
      best = std::move(packed);
    }
  }
  return best;
}

}  // namespace parley::query
