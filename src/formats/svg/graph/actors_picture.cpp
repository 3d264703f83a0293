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
constexpr double widest = 190;
constexpr std::size_t many_events = 5;
constexpr std::size_t most_labelled_events = 60;

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
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
    return title.append("; first ").append(date_words(edge.first)).append(", last ").append(
        date_words(edge.last));
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
      actors += node.kind == NodeKind::actor ? 1 : 0;
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
        losses_.add(lost::not_drawn, from == by_id.end() ? edge.source : edge.target);
        continue;
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
        const std::string family = "f" + std::to_string(colour_of((*node)->family));
        draw_event(add(thing, "g", {{"class", family}}), at.x, at.y, node_size(**node),
                   (*node)->flags != 0);
      }
    }
  }

  void labels(const Box& area) {
    const auto events = static_cast<std::size_t>(
        std::count_if(nodes_.begin(), nodes_.end(),
                      [](const GraphNode* node) { return node->kind == NodeKind::event; }));
    std::vector<LabelledNode> wanted;
    std::vector<std::string> texts;
    wanted.reserve(nodes_.size());
    texts.reserve(nodes_.size());
    for (const GraphNode* node : nodes_) {
      const DrawnPlace at = place(*node);
      const bool is_actor = node->kind == NodeKind::actor;
      const bool big = is_actor && node->events >= many_events;
      const bool labelled = is_actor || events <= most_labelled_events;
      texts.push_back(fit_text(frame_.words(node->label, node->id), widest, font_size, big));
      wanted.push_back({at.x, at.y, node_size(*node) / 2,
                        labelled ? text_width(texts.back(), font_size, big) : 0, 14, !is_actor,
                        big});
    }
    const auto spots = place_labels(wanted, area);
    pugi::xml_node group = add(frame_.root(), "g", {{"class", "labels"}, {"aria-hidden", "true"}});
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (!spots[i] || texts[i] != nodes_[i]->label) {
        losses_.add(lost::labels, nodes_[i]->id);
      }
      if (spots[i]) {
        frame_.add_label(group, spots[i]->x, spots[i]->y, spots[i]->anchor, texts[i],
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
  draw_event(add(parent, "g", {{"class", "f" + std::to_string(colour)}}), 8, 8, 13, false);
}

std::vector<LegendEntry> Picture::legend() const {
  using Draw = void (*)(pugi::xml_node, std::size_t);
  static constexpr std::array<std::pair<ActorKind, Draw>, 6> kinds{
      {{ActorKind::state, &draw_kind<ActorKind::state>},
       {ActorKind::igo, &draw_kind<ActorKind::igo>},
       {ActorKind::group, &draw_kind<ActorKind::group>},
       {ActorKind::organisation, &draw_kind<ActorKind::organisation>},
       {ActorKind::office, &draw_kind<ActorKind::office>},
       {ActorKind::person, &draw_kind<ActorKind::person>}}};
  std::set<std::string_view> shown_kinds;
  std::set<std::string_view> shown_families;
  bool said = false;
  for (const GraphNode* node : nodes_) {
    (node->kind == NodeKind::actor ? shown_kinds : shown_families)
        .insert(node->kind == NodeKind::actor ? node->type : node->family);
    said = said || node->flags != 0;
  }
  std::vector<LegendEntry> entries;
  for (const auto& [kind, draw] : kinds) {
    if (shown_kinds.contains(term(kind))) {
      entries.push_back({std::string(term(kind)), draw, 0});
    }
  }
  for (const Family& family : document_.families) {
    if (shown_families.contains(family.id)) {
      entries.push_back({std::string(family.label), &draw_family, colour_of(family.id)});
    }
  }
  if (said) {
    entries.push_back({"denied, negated, hypothetical or future",
                       [](pugi::xml_node parent, std::size_t colour) {
                         draw_event(add(parent, "g", {{"class", "f" + std::to_string(colour)}}), 8,
                                    8, 13, true);
                       },
                       colour_count - 1});
  }
  return entries;
}

}  // namespace

std::string draw_actors(const GraphDocument& document, Losses& losses) {
  losses.add(lost::details);
  return Picture(document, losses).draw();
}

}  // namespace parley::formats::svg
