#pragma once

#include "parley/graph/boost/simple_graph.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace parley {

/// A copy of a slice, for algorithms that look at it many times: directed, with edges in and out of
/// every vertex, parallel ones and loops included. Vertices are numbered 0, 1, 2 …
using SliceGraph = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property,
                                                      boost::no_property, boost::no_property,
                                                      std::uint32_t, std::uint32_t>;

/// A graph of these edges in their order. Every number has to be below `vertices`. Linear.
SliceGraph make_slice_graph(std::size_t vertices, std::span<const VertexPair> edges);

/// Copies a view of this folder: vertex i of the copy is the i-th of the view. Linear in vertices
/// and edges.
template <GraphView View>
SliceGraph copy_of(const View& view) {
  std::vector<VertexPair> copied;
  for (auto [edge, end] = edges(view); edge != end; ++edge) {
    copied.push_back({static_cast<std::uint32_t>(source(*edge, view)),
                      static_cast<std::uint32_t>(target(*edge, view))});
  }
  return make_slice_graph(num_vertices(view), copied);
}

}  // namespace parley
