#include "centrality/centrality_scores.hpp"
#include "within_budget.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/closeness_centrality.hpp>

#include <cstdint>
#include <limits>

namespace parley::query {
namespace {

template <class T>
auto map_over(std::vector<T>& values) {
  return boost::make_iterator_property_map(values.begin(), VertexNumberMap<std::uint32_t>());
}

/// What a distance adds to the closeness of an actor: harmonic closeness counts 1 / distance, and
/// nothing for the actor itself and for those out of reach (distance 0 here).
struct AddReciprocal {
  double operator()(double sum, double distance) const noexcept {
    return distance == 0 ? sum : sum + 1 / distance;
  }
};

/// The mean of the sum over all other actors; a measure of boost::closeness_centrality.
template <class Graph>
struct MeanOverOthers {
  using distance_type = double;
  using result_type = double;
  double operator()(double sum, const Graph& network) const {
    const std::size_t actors = num_vertices(network);
    return actors > 1 ? sum / static_cast<double>(actors - 1) : sum;
  }
};

}  // namespace

std::vector<double> betweenness_scores(const SimpleGraph& network, Meter& meter) {
  const std::size_t actors = network.vertex_count();
  std::vector<double> scores(actors, 0);
  std::vector<std::vector<SimpleEdge>> incoming(actors);
  std::vector<std::uint32_t> distance(actors, 0);
  std::vector<double> dependency(actors, 0);
  std::vector<double> path_count(actors, 0);
  boost::brandes_betweenness_centrality(budgeted(network, meter), map_over(scores),
                                        boost::dummy_property_map(), map_over(incoming),
                                        map_over(distance), map_over(dependency),
                                        map_over(path_count), VertexNumberMap<std::uint32_t>());
  return scores;
}

std::vector<double> closeness_scores(const SimpleGraph& network, Meter& meter) {
  const auto graph = budgeted(network, meter);
  const std::size_t actors = network.vertex_count();
  std::vector<double> scores(actors, 0);
  std::vector<double> distance(actors, 0);
  std::vector<boost::default_color_type> colours(actors);
  for (std::uint32_t source = 0; source < actors; ++source) {
    meter.spend(actors);
    std::fill(distance.begin(), distance.end(), 0);
    std::fill(colours.begin(), colours.end(), boost::white_color);
    boost::queue<std::uint32_t> queue;
    boost::breadth_first_visit(
        graph, source, queue,
        boost::make_bfs_visitor(boost::record_distances(map_over(distance), boost::on_tree_edge())),
        map_over(colours));
    scores[source] = boost::closeness_centrality(
        graph, map_over(distance), MeanOverOthers<decltype(graph)>(), AddReciprocal());
  }
  return scores;
}

}  // namespace parley::query
