#pragma once

#include "parley/query/layout.hpp"

#include <span>
#include <vector>

namespace parley::query {

/// The upper left corners of boxes that stand side by side in rows, in the order given, and the
/// size of the whole.
struct PackedBoxes {
  std::vector<LayoutPlace> corners;
  LayoutSize whole;
};

/// Packs boxes into rows whose length gives the whole about this aspect.
PackedBoxes pack(std::span<const LayoutSize> boxes, double aspect);

}  // namespace parley::query
