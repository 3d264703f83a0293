#include "parley/query/structure.hpp"

#include "structure/linked_actors.hpp"
#include "vertex_maps.hpp"
#include "within_budget.hpp"

#include <boost/graph/clustering_coefficient.hpp>

#include <algorithm>

namespace parley::query {
namespace {

struct Coefficients {
  std::vector<double> of;  // by vertex
  double mean = 0;         // not a number without vertices
};

Coefficients coefficients_of(const SimpleGraph& links, Meter& meter) {
  Coefficients coefficients;
  coefficients.of.resize(links.vertex_count());
  coefficients.mean =
      boost::all_clustering_coefficients(budgeted(links, meter), map_over(coefficients.of));
  return coefficients;
}

}  // namespace

Result<ClusteringResult> run(const EventGraph& graph, const ClusteringQuery& query,
                             const Budget& budget) {
  return within_budget<ClusteringResult>(budget, [&](Meter& meter) {
    const LinkedActors actors(graph, query.filter, meter);
    const Coefficients coefficients = coefficients_of(actors.links(), meter);
    const std::vector<bool> certain = same_over_certain_links(
        actors, coefficients.of,
        [&](const SimpleGraph& links) { return coefficients_of(links, meter).of; });
    ClusteringResult result;
    for (std::uint32_t vertex = 0; vertex < actors.size(); ++vertex) {
      result.actors.push_back({actors.actor(vertex), coefficients.of[vertex], certain[vertex]});
    }
    if (!result.actors.empty()) {
      result.mean = coefficients.mean;
    }
    std::stable_sort(result.actors.begin(), result.actors.end(),
                     [](const ActorClustering& a, const ActorClustering& b) {
                       return a.coefficient > b.coefficient;
                     });
    return result;
  });
}

}  // namespace parley::query
