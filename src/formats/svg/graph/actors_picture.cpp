#include "svg/graph/edges.hpp"
#include "svg/graph/label_places.hpp"
#include "svg/graph/nodes.hpp"
#include "svg/graph/pictures.hpp"
#include "svg/losses.hpp"
#include "svg/picture/date_words.hpp"
#include "svg/picture/frame.hpp"
#include "svg/picture/style.hpp"
#include "svg/picture/text_width.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>

namespace parley::formats::svg {
namespace {

constexpr double side = 70;
constexpr double least_width = 720;
constexpr double font_size = 12;
constexpr double widest = 230;
constexpr double narrow = 96;
constexpr std::size_t many_events = 5;
constexpr std::size_t most_labelled_events = 60;

std::string counted(std::size_t count, const char* one, const char* many) {
  return written(count, " ", count == 1 ? one : many);
}

/// The nodes that have a place, the most important first.
std::vector<const GraphNode*> drawn_nodes(const GraphDocument& document) {
  std::vector<const GraphNode*> nodes;
  nodes.reserve(document.nodes.size());
  for (const GraphNode& node : document.nodes) {
    if (node.drawn_at) {
      nodes.push_back(&node);
    }
  }
  std::sort(nodes.begin(), nodes.end(), [](const GraphNode* a, const GraphNode* b) {
    return std::tuple(a->kind, b->events, a->id) < std::tuple(b->kind, a->events, b->id);
  });
  return nodes;
}

std::string title_of(const GraphNode& node) {
  std::string title(node.label);
  title.append("\n").append(node.type_label.empty() ? node.type : node.type_label);
  if (node.kind == NodeKind::actor) {
    return title.append(", ").append(counted(node.events, "event", "events"));
  }
  title.append(flag_words(node.flags)).append(", ").append(date_words(node.date));
  if (!node.place.empty()) {
    title.append(", ").append(node.place);
  }
  return title;
}

std::string title_of(const GraphEdge& edge, const GraphNode& from, const GraphNode& to) {
  std::string title(from.label);
  title.append(edge.directed && edge.kind != EdgeKind::participation ? " → " : " – ");
  title.append(to.label).append("\n");
  if (edge.kind == EdgeKind::interaction) {
    title.append(counted(edge.events, "event", "events"));
    for (const TypeCount& count : edge.by_type) {
      title.append(", ").append(count.type).append(" ").append(std::to_string(count.events));
    }
    title.append(flag_words(edge.flags));
    return title.append("; first ")
        .append(date_words(edge.first))
        .append(", last ")
        .append(date_words(edge.last));
  }
  title.append(edge.type).append(flag_words(edge.flags));
  if (!edge.asserted_by.empty()) {
    title.append(", as ").append(edge.asserted_by).append(" states");
  }
  return title;
}

class Picture {
 public:
  Picture(const GraphDocument& document, Losses& losses)
      : document_(document), losses_(losses), frame_(document.origin, losses) {}

  std::string draw() {
    nodes_ = drawn_nodes(document_);
    width_ = std::max(least_width, document_.drawing.x + 2 * side);
    const double height = document_.drawing.y + 24;
    left_ = (width_ - document_.drawing.x) / 2;
    const std::string line = heading();
    frame_.add_heading(width_, line);
    add_arrow_head(frame_.root());
    edges();
    shapes();
    labels({6, Frame::heading_height - 8, width_ - 6, top_ + height});
    const double bottom = frame_.add_legend(legend(), width_, top_ + height);
    return frame_.finish(width_, bottom, line);
  }

 private:
  std::string heading() const {
    std::size_t actors = 0;
    for (const GraphNode& node : document_.nodes) {
      actors += node.kind == NodeKind::actor ? 1U : 0U;
    }
    const std::size_t events = document_.nodes.size() - actors;
    std::string line = counted(actors, "actor", "actors");
    if (events > 0) {
      line.append(", ").append(counted(events, "event", "events"));
    }
    line.append(", ").append(counted(document_.edges.size(), "link", "links"));
    if (document_.edges.size() < document_.total_edges) {
      line.append(" of ").append(std::to_string(document_.total_edges));
    }
    if (nodes_.size() < document_.nodes.size()) {
      line.append("; the ")
          .append(std::to_string(document_.nodes.size() - nodes_.size()))
          .append(" with fewest links are not drawn");
    }
    return line;
  }

  DrawnPlace place(const GraphNode& node) const {
    return {left_ + node.drawn_at->x, top_ + node.drawn_at->y};
  }

  void edges() {
    std::unordered_map<std::string_view, const GraphNode*> by_id;
    by_id.reserve(nodes_.size());
    for (const GraphNode* node : nodes_) {
      by_id.emplace(node->id, node);
    }
    std::vector<DrawnEdge> drawn;
    drawn.reserve(document_.edges.size());
    for (const GraphEdge& edge : document_.edges) {
      const auto from = by_id.find(edge.source);
      const auto to = by_id.find(edge.target);
      if (from == by_id.end() || to == by_id.end()) {
        continue;  // the end without a place is among the losses
      }
      drawn.push_back({&edge, place(*from->second), place(*to->second),
                       node_size(*from->second) / 2 + 1, node_size(*to->second) / 2 + 1,
                       title_of(edge, *from->second, *to->second)});
    }
    draw_edges(frame_, frame_.root(), drawn);
  }

  void shapes() {
    pugi::xml_node group = add(frame_.root(), "g", {{"class", "nodes"}});
    // The most important last, over all others.
    for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node) {
      const DrawnPlace at = place(**node);
      const bool is_actor = (*node)->kind == NodeKind::actor;
      pugi::xml_node thing =
          frame_.add_thing(group, is_actor ? "actors" : "events", (*node)->id, title_of(**node));
      if (is_actor) {
        draw_actor(thing, (*node)->type, at.x, at.y, node_size(**node));
      } else {
        draw_event(add_family(thing, colour_of((*node)->family)), at.x, at.y, node_size(**node),
                   (*node)->flags != 0);
      }
    }
  }

  void labels(const Box& area) {
    const auto events = static_cast<std::size_t>(
        std::count_if(nodes_.begin(), nodes_.end(),
                      [](const GraphNode* node) { return node->kind == NodeKind::event; }));
    struct Texts {
      std::string whole;
      std::string shorter;
    };
    std::vector<LabelledNode> wanted;
    std::vector<Texts> texts;
    wanted.reserve(nodes_.size());
    texts.reserve(nodes_.size());
    for (const GraphNode* node : nodes_) {
      const DrawnPlace at = place(*node);
      const bool is_actor = node->kind == NodeKind::actor;
      const bool big = is_actor && node->events >= many_events;
      const std::string label = frame_.words(node->label, node->id);
      const Texts& text = texts.emplace_back(
          Texts{fit_text(label, widest, font_size, big), fit_text(label, narrow, font_size, big)});
      LabelledNode labelled;
      labelled.x = at.x;
      labelled.y = at.y;
      labelled.radius = node_size(*node) / 2;
      labelled.height = 14;
      labelled.slight = !is_actor;
      labelled.weighty = big;
      if (is_actor || events <= most_labelled_events) {
        labelled.width = text_width(text.whole, font_size, big);
        labelled.short_width = is_actor ? text_width(text.shorter, font_size, big) : 0;
      }
      wanted.push_back(labelled);
    }
    const auto spots = place_labels(wanted, area);
    pugi::xml_node group = add(frame_.root(), "g", {{"class", "labels"}, {"aria-hidden", "true"}});
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const std::string& text = spots[i] && spots[i]->is_short ? texts[i].shorter : texts[i].whole;
      if (!spots[i] || text != nodes_[i]->label) {
        losses_.add(lost::labels, nodes_[i]->id);
      }
      if (spots[i]) {
        frame_.add_label(group, spots[i]->x, spots[i]->y, spots[i]->anchor, text,
                         wanted[i].weighty ? "halo strong" : "halo quiet");
      }
    }
  }

  std::vector<LegendEntry> legend() const;

  const GraphDocument& document_;
  Losses& losses_;
  Frame frame_;
  std::vector<const GraphNode*> nodes_;
  double width_ = 0;
  double left_ = 0;
  double top_ = Frame::heading_height;
};

template <ActorKind kind>
void draw_kind(pugi::xml_node parent, std::size_t /*colour*/) {
  draw_actor(parent, term(kind), 8, 8, kind == ActorKind::person ? 10 : 13);
}

void draw_family(pugi::xml_node parent, std::size_t colour) {
  draw_event(add_family(parent, colour), 8, 8, 13, false);
}

std::vector<LegendEntry> Picture::legend() const {
  struct Kind {
    ActorKind kind;
    const char* words;
    void (*draw)(pugi::xml_node, std::size_t);
  };
  static constexpr std::array kinds{
      Kind{ActorKind::state, "state", &draw_kind<ActorKind::state>},
      Kind{ActorKind::igo, "intergovernmental body", &draw_kind<ActorKind::igo>},
      Kind{ActorKind::group, "group", &draw_kind<ActorKind::group>},
      Kind{ActorKind::organisation, "organisation", &draw_kind<ActorKind::organisation>},
      Kind{ActorKind::office, "office", &draw_kind<ActorKind::office>},
      Kind{ActorKind::person, "person", &draw_kind<ActorKind::person>}};
  std::set<std::string_view> shown_kinds;
  std::set<std::string_view> shown_families;
  bool said = false;
  for (const GraphNode* node : nodes_) {
    (node->kind == NodeKind::actor ? shown_kinds : shown_families)
        .insert(node->kind == NodeKind::actor ? node->type : node->family);
    said = said || node->flags != 0;
  }
  std::vector<LegendEntry> entries;
  for (const Kind& kind : kinds) {
    if (shown_kinds.contains(term(kind.kind))) {
      entries.push_back({kind.words, kind.draw, 0});
    }
  }
  for (const Family& family : document_.families) {
    if (shown_families.contains(family.id)) {
      entries.push_back({family.label, &draw_family, colour_of(family.id)});
    }
  }
  if (document_.edges.empty()) {
    return entries;
  }
  if (document_.edges.front().kind == EdgeKind::interaction) {
    entries.push_back({"towards whom; the thicker, the more events",
                       [](pugi::xml_node parent, std::size_t /*colour*/) {
                         add(parent, "path",
                             {{"class", "edge"},
                              {"stroke-width", 2.0},
                              {"d", "M0 8H12"},
                              {"marker-end", "url(#parley-head)"}});
                       },
                       0});
  } else {
    entries.push_back({"took part",
                       [](pugi::xml_node parent, std::size_t /*colour*/) {
                         add(parent, "path", {{"class", "edge"}, {"d", "M0 8H16"}});
                       },
                       0});
  }
  if (said) {
    entries.push_back({"denied, negated, hypothetical or future",
                       [](pugi::xml_node parent, std::size_t colour) {
                         draw_event(add_family(parent, colour), 8, 8, 13, true);
                       },
                       colour_count - 1});
  }
  return entries;
}

}  // namespace

std::string draw_actors(const GraphDocument& document, Losses& losses) {
  losses.add(lost::details);
  for (const GraphNode& node : document.nodes) {
    if (!node.drawn_at) {
      losses.add(lost::not_drawn, node.id);
    }
  }
  return Picture(document, losses).draw();
}

}  // namespace parley::formats::svg
