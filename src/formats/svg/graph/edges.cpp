#include "svg/graph/edges.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace parley::formats::svg {
namespace {

constexpr double arrow_length = 7;
constexpr double bow = 15;

bool has_arrow(const GraphEdge& edge) noexcept {
  return edge.kind == EdgeKind::interaction ? edge.directed : edge.kind == EdgeKind::relation;
}

double width_of(const GraphEdge& edge) {
  return edge.kind == EdgeKind::interaction && edge.events > 0
             ? 1 + std::log2(static_cast<double>(edge.events)) * 0.8
             : 1;
}

/// From rim to rim; `aside` is how far the middle lies to the left of the straight line.
std::string path_of(const DrawnEdge& drawn, double aside) {
  const double dx = drawn.to.x - drawn.from.x;
  const double dy = drawn.to.y - drawn.from.y;
  const double length = std::max(1e-6, std::hypot(dx, dy));
  const double start = std::min(drawn.from_radius, length / 2);
  const double end =
      std::min(drawn.to_radius + (has_arrow(*drawn.edge) ? arrow_length - 2 : 0), length / 2);
  const double ux = dx / length;
  const double uy = dy / length;
  const double x0 = drawn.from.x + ux * start;
  const double y0 = drawn.from.y + uy * start;
  const double x1 = drawn.to.x - ux * end;
  const double y1 = drawn.to.y - uy * end;
  if (aside == 0) {
    return written("M", x0, y0, "L", x1, y1);
  }
  return written("M", x0, y0, "Q", (drawn.from.x + drawn.to.x) / 2 + uy * aside * 2,
                 (drawn.from.y + drawn.to.y) / 2 - ux * aside * 2, x1, y1);
}

/// An edge to itself: a loop above its node.
std::string loop_of(const DrawnEdge& drawn) {
  const double reach = drawn.from_radius + 14;
  return written("M", drawn.from.x - 3, drawn.from.y - drawn.from_radius, "c", -reach / 2, -reach,
                 reach / 2 + 6, -reach, 6.0, 0.0);
}

void add_edge(Frame& frame, pugi::xml_node group, const DrawnEdge& drawn, double aside) {
  const GraphEdge& edge = *drawn.edge;
  const bool is_loop = edge.source == edge.target;
  pugi::xml_node path = add(group, "path",
                            {{"class", edge.flags == 0 ? "edge" : "edge said"},
                             {"d", is_loop ? loop_of(drawn) : path_of(drawn, aside)}});
  if (const double width = width_of(edge); width != 1) {
    path.append_attribute("stroke-width").set_value(number(width).c_str());
  }
  if (has_arrow(edge)) {
    path.append_attribute("marker-end").set_value("url(#parley-head)");
  }
  add_text(path, "title", {}, frame.words(drawn.title, edge.source));
}

}  // namespace

void draw_edges(Frame& frame, pugi::xml_node parent, std::vector<DrawnEdge>& edges) {
  std::sort(edges.begin(), edges.end(),
            [](const DrawnEdge& a, const DrawnEdge& b) { return a.edge->id < b.edge->id; });
  struct Pair {
    int count = 0;
    int drawn = 0;
  };
  const auto ends = [](const GraphEdge& edge) { return std::minmax(edge.source, edge.target); };
  std::map<std::pair<std::string_view, std::string_view>, Pair> pairs;
  for (const DrawnEdge& drawn : edges) {
    ++pairs[ends(*drawn.edge)].count;
  }
  pugi::xml_node group = add(parent, "g", {{"class", "edges"}});
  for (const DrawnEdge& drawn : edges) {
    Pair& pair = pairs[ends(*drawn.edge)];
    const double side = pair.drawn++ - (pair.count - 1) / 2.0;
    // The left of an edge is the right of one the other way.
    const double way = drawn.edge->source < drawn.edge->target ? 1 : -1;
    add_edge(frame, group, drawn, side * bow * way / std::max(1.0, pair.count / 4.0));
  }
}

void add_arrow_head(pugi::xml_node root) {
  pugi::xml_node head = add(add(root, "defs"), "marker",
                            {{"id", "parley-head"},
                             {"markerUnits", "userSpaceOnUse"},
                             {"markerWidth", arrow_length},
                             {"markerHeight", arrow_length},
                             {"viewBox", "0 0 8 8"},
                             {"refX", 2.0},
                             {"refY", 4.0},
                             {"orient", "auto"}});
  add(head, "path", {{"class", "tip"}, {"d", "M0 1l8 3-8 3z"}});
}

}  // namespace parley::formats::svg
