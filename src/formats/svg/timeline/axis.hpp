#pragma once

#include "svg/picture/frame.hpp"
#include "svg/timeline/bar.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace parley::formats::svg {

/// The days that a picture shows and where they lie in it.
struct Plot {
  Span days{0, 1};
  double left = 0;
  double width = 0;

  double right() const noexcept { return left + width; }
  double x(double day) const noexcept {
    return left + (day - days.from) / (days.to - days.from) * width;
  }
};

/// A plot of all days of these bars with a margin. Where a few bars are much longer than all that
/// the others span, it has the days of the others, and the long ones go on outside. Without any day
/// it is a month long.
Plot plot_of(std::span<const Bar> bars, double left, double width);

/// A line of the time axis.
struct Tick {
  double day = 0;
  std::string label;
  bool major = false;
};

/// Lines at round dates, at least `gap` pixels apart where the calendar has any so far apart.
std::vector<Tick> ticks_of(const Plot& plot, double gap);

/// Draws the axis with its labels at `top` and its lines down to `bottom`.
void draw_axis(Frame& frame, pugi::xml_node parent, const Plot& plot, double top, double bottom);

/// `2018`, `44 BCE`, `800 CE`.
std::string year_label(std::int64_t year);

/// Where a bar goes on outside of a plot, from and to which year: ` (from 1964)`; else empty.
std::string beyond_label(const Bar& bar, const Plot& plot);

}  // namespace parley::formats::svg
