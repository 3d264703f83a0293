#include "svg/graph/nodes.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace parley::formats::svg {
namespace {

constexpr double event_size = 13;
constexpr double smallest_actor = 14;
constexpr double largest_actor = 58;
constexpr double flat = 0.72;

void add_box(pugi::xml_node parent, double x, double y, double width, double height) {
  add(parent, "rect",
      {{"class", "actor"},
       {"x", x - width / 2},
       {"y", y - height / 2},
       {"width", width},
       {"height", height},
       {"rx", width / 6}});
}

void add_outline(pugi::xml_node parent, const char* classes, const std::string& path) {
  add(parent, "path", {{"class", classes}, {"d", path}});
}

}  // namespace

double node_size(const GraphNode& node) noexcept {
  if (node.kind == NodeKind::event) {
    return event_size;
  }
  return std::min(largest_actor,
                  smallest_actor + 5.2 * std::sqrt(static_cast<double>(node.events)));
}

bool is_events_alone(const GraphDocument& document) noexcept {
  return !document.nodes.empty() &&
         std::all_of(document.nodes.begin(), document.nodes.end(),
                     [](const GraphNode& node) { return node.kind == NodeKind::event; });
}

void draw_actor(pugi::xml_node parent, std::string_view kind, double x, double y, double size) {
  const double half = size / 2;
  if (kind == "state" || kind == "person") {
    add(parent, "circle",
        {{"class", kind == "state" ? "actor" : "actor person"}, {"cx", x}, {"cy", y}, {"r", half}});
  } else if (kind == "group") {
    const double up = half * 0.87;
    add_outline(parent, "actor",
                written("M", x - half, y, "L", x - half / 2, y - up, "H", x + half / 2, "L",
                        x + half, y, "L", x + half / 2, y + up, "H", x - half / 2, "Z"));
  } else if (kind == "office") {
    add_outline(parent, "actor",
                written("M", x, y - half, "L", x + half, y + half * 0.8, "H", x - half, "Z"));
  } else {
    add_box(parent, x, y, size, kind == "organisation" ? size * flat : size);
  }
}

void draw_event(pugi::xml_node parent, double x, double y, double size, bool hollow) {
  const double half = size / 2;
  add_outline(parent, hollow ? "paper hollow" : "event",
              written("M", x, y - half, "l", half, half, "l", -half, half, "l", -half, -half, "Z"));
}

}  // namespace parley::formats::svg
