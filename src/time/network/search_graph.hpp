#pragma once

#include "network/distance_graph.hpp"

#include <boost/graph/graph_traits.hpp>
#include <boost/iterator/counting_iterator.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>

#ifdef BOOST_RECURSIVE_DFS
#error "a chain can be longer than the stack is deep: Boost's search must not recurse"
#endif

// A distance graph for the searches of Boost.Graph. Vertices are boundaries, edges are
// indices of Graph::edges. Only .cpp files include this: Boost.Graph is slow to compile.

namespace parley {

/// What a search may ask of the graph.
struct SearchTraversal : boost::vertex_list_graph_tag, boost::incidence_graph_tag {};

}  // namespace parley

template <>
struct boost::graph_traits<parley::TemporalNetwork::Graph> {
  using traversal_category = parley::SearchTraversal;
  using vertex_descriptor = parley::BoundaryId;
  using edge_descriptor = std::uint32_t;
  using directed_category = directed_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using vertices_size_type = std::size_t;
  using degree_size_type = std::uint32_t;
  using vertex_iterator = counting_iterator<vertex_descriptor>;
  using out_edge_iterator = counting_iterator<edge_descriptor>;

  static vertex_descriptor null_vertex() noexcept { return parley::no_place; }
};

namespace parley {

// The concepts VertexListGraph and IncidenceGraph; argument-dependent lookup finds them.

inline std::size_t num_vertices(const TemporalNetwork::Graph& graph) noexcept {
  return graph.boundary_count();
}

inline auto vertices(const TemporalNetwork::Graph& graph) noexcept {
  using Iterator = boost::counting_iterator<BoundaryId>;
  return std::pair(Iterator(0), Iterator(static_cast<BoundaryId>(graph.boundary_count())));
}

inline BoundaryId source(std::uint32_t edge, const TemporalNetwork::Graph& graph) noexcept {
  return graph.edges[edge].from;
}

inline BoundaryId target(std::uint32_t edge, const TemporalNetwork::Graph& graph) noexcept {
  return graph.edges[edge].to;
}

inline auto out_edges(BoundaryId boundary, const TemporalNetwork::Graph& graph) noexcept {
  using Iterator = boost::counting_iterator<std::uint32_t>;
  const auto [begin, end] = graph.edges_from[boundary];
  return std::pair(Iterator(begin), Iterator(end));
}

inline std::uint32_t out_degree(BoundaryId boundary, const TemporalNetwork::Graph& graph) noexcept {
  return graph.edges_from[boundary].end - graph.edges_from[boundary].begin;
}

}  // namespace parley
