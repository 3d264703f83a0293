#pragma once

#include "parley/query/budget.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// The room that a vertex of a drawing needs, in pixels.
struct LayoutSize {
  double width = 0;
  double height = 0;
};

/// Two vertices that belong near each other. Loops and repeated links change nothing.
struct LayoutLink {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

/// Where to draw the vertices 0, 1, 2 … of an undirected graph.
struct LayoutQuery {
  std::span<const LayoutSize> sizes;  ///< of every vertex
  std::span<const LayoutLink> links;  ///< each number below sizes.size()
  double aspect = 1.6;                ///< width over height that is aimed at
};

/// The middle of a vertex, in pixels from the upper left of the drawing; hundredths at most.
struct LayoutPlace {
  double x = 0;
  double y = 0;

  friend bool operator==(const LayoutPlace&, const LayoutPlace&) = default;
};

struct LayoutResult {
  std::vector<LayoutPlace> places;  ///< of every vertex
  double width = 0;                 ///< of the drawing; the room of every vertex lies in it
  double height = 0;
};

/// Components up to this many vertices are laid out by springs (Kamada and Kawai 1989).
inline constexpr std::size_t most_for_springs = 500;
/// Larger ones up to this many by forces (Fruchterman and Reingold 1991); beyond it their vertices
/// fill a disc from the middle outwards, the most linked first.
inline constexpr std::size_t most_for_forces = 3'000;

/// Places each connected component by itself and packs them side by side, the largest first. Rooms
/// of vertices are moved apart until they hardly touch, but not in components beyond
/// `most_for_forces`.
/// Nothing is random: equal questions have equal answers. O(n³) in the vertices of a component up
/// to `most_for_springs`, else about O(n log n) in vertices and links.
/// Errors: too_large, timed_out.
Result<LayoutResult> run(const LayoutQuery& query, const Budget& budget = {});

}  // namespace parley::query
