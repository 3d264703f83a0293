#include "events/writers.hpp"
#include "svg/losses.hpp"
#include "svg/picture/date_words.hpp"
#include "svg/picture/frame.hpp"
#include "svg/picture/style.hpp"
#include "svg/picture/text_width.hpp"
#include "svg/timeline/axis.hpp"
#include "svg/timeline/density.hpp"
#include "svg/timeline/lanes.hpp"
#include "svg/timeline/marks.hpp"

#include <algorithm>

namespace parley::formats {
namespace svg {
namespace {

constexpr double page_width = 1366;
constexpr double gutter = 150;
constexpr double right_edge = 24;
constexpr std::size_t most_marks = 2'000;
constexpr std::size_t most_rows_with_labels = 60;
constexpr std::size_t rows_with_labels_when_crowded = 20;
constexpr std::size_t most_rows = 90;
constexpr std::size_t most_undated = 120;
constexpr std::size_t bins = 300;
constexpr double lane_gap = 14;

std::string title_of(const EventRecord& event) {
  std::string title(event.label);
  title.append("\n").append(event.type_label.empty() ? event.type : event.type_label);
  title.append(flag_words(event.flags)).append(", ").append(date_words(event.date));
  std::string who;
  for (const EventParty& party : event.parties) {
    who.append(who.empty() ? "\n" : ", ").append(party.label);
    if (party.role != Role::participant) {
      who.append(" (").append(term(party.role)).append(")");
    }
  }
  title.append(who);
  return event.place.empty() ? title : title.append("\n").append(event.place);
}

void add_band_sign(pugi::xml_node parent, std::size_t colour, const char* classes) {
  add(add_family(parent, colour), "rect",
      {{"class", classes}, {"y", 2.0}, {"width", 16.0}, {"height", 12.0}});
}

class Timeline {
 public:
  Timeline(const EventsDocument& document, Losses& losses)
      : document_(document), losses_(losses), frame_(document.origin, losses) {}

  std::string draw() {
    lanes_ = lanes_of(document_, undated_);
    std::vector<Bar> bars;
    bars.reserve(document_.events.size());
    for (Lane& lane : lanes_) {
      for (const TimelineEvent& event : lane.events) {
        bars.push_back(event.bar);
      }
    }
    plot_ = plot_of(bars, gutter, page_width - gutter - right_edge);
    for (Lane& lane : lanes_) {
      for (TimelineEvent& event : lane.events) {
        event.label = label_of(*event.record, event.bar);
      }
    }
    for (Lane& lane : lanes_) {
      if (bars.size() <= most_marks) {
        place_in_rows(lane, plot_, most_rows_with_labels);
        if (lane.rows > most_rows) {
          place_in_rows(lane, plot_, rows_with_labels_when_crowded);
        }
      }
      any_bundled_ = any_bundled_ || is_bundled(lane);
    }
    const std::string line = heading();
    frame_.add_heading(page_width, line);
    add_gradients(frame_.root());
    pugi::xml_node axis = add(frame_.root(), "g");
    double y = Frame::heading_height + 30;
    for (Lane& lane : lanes_) {
      y = draw_lane(lane, y);
    }
    if (!lanes_.empty()) {
      draw_axis(frame_, axis, plot_, Frame::heading_height, y - lane_gap);
    }
    y = draw_undated(y);
    const double end = frame_.add_legend(legend(), page_width, y - 6);
    return frame_.finish(page_width, end, line);
  }

 private:
  std::string label_of(const EventRecord& event, const Bar& bar) {
    std::string label = frame_.words(event.label, event.id);
    if (!bar.sign.empty()) {
      label.append(" ").append(bar.sign);
    }
    return label.append(beyond_label(bar, plot_));
  }

  std::string heading() const {
    const std::size_t shown = document_.events.size();
    std::string line = written(shown, shown == 1 ? " event" : " events");
    if (shown < document_.total) {
      line.append(" of ").append(std::to_string(document_.total));
    }
    if (!undated_.empty()) {
      line.append(", ").append(std::to_string(undated_.size())).append(" of them undated");
    }
    if (any_bundled_) {
      line.append("; bands where there are too many for a mark each");
    }
    return line;
  }

  /// True when a lane has no rows, or more than a reader would scroll through.
  static bool is_bundled(const Lane& lane) { return lane.rows == 0 || lane.rows > most_rows; }

  void draw_name(const Lane& lane, double top) {
    const std::string name =
        fit_text(frame_.words(lane.family.label, lane.family.id), gutter - 36, 12.5);
    frame_.add_label(frame_.root(), gutter - 16, top + 15, Anchor::right, name, "lane quiet");
    frame_.add_label(frame_.root(), gutter - 16, top + 31, Anchor::right,
                     std::to_string(lane.events.size()), "small quiet");
    if (&lane != &lanes_.front()) {
      draw_line(top - lane_gap / 2);
    }
  }

  void draw_line(double y) {
    add(frame_.root(), "line",
        {{"class", "row"}, {"x1", 24.0}, {"x2", page_width - right_edge}, {"y1", y}, {"y2", y}});
  }

  /// Draws a lane from `top` on; returns where the next one begins.
  double draw_lane(Lane& lane, double top) {
    draw_name(lane, top);
    const std::size_t colour = colour_of(lane.family.id);
    pugi::xml_node group = add(frame_.root(), "g", {{"class", "lane-marks"}});
    if (is_bundled(lane)) {
      draw_density(frame_, group, density_of(lane, plot_, bins), plot_, top, colour);
      for (const TimelineEvent& event : lane.events) {
        losses_.add(lost::bundled, event.record->id);
      }
      return top + density_height + lane_gap;
    }
    for (const TimelineEvent& event : lane.events) {
      const double y = top + (static_cast<double>(event.mark.row) + 0.5) * row_height;
      pugi::xml_node thing =
          frame_.add_thing(group, "events", event.record->id, title_of(*event.record));
      draw_mark(frame_, thing, event.mark, y, colour);
      if (!event.mark.label || event.mark.label->text != event.label) {
        losses_.add(lost::labels, event.record->id);
      }
      marks_.push_back(event.mark);
    }
    const double height = std::max(static_cast<double>(lane.rows) * row_height, 36.0);
    return top + height + lane_gap;
  }

  /// Undated events apart: no place on an axis would be true.
  double draw_undated(double top) {
    if (undated_.empty()) {
      return top;
    }
    if (!lanes_.empty()) {
      draw_line(top - lane_gap / 2);
    }
    frame_.add_label(frame_.root(), gutter - 16, top + 15, Anchor::right, "Undated", "lane quiet");
    frame_.add_label(frame_.root(), gutter - 16, top + 31, Anchor::right,
                     std::to_string(undated_.size()), "small quiet");
    pugi::xml_node group = add(frame_.root(), "g", {{"class", "undated"}});
    double x = gutter;
    double y = top + row_height / 2;
    for (std::size_t i = 0; i < undated_.size(); ++i) {
      const EventRecord& record = *undated_[i].record;
      if (i >= most_undated) {
        losses_.add(lost::bundled, record.id);
        continue;
      }
      const std::string label = frame_.words(record.label, record.id);
      std::string shown = fit_text(label, widest_label, 12);
      if (shown != label) {
        losses_.add(lost::labels, record.id);
      }
      const double width = 16 + text_width(shown, 12) + 20;
      if (x > gutter && x + width > page_width - right_edge) {
        x = gutter;
        y += row_height;
      }
      pugi::xml_node thing = frame_.add_thing(group, "events", record.id, title_of(record));
      pugi::xml_node sign = add_family(thing, colour_of(record.family));
      add(sign, "circle",
          {{"class", record.flags == 0 ? "hollow whole" : "hollow"},
           {"cx", x + 5},
           {"cy", y},
           {"r", 4.0}});
      frame_.add_label(thing, x + 16, y + 4, Anchor::left, shown, "label");
      x += width;
    }
    if (undated_.size() > most_undated) {
      y += row_height;
      frame_.add_label(group, gutter, y + 4, Anchor::left,
                       written("and ", undated_.size() - most_undated, " more"), "quiet");
    }
    return std::max(y + row_height / 2, top + 36) + lane_gap;
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries = mark_legend(marks_);
    if (any_bundled_) {
      entries.push_back({"number surely going on",
                         [](pugi::xml_node parent, std::size_t colour) {
                           add_band_sign(parent, colour, "solid");
                         },
                         colour_count - 1});
      entries.push_back({"possibly, or only told as denied, negated, hypothetical or future",
                         [](pugi::xml_node parent, std::size_t colour) {
                           add_band_sign(parent, colour, "solid maybe");
                         },
                         colour_count - 1});
    }
    return entries;
  }

  const EventsDocument& document_;
  Losses& losses_;
  Frame frame_;
  std::vector<Lane> lanes_;
  std::vector<TimelineEvent> undated_;
  std::vector<Mark> marks_;
  Plot plot_;
  bool any_bundled_ = false;
};

}  // namespace
}  // namespace svg

std::string write_timeline_svg(const EventsDocument& document, Losses& losses) {
  losses.add(loss::evidence);
  losses.add(svg::lost::details);
  losses.add(svg::lost::own_date);
  for (const EventRecord& event : document.events) {
    if (event.has_alternatives) {
      losses.add(loss::alternatives, event.id);
    }
    if (!event.ties.empty() || !event.part_of.empty()) {
      losses.add(svg::lost::relations, event.id);
    }
    if (!event.note.empty()) {
      losses.add(svg::lost::notes, event.id);
    }
  }
  return svg::Timeline(document, losses).draw();
}

}  // namespace parley::formats
