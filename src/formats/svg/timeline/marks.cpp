#include "svg/timeline/marks.hpp"

#include "svg/picture/style.hpp"
#include "svg/picture/text_width.hpp"

#include <algorithm>
#include <array>

namespace parley::formats::svg {
namespace {

constexpr double dot_radius = 4.5;
constexpr double bar_height = 11;
constexpr double pale_height = 17;
constexpr double narrowest_bar = 7;
constexpr double gap = 6;
constexpr double label_gap = 10;
constexpr double arrow_room = 8;
constexpr double font_size = 12;
constexpr double narrowest_label = 90;

/// What a mark takes up without its label.
Stretch reach_of(const Mark& mark) {
  return {mark.whole.x0 - (mark.open_start ? arrow_room : 0),
          mark.whole.x1 + (mark.open_end ? arrow_room : 0)};
}

std::optional<std::size_t> row_for(Rows& rows, const Plot& plot, double x0, double x1,
                                   std::size_t limit, std::optional<std::size_t> near) {
  return near ? rows.place_near(x0 - plot.left, x1 - plot.left, *near, limit)
              : rows.place(x0 - plot.left, x1 - plot.left, limit);
}

/// A label of a mark and the pixels that both take.
struct Spot {
  MarkLabel label;
  Stretch taken;
};

/// The places for a label in the order in which they are tried; none: it would be too short.
std::vector<Spot> spots_of(const Mark& mark, std::string_view label, const Plot& plot) {
  const Stretch reach = reach_of(mark);
  std::string text = fit_text(label, std::min(widest_label, plot.width * 0.6), font_size);
  const double width = text_width(text, font_size);
  const bool whole = text == label;
  const double after = reach.x1 + gap;
  const double before = reach.x0 - gap;
  const auto right_of = [&](std::string words, double wide, bool is_whole) {
    return Spot{{std::move(words), after, Anchor::left, false, is_whole},
                {reach.x0 - label_gap / 2, after + wide + label_gap}};
  };
  const auto left_of = [&](std::string words, double wide, bool is_whole) {
    return Spot{{std::move(words), before, Anchor::right, false, is_whole},
                {before - wide - label_gap, reach.x1 + label_gap / 2}};
  };
  if (after + width <= plot.right()) {
    return {right_of(std::move(text), width, whole)};
  }
  if (before - width >= plot.left) {
    return {left_of(std::move(text), width, whole)};
  }
  if (mark.whole.x1 - mark.whole.x0 > width + 24) {
    const bool at_end = mark.open_start && !mark.open_end;
    return {Spot{{std::move(text), at_end ? mark.whole.x1 - 12 : mark.whole.x0 + 12,
                  at_end ? Anchor::right : Anchor::left, true, whole},
                 reach}};
  }
  const double room = std::max(plot.right() - after, before - plot.left) - label_gap;
  if (room < narrowest_label) {
    return {};
  }
  text = fit_text(label, room, font_size);
  const double shorter = text_width(text, font_size);
  return {plot.right() - after >= before - plot.left ? right_of(std::move(text), shorter, false)
                                                     : left_of(std::move(text), shorter, false)};
}

void add_rect(pugi::xml_node parent, const char* classes, const Stretch& part, double y,
              double height, double rounding) {
  if (part.x1 - part.x0 <= 0.3) {
    return;
  }
  pugi::xml_node rect = add(parent, "rect",
                            {{"class", classes},
                             {"x", part.x0},
                             {"y", y - height / 2},
                             {"width", part.x1 - part.x0},
                             {"height", height}});
  if (rounding > 0) {
    rect.append_attribute("rx").set_value(number(rounding).c_str());
  }
}

void add_fade(pugi::xml_node parent, const char* gradient, std::size_t colour, const Stretch& part,
              double y, double height, double rounding) {
  if (part.x1 - part.x0 <= 0.3) {
    return;
  }
  add_rect(parent, "fade", part, y, height, rounding);
  parent.last_child().append_attribute("fill").set_value(
      written("url(#parley-", gradient, colour, ")").c_str());
}

const char* whole_fade(const Mark& mark) {
  if (mark.open_start == mark.open_end) {
    return "mid";
  }
  return mark.open_start ? "in" : "out";
}

void draw_bar(pugi::xml_node parent, const Mark& mark, double y, double height,
              std::size_t colour) {
  if (mark.hollow) {
    add_rect(parent, "hollow", mark.whole, y, height, height / 2);
    return;
  }
  if (!mark.solid) {
    add_fade(parent, whole_fade(mark), colour, mark.whole, y, height, height / 2);
    return;
  }
  add_fade(parent, "in", colour, {mark.whole.x0, mark.solid->x0}, y, height, 0);
  const bool fades = mark.solid->x0 - mark.whole.x0 > 0.3 || mark.whole.x1 - mark.solid->x1 > 0.3;
  add_rect(parent, "solid", *mark.solid, y, height, fades ? 0 : 3.5);
  add_fade(parent, "out", colour, {mark.solid->x1, mark.whole.x1}, y, height, 0);
}

/// Alternatives of which one is true, joined by a dotted line.
void draw_one_of(pugi::xml_node parent, const Mark& mark, double y, std::size_t colour) {
  add(parent, "path",
      {{"class", "arrow"},
       {"stroke-dasharray", "0.1 4"},
       {"d", written("M", mark.whole.x0, y, "H", mark.whole.x1)}});
  for (const Stretch& piece : mark.pieces) {
    if (piece.x1 - piece.x0 <= 2 * dot_radius + 1) {
      add(parent, "circle",
          {{"class", "paper"}, {"cx", (piece.x0 + piece.x1) / 2}, {"cy", y}, {"r", dot_radius}});
      add(parent, "circle",
          {{"class", "hollow whole"},
           {"cx", (piece.x0 + piece.x1) / 2},
           {"cy", y},
           {"r", dot_radius - 0.7}});
    } else {
      add_fade(parent, "mid", colour, piece, y, bar_height, bar_height / 2);
    }
  }
}

void draw_arrow(pugi::xml_node parent, double x, double way, double y) {
  add(parent, "path",
      {{"class", "arrow"},
       {"d", written("M", x - way * 5, y - 4, "l", way * 4, 4.0, "l", -way * 4, 4.0)}});
}

/// Two slanted gaps, as where an axis is broken.
void draw_break(pugi::xml_node parent, double x, double y) {
  for (const double shift : {0.0, 4.0}) {
    add(parent, "path", {{"class", "break"}, {"d", written("M", x + shift, y + 10, "l4 -20")}});
  }
}

void draw_body(pugi::xml_node parent, const Mark& mark, double y, std::size_t colour) {
  const bool pale = mark.label && mark.label->on_bar;
  if (mark.kind == Bar::Kind::undated) {
    add(parent, "circle",
        {{"class", mark.hollow ? "hollow" : "hollow whole"},
         {"cx", (mark.whole.x0 + mark.whole.x1) / 2},
         {"cy", y},
         {"r", dot_radius - 0.5}});
  } else if (mark.container) {
    add_rect(parent, "process", mark.whole, y, 18, 6);
    draw_bar(parent, mark, y + 5, 3, colour);  // how sure its own ends are
  } else if (mark.kind == Bar::Kind::one_of) {
    draw_one_of(parent, mark, y, colour);
  } else if (mark.kind == Bar::Kind::day) {
    add(parent, "circle",
        {{"class", mark.hollow ? "hollow" : "dot"},
         {"cx", (mark.whole.x0 + mark.whole.x1) / 2},
         {"cy", y},
         {"r", mark.hollow ? dot_radius - 0.5 : dot_radius}});
  } else {
    draw_bar(pale ? add(parent, "g", {{"class", "pale"}}) : parent, mark, y,
             pale ? pale_height : bar_height, colour);
  }
  if (mark.cut_start) {
    draw_break(parent, mark.whole.x0 + 5, y);
  }
  if (mark.cut_end) {
    draw_break(parent, mark.whole.x1 - 9, y);
  }
  if (mark.open_start) {
    draw_arrow(parent, mark.whole.x0, -1, y);
  }
  if (mark.open_end) {
    draw_arrow(parent, mark.whole.x1, 1, y);
  }
}

bool is_bar(const Mark& mark) noexcept {
  return mark.kind == Bar::Kind::bar && !mark.container && !mark.hollow;
}

bool fades_at_an_end(const Mark& mark) noexcept {
  return is_bar(mark) && mark.solid &&
         (mark.solid->x0 - mark.whole.x0 > 1 || mark.whole.x1 - mark.solid->x1 > 1);
}

/// A mark of the legend, in a box of 16 by 16 pixels.
Mark sample(Bar::Kind kind) {
  Mark mark;
  mark.kind = kind;
  mark.whole = {0, 16};
  return mark;
}

void draw_sample(pugi::xml_node parent, const Mark& mark, std::size_t colour) {
  draw_body(add_family(parent, colour), mark, 8, colour);
}

/// Cuts a mark at the edges of a plot that its bar goes beyond.
void cut(Mark& mark, const Bar& bar, const Plot& plot) {
  mark.cut_start = !bar.open_start && bar.days.from < plot.days.from;
  mark.cut_end = !bar.open_end && bar.days.to > plot.days.to;
  const auto inside = [&plot](double x) { return std::clamp(x, plot.left, plot.right()); };
  mark.whole = {inside(mark.whole.x0), inside(mark.whole.x1)};
  if (mark.solid) {
    mark.solid = Stretch{inside(mark.solid->x0), inside(mark.solid->x1)};
  }
  for (Stretch& piece : mark.pieces) {
    piece = {inside(piece.x0), inside(piece.x1)};
  }
}

}  // namespace

Mark mark_of(const Bar& bar, const Plot& plot) {
  Mark mark;
  mark.kind = bar.kind;
  mark.open_start = bar.open_start;
  mark.open_end = bar.open_end;
  const double from = plot.x(bar.days.from);
  const double to = plot.x(bar.days.to);
  const double middle = (from + to) / 2;
  if (bar.kind == Bar::Kind::day) {
    mark.whole = {middle - dot_radius, middle + dot_radius};
    return mark;
  }
  const double half = std::max(narrowest_bar, to - from) / 2;
  mark.whole = {bar.open_start ? plot.left + arrow_room : middle - half,
                bar.open_end ? plot.right() - arrow_room : middle + half};
  const bool was_widened = half > (to - from) / 2 && !bar.open_start && !bar.open_end;
  if (bar.solid) {
    // Where every day is certain, the solid part is as wide as the bar.
    mark.solid = was_widened && *bar.solid == bar.days
                     ? mark.whole
                     : Stretch{plot.x(bar.solid->from), plot.x(bar.solid->to)};
  }
  for (const Span& piece : bar.pieces) {
    const double centre = (plot.x(piece.from) + plot.x(piece.to)) / 2;
    const bool is_day = piece.to - piece.from <= 1;
    const double reach =
        is_day ? dot_radius : std::max(dot_radius, (plot.x(piece.to) - plot.x(piece.from)) / 2);
    mark.pieces.push_back({centre - reach, centre + reach});
    mark.whole.x0 = std::min(mark.whole.x0, centre - reach);
    mark.whole.x1 = std::max(mark.whole.x1, centre + reach);
  }
  cut(mark, bar, plot);
  return mark;
}

bool place_labelled(Mark& mark, std::string_view label, const Plot& plot, Rows& rows,
                    std::size_t limit, std::optional<std::size_t> near) {
  for (Spot& spot : spots_of(mark, label, plot)) {
    if (const auto row = row_for(rows, plot, spot.taken.x0, spot.taken.x1, limit, near)) {
      mark.row = *row;
      mark.label = std::move(spot.label);
      return true;
    }
  }
  return false;
}

bool place_alone(Mark& mark, const Plot& plot, Rows& rows, std::size_t limit,
                 std::optional<std::size_t> near) {
  const Stretch reach = reach_of(mark);
  const auto row = row_for(rows, plot, reach.x0 - 1, reach.x1 + 1, limit, near);
  mark.row = row.value_or(0);
  return row.has_value();
}

void draw_mark(Frame& frame, pugi::xml_node parent, const Mark& mark, double y,
               std::size_t colour) {
  pugi::xml_node body = add_family(parent, colour);
  draw_body(body, mark, y, colour);
  if (mark.label) {
    frame.add_label(parent, mark.label->x, y + 4, mark.label->anchor, mark.label->text,
                    mark.label->on_bar ? "label" : "label halo");
  }
}

void add_gradients(pugi::xml_node root) {
  pugi::xml_node defs = add(root, "defs");
  struct Kind {
    const char* name;
    std::initializer_list<std::pair<double, const char*>> stops;
  };
  for (std::size_t colour = 0; colour < colour_count; ++colour) {
    pugi::xml_node family = add_family(defs, colour);
    for (const Kind& kind :
         {Kind{"in", {{0, "s0"}, {1, "s1"}}}, Kind{"out", {{0, "s1"}, {1, "s0"}}},
          Kind{"mid", {{0, "s0"}, {0.35, "s1"}, {0.65, "s1"}, {1, "s0"}}}}) {
      pugi::xml_node gradient =
          add(family, "linearGradient", {{"id", written("parley-", kind.name, colour)}});
      for (const auto& [offset, name] : kind.stops) {
        add(gradient, "stop", {{"class", name}, {"offset", offset}});
      }
    }
  }
}

namespace {

/// What one entry of the legend says, of which marks, and how it is drawn.
struct Meaning {
  const char* words;
  bool (*shows)(const Mark&);
  void (*draw)(pugi::xml_node, std::size_t);
};
constexpr std::array meanings{
    Meaning{"one day", [](const Mark& mark) { return mark.kind == Bar::Kind::day; },
            [](pugi::xml_node parent, std::size_t colour) {
              draw_sample(parent, sample(Bar::Kind::day), colour);
            }},
    Meaning{"all this time", [](const Mark& mark) { return is_bar(mark) && mark.solid; },
            [](pugi::xml_node parent, std::size_t colour) {
              Mark mark = sample(Bar::Kind::bar);
              mark.solid = mark.whole;
              draw_sample(parent, mark, colour);
            }},
    Meaning{"at some time within", [](const Mark& mark) { return is_bar(mark) && !mark.solid; },
            [](pugi::xml_node parent, std::size_t colour) {
              draw_sample(parent, sample(Bar::Kind::bar), colour);
            }},
    Meaning{"began or ended within the fade", &fades_at_an_end,
            [](pugi::xml_node parent, std::size_t colour) {
              Mark mark = sample(Bar::Kind::bar);
              mark.solid = Stretch{8, 16};
              draw_sample(parent, mark, colour);
            }},
    Meaning{"no end or no beginning known",
            [](const Mark& mark) { return mark.open_start || mark.open_end; },
            [](pugi::xml_node parent, std::size_t colour) {
              Mark mark = sample(Bar::Kind::bar);
              mark.solid = Stretch{0, 5};
              mark.open_end = true;
              draw_sample(parent, mark, colour);
            }},
    Meaning{"goes on outside the picture",
            [](const Mark& mark) { return mark.cut_start || mark.cut_end; },
            [](pugi::xml_node parent, std::size_t colour) {
              Mark mark = sample(Bar::Kind::bar);
              mark.solid = mark.whole;
              mark.cut_start = true;
              draw_sample(parent, mark, colour);
            }},
    Meaning{"one of these", [](const Mark& mark) { return mark.kind == Bar::Kind::one_of; },
            [](pugi::xml_node parent, std::size_t colour) {
              Mark mark = sample(Bar::Kind::one_of);
              mark.pieces = {{-2, 6}, {12, 20}};
              draw_sample(parent, mark, colour);
            }},
    Meaning{"denied, negated, hypothetical or future", [](const Mark& mark) { return mark.hollow; },
            [](pugi::xml_node parent, std::size_t colour) {
              Mark mark = sample(Bar::Kind::day);
              mark.hollow = true;
              draw_sample(parent, mark, colour);
            }},
    Meaning{"has parts, which are drawn too", [](const Mark& mark) { return mark.container; },
            [](pugi::xml_node parent, std::size_t colour) {
              Mark mark = sample(Bar::Kind::bar);
              mark.container = true;
              draw_sample(parent, mark, colour);
            }},
};

}  // namespace

std::vector<LegendEntry> mark_legend(std::span<const Mark> marks) {
  const auto any = [marks](bool (*shows)(const Mark&)) {
    return std::any_of(marks.begin(), marks.end(), shows);
  };
  std::vector<LegendEntry> entries;
  for (const Meaning& meaning : meanings) {
    if (any(meaning.shows)) {
      entries.push_back({meaning.words, meaning.draw, colour_count - 1});
    }
  }
  return entries;
}

}  // namespace parley::formats::svg
