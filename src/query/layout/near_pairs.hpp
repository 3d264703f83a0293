#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// Calls a function for every two points of a plane that are nearer than `reach`, once in each
/// order. boost::grid_force_pairs of 1.81 takes the area for the length of its cells, so that a
/// large plane has one cell and all pairs are near. `Point` is read by [0] and [1].
template <class Point>
class NearPairs {
 public:
  /// `points` must outlive the functor, `low` and `high` bound both coordinates, `low` < `high`.
  NearPairs(std::span<const Point> points, double low, double high, double reach)
      : points_(points),
        low_(low),
        reach_(reach),
        side_(static_cast<std::size_t>(std::clamp(
            (high - low) / reach, 1.0, std::sqrt(4.0 * static_cast<double>(points.size()) + 4)))) {
    cell_ = (high - low) / static_cast<double>(side_);
  }

  template <class Graph, class Apply>
  void operator()(const Graph& /*graph*/, Apply apply) {
    fill();
    for (std::uint32_t point = 0; point < points_.size(); ++point) {
      const std::size_t column = index(points_[point][0]);
      const std::size_t row = index(points_[point][1]);
      for (std::size_t y = row == 0 ? 0 : row - 1; y <= std::min(row + 1, side_ - 1); ++y) {
        for (std::size_t x = column == 0 ? 0 : column - 1; x <= std::min(column + 1, side_ - 1);
             ++x) {
          visit(point, y * side_ + x, apply);
        }
      }
    }
  }

 private:
  std::size_t index(double value) const {
    const double cell = std::floor((value - low_) / cell_);
    return static_cast<std::size_t>(std::clamp(cell, 0.0, static_cast<double>(side_ - 1)));
  }

  /// Sorts the points by cell. Points move while forces are applied, so cells are those of before.
  void fill() {
    begins_.assign(side_ * side_ + 1, 0);
    for (const Point& point : points_) {
      ++begins_[index(point[1]) * side_ + index(point[0])];
    }
    std::uint32_t end = 0;
    for (std::uint32_t& begin : begins_) {
      end += begin;
      begin = end;
    }
    members_.resize(points_.size());
    for (std::size_t point = points_.size(); point-- > 0;) {
      members_[--begins_[index(points_[point][1]) * side_ + index(points_[point][0])]] =
          static_cast<std::uint32_t>(point);
    }
  }

  template <class Apply>
  void visit(std::uint32_t point, std::size_t cell, Apply& apply) const {
    for (std::uint32_t i = begins_[cell]; i < begins_[cell + 1]; ++i) {
      const std::uint32_t other = members_[i];
      const double dx = points_[point][0] - points_[other][0];
      const double dy = points_[point][1] - points_[other][1];
      if (other != point && dx * dx + dy * dy < reach_ * reach_) {
        apply(point, other);
      }
    }
  }

  std::span<const Point> points_;
  double low_;
  double reach_;
  std::size_t side_;
  double cell_ = 1;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> members_;
};

}  // namespace parley::query
