#pragma once

#include "svg/picture/frame.hpp"

#include <optional>
#include <span>
#include <vector>

namespace parley::formats::svg {

struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
};

/// A node with the size of its label, in pixels.
struct LabelledNode {
  double x = 0;
  double y = 0;
  double radius = 0;
  double width = 0;        ///< 0: it wants no label
  double short_width = 0;  ///< of a shorter label, for where the whole has no place
  double height = 0;
  bool slight = false;   ///< a weighty label may cover the node
  bool weighty = false;  ///< its label may cover slight nodes where no other place is free
};

struct LabelSpot {
  double x = 0;
  double y = 0;  ///< of the line that letters stand on
  Anchor anchor = Anchor::middle;
  bool is_short = false;
};

/// A place for each label, in the order given, below, right of, left of or above its node, so that
/// none covers another label or a node; none where the area has no free one. Shorter labels are
/// placed after all whole ones.
std::vector<std::optional<LabelSpot>> place_labels(std::span<const LabelledNode> nodes,
                                                   const Box& area);

}  // namespace parley::formats::svg
