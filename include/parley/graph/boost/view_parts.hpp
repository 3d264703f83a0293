#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <tuple>
#include <type_traits>
#include <utility>

namespace parley {

/// The concepts of Boost.Graph that every graph of this folder models.
struct ListedTraversal : virtual boost::incidence_graph_tag,
                         virtual boost::adjacency_graph_tag,
                         virtual boost::vertex_list_graph_tag,
                         virtual boost::edge_list_graph_tag {};

/// The concepts of Boost.Graph that the views of an EventGraph model.
struct ViewTraversal : ListedTraversal, virtual boost::bidirectional_graph_tag {};

/// Counts through the vertices 0..n-1 of a view.
template <class Vertex>
class VertexIterator
    : public boost::iterator_facade<VertexIterator<Vertex>, Vertex,
                                    boost::random_access_traversal_tag, Vertex, std::ptrdiff_t> {
 public:
  VertexIterator() = default;
  explicit VertexIterator(std::size_t number) : number_(static_cast<std::ptrdiff_t>(number)) {}

 private:
  friend class boost::iterator_core_access;
  Vertex dereference() const { return Vertex{static_cast<std::uint32_t>(number_)}; }
  bool equal(const VertexIterator& other) const { return number_ == other.number_; }
  void increment() { ++number_; }
  void decrement() { --number_; }
  void advance(std::ptrdiff_t steps) { number_ += steps; }
  std::ptrdiff_t distance_to(const VertexIterator& other) const { return other.number_ - number_; }

  std::ptrdiff_t number_ = 0;
};

/// Every out-edge of the vertices 0..n-1 of a view, one vertex after the other.
template <class View>
class EdgesIterator
    : public boost::iterator_facade<EdgesIterator<View>, typename View::edge_descriptor,
                                    boost::forward_traversal_tag, typename View::edge_descriptor> {
 public:
  EdgesIterator() = default;
  EdgesIterator(const View& view, std::size_t begin, std::size_t end)
      : view_(&view), vertex_(begin), end_(end) {
    open();
  }

 private:
  friend class boost::iterator_core_access;
  using Vertex = typename View::vertex_descriptor;

  typename View::edge_descriptor dereference() const { return *edge_; }
  bool equal(const EdgesIterator& other) const {
    return vertex_ == other.vertex_ && (vertex_ == end_ || edge_ == other.edge_);
  }
  void increment() {
    ++edge_;
    if (edge_ == last_) {
      ++vertex_;
      open();
    }
  }
  /// Goes on to the next vertex that has an edge.
  void open() {
    for (; vertex_ < end_; ++vertex_) {
      std::tie(edge_, last_) = view_->out_edges(Vertex{static_cast<std::uint32_t>(vertex_)});
      if (edge_ != last_) {
        return;
      }
    }
  }

  const View* view_ = nullptr;
  std::size_t vertex_ = 0;
  std::size_t end_ = 0;
  typename View::out_edge_iterator edge_;
  typename View::out_edge_iterator last_;
};

/// vertex_index of a view: vertices are their own numbers.
template <class Vertex>
struct VertexNumberMap {
  using key_type = Vertex;
  using value_type = std::size_t;
  using reference = std::size_t;
  using category = boost::readable_property_map_tag;
};

template <class Vertex>
std::size_t get(const VertexNumberMap<Vertex>& /*map*/, Vertex vertex) noexcept {
  return static_cast<std::size_t>(vertex);
}

/// The types of the property vertex_index of a view, for boost::property_map.
template <class View>
struct VertexIndexProperty {
  using type = VertexNumberMap<typename View::vertex_descriptor>;
  using const_type = type;
};

/// A graph of this folder. The free functions below, which Boost's algorithms call, return what its
/// members out_edges, in_edges, edges and vertex_count return.
template <class View>
concept GraphView = std::derived_from<typename View::traversal_category, ListedTraversal> &&
    requires(const View& view) {
  view.vertex_count();
};

template <GraphView View>
typename View::vertex_descriptor source(const typename View::edge_descriptor& edge,
                                        const View& /*view*/) noexcept {
  return edge.source;
}

template <GraphView View>
typename View::vertex_descriptor target(const typename View::edge_descriptor& edge,
                                        const View& /*view*/) noexcept {
  return edge.target;
}

template <GraphView View>
auto out_edges(typename View::vertex_descriptor vertex, const View& view) {
  return view.out_edges(vertex);
}

template <GraphView View>
auto in_edges(typename View::vertex_descriptor vertex, const View& view) {
  return view.in_edges(vertex);
}

/// O(edges), as every number of edges in a slice.
template <GraphView View>
std::size_t out_degree(typename View::vertex_descriptor vertex, const View& view) {
  const auto [first, last] = view.out_edges(vertex);
  return static_cast<std::size_t>(std::distance(first, last));
}

template <GraphView View>
std::size_t in_degree(typename View::vertex_descriptor vertex, const View& view) {
  const auto [first, last] = view.in_edges(vertex);
  return static_cast<std::size_t>(std::distance(first, last));
}

template <GraphView View>
std::size_t degree(typename View::vertex_descriptor vertex, const View& view) {
  const bool directed =
      std::is_convertible_v<typename View::directed_category, boost::directed_tag>;
  return out_degree(vertex, view) + (directed ? in_degree(vertex, view) : 0);
}

template <GraphView View>
auto adjacent_vertices(typename View::vertex_descriptor vertex, const View& view) {
  using Iterator = typename View::adjacency_iterator;
  const auto [first, last] = view.out_edges(vertex);
  return std::pair(Iterator(first, &view), Iterator(last, &view));
}

template <GraphView View>
std::size_t num_vertices(const View& view) noexcept {
  return view.vertex_count();
}

template <GraphView View>
auto vertices(const View& view) noexcept {
  using Iterator = typename View::vertex_iterator;
  return std::pair(Iterator(0), Iterator(view.vertex_count()));
}

template <GraphView View>
auto edges(const View& view) {
  return view.edges();
}

/// O(vertices + edges).
template <GraphView View>
std::size_t num_edges(const View& view) {
  const auto [first, last] = view.edges();
  return static_cast<std::size_t>(std::distance(first, last));
}

template <GraphView View>
VertexNumberMap<typename View::vertex_descriptor> get(boost::vertex_index_t /*tag*/,
                                                      const View& /*view*/) noexcept {
  return {};
}

template <GraphView View>
std::size_t get(boost::vertex_index_t /*tag*/, const View& /*view*/,
                typename View::vertex_descriptor vertex) noexcept {
  return static_cast<std::size_t>(vertex);
}

}  // namespace parley
