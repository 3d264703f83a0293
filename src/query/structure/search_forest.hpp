#pragma once

#include "parley/graph/boost/simple_graph.hpp"
#include "parley/query/budget.hpp"

#include <cstdint>
#include <vector>

namespace parley::query {

/// A depth-first search of a whole graph and the blocks (biconnected components) it finds. The
/// vertices below one vertex of the search follow it in `order` without a gap.
struct SearchForest {
  std::vector<std::uint32_t> order;   ///< the vertices as the search found them
  std::vector<std::uint32_t> place;   ///< of each vertex in `order`
  std::vector<std::uint32_t> parent;  ///< of each vertex; a root is its own
  std::vector<std::uint32_t> root;    ///< of each vertex
  std::vector<std::uint32_t> size;    ///< the vertices below each vertex, itself included
  /// The lowest place that the vertices below a vertex have an edge to, outside of the search tree
  /// or not.
  std::vector<std::uint32_t> low;
  std::vector<bool> is_cut;                ///< by vertex: its component falls apart without it
  std::vector<std::uint32_t> block;        ///< by edge_number()
  std::vector<std::uint32_t> block_edges;  ///< how many edges each block has

  bool is_root(std::uint32_t vertex) const noexcept { return parent[vertex] == vertex; }
  bool is_bridge(std::size_t edge_number) const noexcept {
    return block_edges[block[edge_number]] == 1;
  }
  std::uint32_t component_size(std::uint32_t vertex) const noexcept { return size[root[vertex]]; }
};

/// Throws OverBudget.
SearchForest search_forest(const SimpleGraph& links, Meter& meter);

}  // namespace parley::query
