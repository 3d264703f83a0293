#pragma once

#include "network/distance_graph.hpp"

#include <boost/graph/graph_traits.hpp>
#include <boost/iterator/iterator_facade.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace parley {

/// A walk over the indices of edges, up or down.
class EdgeOrder : public boost::iterator_facade<EdgeOrder, std::uint32_t,
                                                boost::forward_traversal_tag, std::uint32_t> {
 public:
  EdgeOrder() = default;
  EdgeOrder(std::uint32_t edge, std::uint32_t step) : edge_(edge), step_(step) {}

 private:
  friend class boost::iterator_core_access;
  std::uint32_t dereference() const noexcept { return edge_; }
  bool equal(const EdgeOrder& other) const noexcept { return edge_ == other.edge_; }
  void increment() noexcept { edge_ += step_; }

  std::uint32_t edge_ = 0;
  std::uint32_t step_ = 1;
};

/// Difference edges for the algorithms of Boost.Graph that need an EdgeListGraph: as they are or
/// `turned` round, from the first to the last or the other way. An edge is its index. Only .cpp
/// files include this: Boost.Graph is slow to compile.
template <bool turned>
struct EdgeList {
  using vertex_descriptor = BoundaryId;
  using edge_descriptor = std::uint32_t;
  using directed_category = boost::directed_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using traversal_category = boost::edge_list_graph_tag;
  using edges_size_type = std::size_t;
  using edge_iterator = EdgeOrder;

  static BoundaryId null_vertex() noexcept { return no_place; }

  friend BoundaryId source(std::uint32_t edge, const EdgeList& list) noexcept {
    return turned ? list.all[edge].to : list.all[edge].from;
  }
  friend BoundaryId target(std::uint32_t edge, const EdgeList& list) noexcept {
    return turned ? list.all[edge].from : list.all[edge].to;
  }
  friend std::size_t num_edges(const EdgeList& list) noexcept { return list.all.size(); }
  friend std::pair<EdgeOrder, EdgeOrder> edges(const EdgeList& list) noexcept {
    const auto count = static_cast<std::uint32_t>(list.all.size());
    constexpr std::uint32_t down = 0xFFFF'FFFF;  // adding it subtracts one
    return list.upwards ? std::pair(EdgeOrder(0, 1), EdgeOrder(count, 1))
                        : std::pair(EdgeOrder(count - 1, down), EdgeOrder(down, down));
  }

  std::span<const DifferenceEdge> all;
  bool upwards = true;
};

}  // namespace parley
