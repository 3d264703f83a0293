#include "parley/formats/graph_places.hpp"

#include "parley/query/layout.hpp"

#include "svg/graph/nodes.hpp"
#include "svg/picture/text_width.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace parley::formats {
namespace {

constexpr double most_label_room = 110;
constexpr std::size_t most_with_labels = 300;

using NumberOf = std::unordered_map<std::string_view, std::uint32_t>;

/// The nodes that are drawn, in order of id.
std::vector<GraphNode*> drawn_nodes(GraphDocument& document) {
  std::unordered_map<std::string_view, std::size_t> degrees;
  degrees.reserve(document.nodes.size());
  for (const GraphEdge& edge : document.edges) {
    ++degrees[edge.source];
    ++degrees[edge.target];
  }
  std::vector<GraphNode*> nodes;
  nodes.reserve(document.nodes.size());
  for (GraphNode& node : document.nodes) {
    nodes.push_back(&node);
  }
  const auto weight = [&degrees](const GraphNode& node) {
    const auto found = degrees.find(node.id);
    const std::size_t degree = found == degrees.end() ? 0 : found->second;
    return node.kind == NodeKind::actor ? std::max(node.events, degree) : degree;
  };
  if (nodes.size() > most_drawn_nodes) {
    std::nth_element(nodes.begin(), nodes.begin() + most_drawn_nodes, nodes.end(),
                     [&weight](const GraphNode* a, const GraphNode* b) {
                       return std::tuple(a->kind, weight(*b), a->id) <
                              std::tuple(b->kind, weight(*a), b->id);
                     });
    nodes.resize(most_drawn_nodes);
  }
  std::sort(nodes.begin(), nodes.end(), [](const GraphNode* a, const GraphNode* b) {
    return std::tuple(a->kind, a->id) < std::tuple(b->kind, b->id);
  });
  return nodes;
}

std::vector<query::LayoutLink> links_of(const GraphDocument& document, const NumberOf& number_of) {
  std::vector<query::LayoutLink> links;
  links.reserve(document.edges.size());
  for (const GraphEdge& edge : document.edges) {
    const auto source = number_of.find(edge.source);
    const auto target = number_of.find(edge.target);
    if (source != number_of.end() && target != number_of.end()) {
      links.push_back({source->second, target->second});
    }
  }
  return links;
}

/// With room for a label as far as the graph is small enough for labels to matter.
query::LayoutSize room_of(const GraphNode& node, bool with_label) {
  const double size = svg::node_size(node);
  if (node.kind == NodeKind::event) {
    return {size + 7, size + 7};
  }
  if (!with_label) {
    return {size + 12, size + 12};
  }
  const double label = std::min(most_label_room, svg::text_width(node.label, 12) + 8);
  return {std::max(size + 16, label), size + 24};
}

}  // namespace

Result<void> place_nodes(GraphDocument& document, const query::Budget& budget) {
  if (document.nodes.empty() || svg::is_events_alone(document)) {
    return {};
  }
  const std::vector<GraphNode*> nodes = drawn_nodes(document);
  NumberOf number_of;
  number_of.reserve(nodes.size());
  std::vector<query::LayoutSize> sizes;
  sizes.reserve(nodes.size());
  for (const GraphNode* node : nodes) {
    number_of.emplace(node->id, static_cast<std::uint32_t>(number_of.size()));
    sizes.push_back(room_of(*node, nodes.size() <= most_with_labels));
  }
  const std::vector<query::LayoutLink> links = links_of(document, number_of);
  const auto layout = query::run({.sizes = sizes, .links = links}, budget);
  if (!layout) {
    return layout.error();
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i]->drawn_at = DrawnPlace{layout->places[i].x, layout->places[i].y};
  }
  document.drawing = {layout->width, layout->height};
  return {};
}

}  // namespace parley::formats
