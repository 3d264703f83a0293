#include "parley/graph/boost/slice_graph.hpp"

#include <boost/iterator/transform_iterator.hpp>

namespace parley {

SliceGraph make_slice_graph(std::size_t vertices, std::span<const VertexPair> edges) {
  const auto as_pair = [](const VertexPair& edge) { return std::pair(edge.from, edge.to); };
  return {
      boost::edges_are_unsorted_multi_pass, boost::make_transform_iterator(edges.begin(), as_pair),
      boost::make_transform_iterator(edges.end(), as_pair), static_cast<std::uint32_t>(vertices)};
}

}  // namespace parley
