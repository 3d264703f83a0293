#pragma once

#include "svg/timeline/lanes.hpp"

#include <cstddef>
#include <vector>

namespace parley::formats::svg {

/// How many events of a lane were going on in each of `bins` equal stretches of a plot: surely, and
/// possibly (the sure ones among them).
struct Density {
  std::vector<std::size_t> sure;
  std::vector<std::size_t> possible;
};

Density density_of(const Lane& lane, const Plot& plot, std::size_t bins);

inline constexpr double density_height = 64;

/// Draws the counts of a lane as a band that stands on `top` + `density_height`, dark for sure and
/// light for possible, with the largest count as its scale.
void draw_density(Frame& frame, pugi::xml_node parent, const Density& density, const Plot& plot,
                  double top, std::size_t colour);

}  // namespace parley::formats::svg
