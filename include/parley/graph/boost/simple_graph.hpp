#pragma once

#include "parley/graph/boost/view_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace parley {

/// Two vertices of a graph that are numbered 0, 1, 2 …
struct VertexPair {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

/// An edge of a SimpleGraph as seen from `source`; the same edge either way round.
struct SimpleEdge {
  std::uint32_t source = 0;
  std::uint32_t target = 0;

  friend bool operator==(const SimpleEdge& a, const SimpleEdge& b) noexcept {
    return (a.source == b.source && a.target == b.target) ||
           (a.source == b.target && a.target == b.source);
  }
};

/// The edges at one vertex of a SimpleGraph, in order of their other ends.
class SimpleEdges
    : public boost::iterator_facade<SimpleEdges, SimpleEdge, boost::random_access_traversal_tag,
                                    SimpleEdge, std::ptrdiff_t> {
 public:
  SimpleEdges() = default;
  SimpleEdges(std::uint32_t source, const std::uint32_t* target)
      : source_(source), target_(target) {}

 private:
  friend class boost::iterator_core_access;
  SimpleEdge dereference() const noexcept { return {source_, *target_}; }
  bool equal(const SimpleEdges& other) const noexcept { return target_ == other.target_; }
  void increment() noexcept { ++target_; }
  void decrement() noexcept { --target_; }
  void advance(std::ptrdiff_t steps) noexcept { target_ += steps; }
  std::ptrdiff_t distance_to(const SimpleEdges& other) const noexcept {
    return other.target_ - target_;
  }

  std::uint32_t source_ = 0;
  const std::uint32_t* target_ = nullptr;
};

struct SimpleTraversal : ListedTraversal, virtual boost::adjacency_matrix_tag {};

/// An undirected graph without loops or parallel edges for Boost.Graph, as sorted rows of
/// neighbours: `edge()` is a binary search in the shorter row, degrees take constant time. It is a
/// copy, independent of what it was made of. boost::compressed_sparse_row_graph has no undirected
/// form and a linear edge(); boost::adjacency_list takes several times the memory.
class SimpleGraph {
 public:
  using vertex_descriptor = std::uint32_t;
  using edge_descriptor = SimpleEdge;
  using directed_category = boost::undirected_tag;
  using edge_parallel_category = boost::disallow_parallel_edge_tag;
  using traversal_category = SimpleTraversal;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = VertexIterator<std::uint32_t>;
  using out_edge_iterator = SimpleEdges;
  using adjacency_iterator = const std::uint32_t*;

  /// Every edge once, from its end with the lower number.
  class EdgeIterator : public boost::iterator_facade<EdgeIterator, SimpleEdge,
                                                     boost::forward_traversal_tag, SimpleEdge> {
   public:
    EdgeIterator() = default;
    EdgeIterator(const SimpleGraph& graph, std::uint32_t source) : graph_(&graph), source_(source) {
      find();
    }

   private:
    friend class boost::iterator_core_access;
    SimpleEdge dereference() const noexcept { return {source_, graph_->targets_[at_]}; }
    bool equal(const EdgeIterator& other) const noexcept {
      return source_ == other.source_ && at_ == other.at_;
    }
    void increment() noexcept {
      ++at_;
      skip_row_ends();
    }
    /// Goes to the first edge of the row that leads to a higher number.
    void find() noexcept;
    void skip_row_ends() noexcept;

    const SimpleGraph* graph_ = nullptr;
    std::uint32_t source_ = 0;
    std::size_t at_ = 0;
  };
  using edge_iterator = EdgeIterator;

  SimpleGraph() : begins_(1, 0) {}
  /// An edge for every two different vertices of `links`, in whatever direction and however often
  /// they are named. Every number has to be below `vertices`. O(vertices + links · log(row)).
  SimpleGraph(std::size_t vertices, std::span<const VertexPair> links);

  static std::uint32_t null_vertex() noexcept { return std::numeric_limits<std::uint32_t>::max(); }

  std::size_t vertex_count() const noexcept { return begins_.size() - 1; }
  std::size_t edge_count() const noexcept { return targets_.size() / 2; }

  /// The neighbours of a vertex, ascending.
  std::span<const std::uint32_t> row(std::uint32_t vertex) const noexcept {
    return {targets_.data() + begins_[vertex], begins_[vertex + 1] - begins_[vertex]};
  }

  std::pair<SimpleEdges, SimpleEdges> out_edges(std::uint32_t vertex) const noexcept {
    const auto all = row(vertex);
    return {SimpleEdges(vertex, all.data()), SimpleEdges(vertex, all.data() + all.size())};
  }
  std::pair<EdgeIterator, EdgeIterator> edges() const noexcept {
    return {EdgeIterator(*this, 0),
            EdgeIterator(*this, static_cast<std::uint32_t>(vertex_count()))};
  }

  bool has_edge(std::uint32_t a, std::uint32_t b) const noexcept {
    const auto of_a = row(a);
    const auto of_b = row(b);
    return of_a.size() < of_b.size() ? std::binary_search(of_a.begin(), of_a.end(), b)
                                     : std::binary_search(of_b.begin(), of_b.end(), a);
  }

  /// The number of an edge, the same from both its ends: below edge_number_bound(), with gaps.
  std::size_t edge_number(const SimpleEdge& edge) const noexcept {
    const auto [low, high] = std::minmax(edge.source, edge.target);
    const auto all = row(low);
    return begins_[low] +
           static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), high) - all.begin());
  }
  std::size_t edge_number_bound() const noexcept { return targets_.size(); }

  friend std::size_t out_degree(std::uint32_t vertex, const SimpleGraph& graph) noexcept {
    return graph.row(vertex).size();
  }
  friend std::size_t degree(std::uint32_t vertex, const SimpleGraph& graph) noexcept {
    return graph.row(vertex).size();
  }
  friend std::size_t num_edges(const SimpleGraph& graph) noexcept { return graph.edge_count(); }
  friend std::pair<const std::uint32_t*, const std::uint32_t*> adjacent_vertices(
      std::uint32_t vertex, const SimpleGraph& graph) noexcept {
    const auto all = graph.row(vertex);
    return {all.data(), all.data() + all.size()};
  }
  friend std::pair<SimpleEdge, bool> edge(std::uint32_t a, std::uint32_t b,
                                          const SimpleGraph& graph) noexcept {
    return {SimpleEdge{a, b}, graph.has_edge(a, b)};
  }

 private:
  std::vector<std::uint32_t> begins_;   // of each row, and the end of the last
  std::vector<std::uint32_t> targets_;  // every edge in the rows of both its ends
};

inline void SimpleGraph::EdgeIterator::find() noexcept {
  at_ = graph_->begins_[source_];
  if (source_ < graph_->vertex_count()) {
    const auto all = graph_->row(source_);
    at_ +=
        static_cast<std::size_t>(std::upper_bound(all.begin(), all.end(), source_) - all.begin());
    skip_row_ends();
  }
}

inline void SimpleGraph::EdgeIterator::skip_row_ends() noexcept {
  while (source_ < graph_->vertex_count() && at_ == graph_->begins_[source_ + 1]) {
    ++source_;
    const auto all =
        source_ < graph_->vertex_count() ? graph_->row(source_) : std::span<const std::uint32_t>();
    at_ = graph_->begins_[source_] +
          static_cast<std::size_t>(std::upper_bound(all.begin(), all.end(), source_) - all.begin());
  }
}

/// edge_number() of the edges of a graph, which has to outlive the map.
class EdgeNumberMap {
 public:
  using key_type = SimpleEdge;
  using value_type = std::size_t;
  using reference = std::size_t;
  using category = boost::readable_property_map_tag;

  explicit EdgeNumberMap(const SimpleGraph& graph) : graph_(&graph) {}
  friend std::size_t get(const EdgeNumberMap& map, const SimpleEdge& edge) noexcept {
    return map.graph_->edge_number(edge);
  }

 private:
  const SimpleGraph* graph_;
};

}  // namespace parley

template <>
struct boost::property_map<parley::SimpleGraph, boost::vertex_index_t>
    : parley::VertexIndexProperty<parley::SimpleGraph> {};
