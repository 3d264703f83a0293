#include "svg/graph/edges.hpp"
#include "svg/graph/pictures.hpp"
#include "svg/losses.hpp"
#include "svg/picture/date_words.hpp"
#include "svg/picture/frame.hpp"
#include "svg/picture/style.hpp"
#include "svg/timeline/axis.hpp"
#include "svg/timeline/marks.hpp"
#include "svg/timeline/rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

namespace parley::formats::svg {
namespace {

constexpr double page_width = 1366;
constexpr double edge_room = 24;
constexpr std::size_t most_marks = 2'000;
constexpr std::size_t most_rows = 400;

struct Placed {
  const GraphNode* node = nullptr;
  Bar bar;
  Mark mark;
  std::size_t ties = 0;
};

std::string title_of(const GraphNode& node) {
  std::string title(node.label);
  title.append("\n").append(node.type_label.empty() ? node.type : node.type_label);
  title.append(flag_words(node.flags)).append(", ").append(date_words(node.date));
  return node.place.empty() ? title : title.append(", ").append(node.place);
}

class Picture {
 public:
  Picture(const GraphDocument& document, Losses& losses)
      : document_(document), losses_(losses), frame_(document.origin, losses) {}

  std::string draw() {
    choose();
    place();
    const std::string line = heading();
    frame_.add_heading(page_width, line);
    add_gradients(frame_.root());
    add_arrow_head(frame_.root());
    const double bottom = top_ + static_cast<double>(rows_) * row_height + undated_gap_ * 2 + 8;
    if (dated_ > 0) {
      draw_axis(frame_, frame_.root(), plot_, Frame::heading_height, y_of_undated() - 6);
    }
    if (dated_ < events_.size()) {
      frame_.add_label(frame_.root(), edge_room, y_of_undated() + 10, Anchor::left, "Undated",
                       "lane quiet");
    }
    ties();
    marks();
    const double end = frame_.add_legend(legend(), page_width, bottom);
    return frame_.finish(page_width, end, line);
  }

 private:
  /// The events that are drawn, in order of time, the undated last.
  void choose() {
    std::unordered_map<std::string_view, std::size_t> ties;
    for (const GraphEdge& edge : document_.edges) {
      ++ties[edge.source];
      ++ties[edge.target];
    }
    events_.reserve(document_.nodes.size());
    for (const GraphNode& node : document_.nodes) {
      const auto found = ties.find(node.id);
      events_.push_back({&node, bar_of(node.date), {}, found == ties.end() ? 0 : found->second});
    }
    if (events_.size() > most_marks) {
      std::sort(events_.begin(), events_.end(), [](const Placed& a, const Placed& b) {
        return std::tuple(b.ties, a.node->id) < std::tuple(a.ties, b.node->id);
      });
      for (std::size_t i = most_marks; i < events_.size(); ++i) {
        losses_.add(lost::not_drawn, events_[i].node->id);
      }
      events_.erase(events_.begin() + most_marks, events_.end());
    }
    std::sort(events_.begin(), events_.end(), [](const Placed& a, const Placed& b) {
      const auto key = [](const Placed& placed) {
        const bool undated = placed.bar.kind == Bar::Kind::undated;
        return std::tuple(undated, placed.bar.days.from, placed.bar.days.to, placed.node->id);
      };
      return key(a) < key(b);
    });
    for (std::size_t i = 0; i < events_.size(); ++i) {
      number_of_.emplace(events_[i].node->id, i);
      dated_ += events_[i].bar.kind == Bar::Kind::undated ? 0U : 1U;
    }
  }

  /// The events that each is related to, as numbers.
  std::vector<std::vector<std::size_t>> related() const {
    std::vector<std::vector<std::size_t>> related(events_.size());
    for (const GraphEdge& edge : document_.edges) {
      const auto from = number_of_.find(edge.source);
      const auto to = number_of_.find(edge.target);
      if (from != number_of_.end() && to != number_of_.end()) {
        related[from->second].push_back(to->second);
        related[to->second].push_back(from->second);
      }
    }
    return related;
  }

  void place() {
    std::vector<Bar> bars;
    bars.reserve(events_.size());
    for (const Placed& event : events_) {
      bars.push_back(event.bar);
    }
    plot_ = plot_of(bars, edge_room, page_width - 2 * edge_room);
    auto neighbours = related();
    Rows rows(plot_.width);
    // In order of time, each near the rows of those before it that it is related to.
    for (std::size_t i = 0; i < dated_; ++i) {
      std::sort(neighbours[i].begin(), neighbours[i].end());
      double sum = 0;
      std::size_t count = 0;
      for (const std::size_t other : neighbours[i]) {
        if (other < i) {
          sum += static_cast<double>(events_[other].mark.row);
          ++count;
        }
      }
      const auto near =
          count > 0 ? static_cast<std::size_t>(std::lround(sum / static_cast<double>(count))) : 0;
      place(events_[i], rows, near);
    }
    first_undated_row_ = rows.count();
    Rows below(plot_.width);
    for (std::size_t i = dated_; i < events_.size(); ++i) {
      place_undated(events_[i], below);
    }
    rows_ = first_undated_row_ + below.count();
    if (below.count() > 0) {
      undated_gap_ = 20;
    }
  }

  void place(Placed& event, Rows& rows, std::size_t near) {
    event.mark = mark_of(event.bar, plot_);
    event.mark.hollow = event.node->flags != 0;
    const std::string label = label_of(event);
    if (!place_labelled(event.mark, label, plot_, rows, most_rows, near)) {
      place_alone(event.mark, plot_, rows, most_rows * 4, near);
    }
    note_label(event, label);
  }

  /// Beside each other from the left, in as many rows as it takes.
  void place_undated(Placed& event, Rows& rows) {
    constexpr double name = 92;
    Mark& mark = event.mark;
    mark.kind = Bar::Kind::undated;
    mark.hollow = event.node->flags != 0;
    const std::string label = label_of(event);
    bool found = false;
    for (double x = plot_.left + name; !found && x < plot_.right() - 200; x += 24) {
      mark.whole = {x, x + 8};
      found = place_labelled(mark, label, plot_, rows, std::max<std::size_t>(1, rows.count()));
    }
    if (!found) {
      mark.whole = {plot_.left + name, plot_.left + name + 8};
      place_labelled(mark, label, plot_, rows, rows.count() + 1);
    }
    mark.row += first_undated_row_;
    note_label(event, label);
  }

  std::string label_of(const Placed& event) {
    std::string label = frame_.words(event.node->label, event.node->id);
    if (!event.bar.sign.empty()) {
      label.append(" ").append(event.bar.sign);
    }
    return event.bar.kind == Bar::Kind::undated ? label
                                                : label.append(beyond_label(event.bar, plot_));
  }

  void note_label(const Placed& event, const std::string& label) {
    if (!event.mark.label || event.mark.label->text != label) {
      losses_.add(lost::labels, event.node->id);
    }
  }

  double y_of_undated() const {
    return top_ + static_cast<double>(first_undated_row_) * row_height + undated_gap_ * 0.6;
  }

  double y(const Placed& event) const {
    const bool undated = event.bar.kind == Bar::Kind::undated;
    return top_ + (static_cast<double>(event.mark.row) + 0.5) * row_height +
           (undated ? undated_gap_ : 0);
  }

  std::string heading() const {
    std::string line = written(document_.nodes.size(), " events and ", document_.edges.size(),
                               " relations between them");
    if (document_.edges.size() < document_.total_edges) {
      line.append(" of ").append(std::to_string(document_.total_edges));
    }
    if (events_.size() < document_.nodes.size()) {
      line.append("; the ")
          .append(std::to_string(document_.nodes.size() - events_.size()))
          .append(" with fewest relations are not drawn");
    }
    return line;
  }

  /// Relations as arcs from mark to mark.
  void ties() {
    std::vector<const GraphEdge*> edges;
    edges.reserve(document_.edges.size());
    for (const GraphEdge& edge : document_.edges) {
      if (number_of_.contains(edge.source) && number_of_.contains(edge.target)) {
        edges.push_back(&edge);
      }
    }
    std::sort(edges.begin(), edges.end(),
              [](const GraphEdge* a, const GraphEdge* b) { return a->id < b->id; });
    pugi::xml_node group = add(frame_.root(), "g", {{"class", "edges"}});
    for (const GraphEdge* edge : edges) {
      tie(group, *edge);
    }
  }

  /// Where a tie touches a mark: on a bar as near to the other end as it can be.
  static double nearest(const Mark& mark, const Mark& other) {
    const double middle = (other.whole.x0 + other.whole.x1) / 2;
    return mark.whole.x1 - mark.whole.x0 < 20
               ? (mark.whole.x0 + mark.whole.x1) / 2
               : std::clamp(middle, mark.whole.x0 + 6, mark.whole.x1 - 6);
  }

  void tie(pugi::xml_node group, const GraphEdge& edge) {
    const Placed& from = events_[number_of_.at(edge.source)];
    const Placed& to = events_[number_of_.at(edge.target)];
    const double x0 = nearest(from.mark, to.mark);
    const double x1 = nearest(to.mark, from.mark);
    const double y0 = y(from);
    const double y1 = y(to);
    const double half_bar = 6;
    // Leaves and reaches the marks from above or below, so that no line runs along a label.
    const double out = y1 >= y0 ? half_bar : -half_bar;
    const double in = y1 > y0 ? -half_bar - 5 : half_bar + 5;
    const double bend = std::max(14.0, std::abs(y1 - y0) * 0.45);
    const double leave = y0 + out + (out > 0 ? bend : -bend);
    const double arrive = y1 + in + (in > 0 ? bend : -bend);
    pugi::xml_node path =
        add(group, "path",
            {{"class", edge.flags == 0 ? "tie" : "tie said"},
             {"marker-end", "url(#parley-head)"},
             {"d", written("M", x0, y0 + out, "C", x0, leave, x1, arrive, x1, y1 + in)}});
    std::string title(from.node->label);
    title.append("\n").append(edge.type).append(flag_words(edge.flags)).append("\n");
    title.append(to.node->label);
    add_text(path, "title", {}, frame_.words(title, edge.source));
  }

  void marks() {
    pugi::xml_node group = add(frame_.root(), "g", {{"class", "nodes"}});
    for (const Placed& event : events_) {
      pugi::xml_node thing =
          frame_.add_thing(group, "events", event.node->id, title_of(*event.node));
      draw_mark(frame_, thing, event.mark, y(event), colour_of(event.node->family));
    }
  }

  std::vector<LegendEntry> legend() const {
    std::vector<Mark> dated;
    std::set<std::string_view> families;
    for (const Placed& event : events_) {
      families.insert(event.node->family);
      if (event.bar.kind != Bar::Kind::undated) {
        dated.push_back(event.mark);
      }
    }
    std::vector<LegendEntry> entries;
    for (const Family& family : document_.families) {
      if (families.contains(family.id)) {
        entries.push_back({family.label,
                           [](pugi::xml_node parent, std::size_t colour) {
                             add(add_family(parent, colour), "circle",
                                 {{"class", "dot"}, {"cx", 8.0}, {"cy", 8.0}, {"r", 5.0}});
                           },
                           colour_of(family.id)});
      }
    }
    const auto marks = mark_legend(dated);
    entries.insert(entries.end(), marks.begin(), marks.end());
    return entries;
  }

  const GraphDocument& document_;
  Losses& losses_;
  Frame frame_;
  std::vector<Placed> events_;
  std::unordered_map<std::string_view, std::size_t> number_of_;
  std::size_t dated_ = 0;
  std::size_t rows_ = 0;
  std::size_t first_undated_row_ = 0;
  double undated_gap_ = 0;
  double top_ = Frame::heading_height + 28;
  Plot plot_;
};

}  // namespace

std::string draw_chains(const GraphDocument& document, Losses& losses) {
  losses.add(lost::details);
  losses.add(lost::own_date);
  return Picture(document, losses).draw();
}

}  // namespace parley::formats::svg
