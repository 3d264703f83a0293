#pragma once

#include "parley/graph/boost/slice_graph.hpp"
#include "parley/query/budget.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// Every chain of links that leads from a beginning to one vertex, as a network with one entry.
/// Vertices that follow each other without a branch are one vertex of it, so that long chains stay
/// shallow.
struct ChainNetwork {
  SliceGraph graph;
  std::uint32_t entry = 0;  ///< leads to every beginning; stands for no vertex
  std::uint32_t goal = 0;   ///< the vertex that all chains lead to is the last of this one
  std::vector<std::vector<std::uint32_t>> members;  ///< of each vertex, in order of the chain
};

/// The chains to `goal` among `vertices` with those links, which are sorted and each there once.
/// A beginning is a vertex without a link to it, or any of a circle that no link leads into.
/// Linear. Throws OverBudget.
ChainNetwork chains_to(std::uint32_t goal, std::size_t vertices, std::span<const VertexPair> links,
                       Meter& meter);

}  // namespace parley::query
