#pragma once

#include "svg/picture/frame.hpp"
#include "svg/timeline/axis.hpp"
#include "svg/timeline/bar.hpp"
#include "svg/timeline/rows.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats::svg {

inline constexpr double row_height = 22;

/// A part of a mark, in pixels of the picture.
struct Stretch {
  double x0 = 0;
  double x1 = 0;
};

/// The label of a mark.
struct MarkLabel {
  std::string text;
  double x = 0;
  Anchor anchor = Anchor::left;
  bool on_bar = false;   ///< the bar is pale below it
  bool is_whole = true;  ///< false: it was shortened
};

/// One event as it is drawn.
struct Mark {
  Bar::Kind kind = Bar::Kind::bar;
  Stretch whole;
  std::optional<Stretch> solid;
  std::vector<Stretch> pieces;
  bool open_start = false;
  bool open_end = false;
  bool cut_start = false;  ///< it goes on outside of the plot
  bool cut_end = false;
  bool hollow = false;     ///< denied, negated, hypothetical or still to come
  bool container = false;  ///< it has parts
  std::size_t row = 0;
  std::optional<MarkLabel> label;
};

/// The extent of a date in a plot; an open end reaches to its edge.
Mark mark_of(const Bar& bar, const Plot& plot);

/// The widest label of a mark.
inline constexpr double widest_label = 300;

/// Finds a row below `limit` for a mark together with its label, beside it or on it. False: there
/// is none, and nothing is taken.
bool place_labelled(Mark& mark, std::string_view label, const Plot& plot, Rows& rows,
                    std::size_t limit, std::optional<std::size_t> near = {});
/// Finds a row for a mark alone.
bool place_alone(Mark& mark, const Plot& plot, Rows& rows, std::size_t limit,
                 std::optional<std::size_t> near = {});

/// Draws a mark into the group of its event. `y` is the middle of its row; `colour` a family's.
void draw_mark(Frame& frame, pugi::xml_node parent, const Mark& mark, double y, std::size_t colour);

/// The gradients that marks refer to, for every family.
void add_gradients(pugi::xml_node root);

/// What those kinds of marks mean that occur among `marks`.
std::vector<LegendEntry> mark_legend(std::span<const Mark> marks);

}  // namespace parley::formats::svg
