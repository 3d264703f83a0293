#include "svg/graph/label_places.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace parley::formats::svg {
namespace {

constexpr double cell = 64;
constexpr std::size_t no_owner = static_cast<std::size_t>(-1);

bool overlap(const Box& a, const Box& b) noexcept {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/// Boxes by the cells of a grid that they touch, so that a check looks only at boxes nearby.
class Grid {
 public:
  void add(const Box& box, std::size_t owner, bool slight) {
    for_each_cell(box, [&](std::uint64_t key) {
      cells_[key].push_back({box, owner, slight});
      return true;
    });
  }

  bool is_free(const Box& box, std::size_t owner, bool over_slight) const {
    return for_each_cell(box, [&](std::uint64_t key) {
      const auto found = cells_.find(key);
      if (found == cells_.end()) {
        return true;
      }
      for (const Taken& taken : found->second) {
        if (taken.owner != owner && !(over_slight && taken.slight) && overlap(taken.box, box)) {
          return false;
        }
      }
      return true;
    });
  }

 private:
  struct Taken {
    Box box;
    std::size_t owner;
    bool slight;
  };

  /// False when `visit` returned false.
  template <class Visit>
  static bool for_each_cell(const Box& box, const Visit& visit) {
    const auto at = [](double value) {
      return static_cast<std::int32_t>(std::floor(value / cell));
    };
    for (std::int32_t x = at(box.x0); x <= at(box.x1); ++x) {
      for (std::int32_t y = at(box.y0); y <= at(box.y1); ++y) {
        const std::uint64_t key =
            (static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32U) |
            static_cast<std::uint32_t>(y);
        if (!visit(key)) {
          return false;
        }
      }
    }
    return true;
  }

  std::unordered_map<std::uint64_t, std::vector<Taken>> cells_;
};

struct Candidate {
  Box box;
  LabelSpot spot;
};

std::array<Candidate, 8> candidates(const LabelledNode& node, double width) {
  const double x = node.x;
  const double y = node.y;
  const double radius = node.radius;
  const double height = node.height;
  const double away = radius + 4;
  const double baseline = height * 0.78;
  const auto box = [width, height](double x0, double y0) {
    return Box{x0 - 2, y0 - 1, x0 + width + 2, y0 + height + 1};
  };
  const auto beside = [&](double top, bool right) {
    return right ? Candidate{box(x + radius, top), {x + radius, top + baseline, Anchor::left}}
                 : Candidate{box(x - radius - width, top),
                             {x - radius, top + baseline, Anchor::right}};
  };
  return {
      Candidate{box(x - width / 2, y + away), {x, y + away + baseline, Anchor::middle}},
      Candidate{box(x + away, y - height / 2), {x + away, y - height / 2 + baseline, Anchor::left}},
      Candidate{box(x - away - width, y - height / 2),
                {x - away, y - height / 2 + baseline, Anchor::right}},
      Candidate{box(x - width / 2, y - away - height),
                {x, y - away - height + baseline, Anchor::middle}},
      beside(y + radius, true),
      beside(y - radius - height, true),
      beside(y + radius, false),
      beside(y - radius - height, false)};
}

bool is_within(const Box& box, const Box& area) noexcept {
  return box.x0 >= area.x0 && box.x1 <= area.x1 && box.y0 >= area.y0 && box.y1 <= area.y1;
}

std::optional<Candidate> free_candidate(const LabelledNode& node, double width, std::size_t owner,
                                        const Grid& grid, const Box& area) {
  const auto all = candidates(node, width);
  for (const bool over_slight : {false, true}) {
    if (over_slight && !node.weighty) {
      break;
    }
    for (const Candidate& candidate : all) {
      if (is_within(candidate.box, area) && grid.is_free(candidate.box, owner, over_slight)) {
        return candidate;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::optional<LabelSpot>> place_labels(std::span<const LabelledNode> nodes,
                                                   const Box& area) {
  Grid grid;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const double reach = nodes[i].radius + 1;
    grid.add({nodes[i].x - reach, nodes[i].y - reach, nodes[i].x + reach, nodes[i].y + reach}, i,
             nodes[i].slight);
  }
  std::vector<std::optional<LabelSpot>> spots(nodes.size());
  for (const bool is_short : {false, true}) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const double width = is_short ? nodes[i].short_width : nodes[i].width;
      if (spots[i] || width <= 0) {
        continue;
      }
      if (const auto found = free_candidate(nodes[i], width, i, grid, area)) {
        // No later label may cover it, not even one of the same node.
        grid.add(found->box, no_owner, false);
        spots[i] = found->spot;
        spots[i]->is_short = is_short;
      }
    }
  }
  return spots;
}

}  // namespace parley::formats::svg
