#pragma once

#include "parley/graph/boost/simple_graph.hpp"
#include "parley/query/layout.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// A connected component of a drawing. Its vertices are numbered 0, 1, 2 … in `links`.
struct LayoutComponent {
  std::vector<std::uint32_t> vertices;  ///< of the whole graph, ascending
  SimpleGraph links;
};

/// The components of the graph, the one with most vertices first, then by their first vertex.
/// Throws OverBudget.
std::vector<LayoutComponent> layout_components(const SimpleGraph& graph, Meter& meter);

/// The vertices of a connected graph in the order of a breadth-first search from the one with most
/// links. Throws OverBudget.
std::vector<std::uint32_t> outwards_from_the_middle(const SimpleGraph& graph, Meter& meter);

}  // namespace parley::query
