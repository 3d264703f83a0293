#include "parley/query/centrality.hpp"

#include "centrality/centrality_scores.hpp"
#include "links/actor_links.hpp"
#include "selection/planner.hpp"
#include "within_budget.hpp"

#include <algorithm>

namespace parley::query {
namespace {

std::vector<double> scores(const EventGraph& graph, const CentralityQuery& query, ActorSlots& slots,
                           Meter& meter) {
  const EventSet slice = plan_events(graph, query.filter, meter);
  if (!meter.spend(slice.size() + 1)) {
    return {};
  }
  if (query.measure == Measure::degree) {
    const std::vector<VertexPair> participations = participation_links(graph, slice, slots, meter);
    return degree_scores(participations, slots.size(), slice.size());
  }
  if (query.measure == Measure::pagerank) {
    const std::vector<VertexPair> links = directed_links(graph, slice, slots, meter);
    return pagerank_scores(links, slots.size(), meter);
  }
  const std::vector<VertexPair> links = shared_links(graph, slice, slots, meter);
  const SimpleGraph network(slots.size(), links);
  switch (query.measure) {
    case Measure::betweenness: return betweenness_scores(network, meter);
    case Measure::closeness: return closeness_scores(network, meter);
    default: return eigenvector_scores(network, meter);
  }
}

}  // namespace

Result<CentralityResult> run(const EventGraph& graph, const CentralityQuery& query,
                             const Budget& budget) {
  return within_budget<CentralityResult>(budget, [&](Meter& meter) {
    ActorSlots slots(graph.actor_count());
    const std::vector<double> found = scores(graph, query, slots, meter);
    CentralityResult result;
    result.ranking.reserve(found.size());
    for (std::size_t slot = 0; slot < found.size(); ++slot) {
      result.ranking.push_back({slots.actors()[slot], found[slot]});
    }
    std::sort(result.ranking.begin(), result.ranking.end(),
              [](const ActorScore& a, const ActorScore& b) {
                return a.score != b.score ? a.score > b.score : a.actor < b.actor;
              });
    return result;
  });
}

}  // namespace parley::query
