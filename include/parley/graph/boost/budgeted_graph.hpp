#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>

namespace parley {

/// Another graph whose walks cost something: each call that hands out edges or neighbours of a
/// vertex calls `spend(1 + their number)`, and each edge() calls `spend(1)`. When the budget is
/// used up `spend` throws, and the exception leaves whatever algorithm of Boost.Graph made the
/// call: every one has a budget without knowing it.
///
/// Light to copy. The graph has to outlive it and needs out_degree() (and in_degree(), where
/// in_edges() is used) in constant time. `Spend` is copyable and callable with a std::uint64_t.
template <class Graph, class Spend>
class BudgetedGraph {
  using Traits = boost::graph_traits<Graph>;

 public:
  using vertex_descriptor = typename Traits::vertex_descriptor;
  using edge_descriptor = typename Traits::edge_descriptor;
  using directed_category = typename Traits::directed_category;
  using edge_parallel_category = typename Traits::edge_parallel_category;
  using traversal_category = typename Traits::traversal_category;
  using vertices_size_type = typename Traits::vertices_size_type;
  using edges_size_type = typename Traits::edges_size_type;
  using degree_size_type = typename Traits::degree_size_type;
  using vertex_iterator = typename Traits::vertex_iterator;
  using edge_iterator = typename Traits::edge_iterator;
  using out_edge_iterator = typename Traits::out_edge_iterator;
  using in_edge_iterator = typename Traits::in_edge_iterator;
  using adjacency_iterator = typename Traits::adjacency_iterator;

  BudgetedGraph(const Graph& graph, Spend spend) : graph_(&graph), spend_(std::move(spend)) {}

  static vertex_descriptor null_vertex() { return Traits::null_vertex(); }

  const Graph& graph() const noexcept { return *graph_; }
  void spend(std::uint64_t visits) const { spend_(visits); }

 private:
  const Graph* graph_;
  Spend spend_;
};

template <class Graph, class Spend>
using VertexOf = typename BudgetedGraph<Graph, Spend>::vertex_descriptor;

template <class Graph, class Spend>
auto source(const typename BudgetedGraph<Graph, Spend>::edge_descriptor& edge,
            const BudgetedGraph<Graph, Spend>& budgeted) {
  return source(edge, budgeted.graph());
}

template <class Graph, class Spend>
auto target(const typename BudgetedGraph<Graph, Spend>::edge_descriptor& edge,
            const BudgetedGraph<Graph, Spend>& budgeted) {
  return target(edge, budgeted.graph());
}

template <class Graph, class Spend>
auto out_edges(VertexOf<Graph, Spend> vertex, const BudgetedGraph<Graph, Spend>& budgeted) {
  budgeted.spend(1 + out_degree(vertex, budgeted.graph()));
  return out_edges(vertex, budgeted.graph());
}

template <class Graph, class Spend>
auto in_edges(VertexOf<Graph, Spend> vertex, const BudgetedGraph<Graph, Spend>& budgeted) {
  budgeted.spend(1 + in_degree(vertex, budgeted.graph()));
  return in_edges(vertex, budgeted.graph());
}

template <class Graph, class Spend>
auto adjacent_vertices(VertexOf<Graph, Spend> vertex, const BudgetedGraph<Graph, Spend>& budgeted) {
  budgeted.spend(1 + out_degree(vertex, budgeted.graph()));
  return adjacent_vertices(vertex, budgeted.graph());
}

template <class Graph, class Spend>
auto edge(VertexOf<Graph, Spend> a, VertexOf<Graph, Spend> b,
          const BudgetedGraph<Graph, Spend>& budgeted) {
  budgeted.spend(1);
  return edge(a, b, budgeted.graph());
}

template <class Graph, class Spend>
auto out_degree(VertexOf<Graph, Spend> vertex, const BudgetedGraph<Graph, Spend>& budgeted) {
  return out_degree(vertex, budgeted.graph());
}

template <class Graph, class Spend>
auto in_degree(VertexOf<Graph, Spend> vertex, const BudgetedGraph<Graph, Spend>& budgeted) {
  return in_degree(vertex, budgeted.graph());
}

/// boost::compressed_sparse_row_graph has no degree() of its own.
template <class Graph, class Spend>
auto degree(VertexOf<Graph, Spend> vertex, const BudgetedGraph<Graph, Spend>& budgeted) {
  if constexpr (boost::is_directed_graph<Graph>::value) {
    return in_degree(vertex, budgeted.graph()) + out_degree(vertex, budgeted.graph());
  } else {
    return out_degree(vertex, budgeted.graph());
  }
}

template <class Graph, class Spend>
auto num_vertices(const BudgetedGraph<Graph, Spend>& budgeted) {
  return num_vertices(budgeted.graph());
}

template <class Graph, class Spend>
auto vertices(const BudgetedGraph<Graph, Spend>& budgeted) {
  return vertices(budgeted.graph());
}

template <class Graph, class Spend>
auto num_edges(const BudgetedGraph<Graph, Spend>& budgeted) {
  return num_edges(budgeted.graph());
}

template <class Graph, class Spend>
auto edges(const BudgetedGraph<Graph, Spend>& budgeted) {
  return edges(budgeted.graph());
}

template <class Tag, class Graph, class Spend>
auto get(Tag tag, const BudgetedGraph<Graph, Spend>& budgeted) {
  return get(tag, budgeted.graph());
}

template <class Tag, class Graph, class Spend, class Key>
auto get(Tag tag, const BudgetedGraph<Graph, Spend>& budgeted, const Key& key) {
  return get(tag, budgeted.graph(), key);
}

}  // namespace parley

template <class Graph, class Spend, class Tag>
struct boost::property_map<parley::BudgetedGraph<Graph, Spend>, Tag>
    : boost::property_map<Graph, Tag> {};
