#include "layout/pack.hpp"

#include <algorithm>
#include <cmath>

namespace parley::query {
namespace {

constexpr double gap = 26;

}  // namespace

PackedBoxes pack(std::span<const LayoutSize> boxes, double aspect) {
  double area = 0;
  double row_length = 0;
  for (const LayoutSize& box : boxes) {
    area += (box.width + gap) * (box.height + gap);
    row_length = std::max(row_length, box.width);
  }
  row_length = std::max(row_length, std::sqrt(area * aspect));
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

}  // namespace parley::query
