#include "layout/component.hpp"

#include "vertex_maps.hpp"
#include "within_budget.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>

#include <algorithm>

namespace parley::query {
namespace {

/// Appends every vertex that is discovered to a list.
struct RecordOrder : boost::default_bfs_visitor {
  explicit RecordOrder(std::vector<std::uint32_t>& found) : order(&found) {}
  template <class Graph>
  void discover_vertex(std::uint32_t vertex, const Graph& /*graph*/) {
    order->push_back(vertex);
  }
  std::vector<std::uint32_t>* order;
};

}  // namespace

std::vector<LayoutComponent> layout_components(const SimpleGraph& graph, Meter& meter) {
  const SpendOrThrow spend(meter);
  spend(graph.vertex_count() + 1);
  std::vector<std::uint32_t> component_of(graph.vertex_count());
  std::vector<boost::default_color_type> colours(graph.vertex_count());
  const std::size_t count =
      graph.vertex_count() == 0
          ? 0
          : boost::connected_components(budgeted(graph, meter), map_over(component_of),
                                        boost::color_map(map_over(colours)));
  std::vector<LayoutComponent> components(count);
  std::vector<std::uint32_t> number(graph.vertex_count());
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    auto& vertices = components[component_of[vertex]].vertices;
    number[vertex] = static_cast<std::uint32_t>(vertices.size());
    vertices.push_back(vertex);
  }
  std::vector<VertexPair> links;
  for (LayoutComponent& component : components) {
    links.clear();
    for (const std::uint32_t vertex : component.vertices) {
      for (const std::uint32_t other : graph.row(vertex)) {
        if (vertex < other) {
          links.push_back({number[vertex], number[other]});
        }
      }
    }
    spend(links.size() + 1);
    component.links = SimpleGraph(component.vertices.size(), links);
  }
  std::stable_sort(components.begin(), components.end(),
                   [](const LayoutComponent& a, const LayoutComponent& b) {
                     return a.vertices.size() > b.vertices.size();
                   });
  return components;
}

std::vector<std::uint32_t> outwards_from_the_middle(const SimpleGraph& graph, Meter& meter) {
  std::vector<std::uint32_t> order;
  if (graph.vertex_count() == 0) {
    return order;
  }
  order.reserve(graph.vertex_count());
  std::uint32_t middle = 0;
  for (std::uint32_t vertex = 1; vertex < graph.vertex_count(); ++vertex) {
    middle = out_degree(vertex, graph) > out_degree(middle, graph) ? vertex : middle;
  }
  std::vector<boost::default_color_type> colours(graph.vertex_count(), boost::white_color);
  boost::queue<std::uint32_t> queue;
  boost::breadth_first_visit(budgeted(graph, meter), middle, queue, RecordOrder(order),
                             map_over(colours));
  return order;
}

}  // namespace parley::query
