#include "structure/search_forest.hpp"

#include "vertex_maps.hpp"
#include "within_budget.hpp"

#include <boost/graph/biconnected_components.hpp>

#include <iterator>

namespace parley::query {

SearchForest search_forest(const SimpleGraph& links, Meter& meter) {
  const std::size_t vertices = links.vertex_count();
  SearchForest forest;
  forest.place.resize(vertices);
  forest.parent.resize(vertices);
  forest.low.resize(vertices);
  forest.block.resize(links.edge_number_bound());
  std::vector<std::uint32_t> cuts;
  const auto [blocks, end] = boost::biconnected_components(
      budgeted(links, meter),
      boost::make_iterator_property_map(forest.block.begin(), EdgeNumberMap(links)),
      std::back_inserter(cuts),
      boost::discover_time_map(map_over(forest.place))
          .lowpoint_map(map_over(forest.low))
          .predecessor_map(map_over(forest.parent)));
  forest.is_cut.resize(vertices);
  for (const std::uint32_t vertex : cuts) {
    forest.is_cut[vertex] = true;
  }
  forest.block_edges.resize(blocks);
  for (auto [edge, last] = links.edges(); edge != last; ++edge) {
    ++forest.block_edges[forest.block[links.edge_number(*edge)]];
  }
  forest.order.resize(vertices);
  for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) {
    --forest.place[vertex];  // Boost counts from one
    --forest.low[vertex];
    forest.order[forest.place[vertex]] = vertex;
  }
  forest.root.resize(vertices);
  forest.size.assign(vertices, 1);
  for (const std::uint32_t vertex : forest.order) {
    forest.root[vertex] = forest.is_root(vertex) ? vertex : forest.root[forest.parent[vertex]];
  }
  for (std::size_t i = vertices; i-- > 0;) {
    const std::uint32_t vertex = forest.order[i];
    if (!forest.is_root(vertex)) {
      forest.size[forest.parent[vertex]] += forest.size[vertex];
    }
  }
  return forest;
}

}  // namespace parley::query
