#include "parley/query/centrality.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/parties.hpp"

#include "centrality/centrality_scores.hpp"
#include "selection/planner.hpp"

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
    return degree_scores(graph, slice, slots);
  }
  if (query.measure == Measure::pagerank) {
    const std::vector<SlotEdge> edges = directed_edges(graph, slice, slots, meter);
    return pagerank_scores(edges, slots.size(), meter);
  }
  const std::vector<SlotEdge> edges = shared_events(graph, slice, slots, meter);
  const ActorNetwork network = simple_network(edges, slots.size());
  switch (query.measure) {
    case Measure::betweenness: return betweenness_scores(network, meter);
    case Measure::closeness: return closeness_scores(network, meter);
    default: return eigenvector_scores(network, meter);
  }
}

}  // namespace

std::vector<double> degree_scores(const EventGraph& graph, const EventSet& slice,
                                  ActorSlots& slots) {
  const EventColumns& columns = graph.columns();
  std::vector<double> scores;
  slice.for_each([&](EventIndex event) {
    for (const Party& party : parties(columns.participants[to_size(event)])) {
      const std::uint32_t slot = slots.slot_of(party.actor());
      if (slot == scores.size()) {
        scores.push_back(0);
      }
      ++scores[slot];
    }
  });
  return scores;
}

Result<CentralityResult> run(const EventGraph& graph, const CentralityQuery& query,
                             const Budget& budget) {
  Meter meter(budget);
  ActorSlots slots(graph.actor_count());
  const std::vector<double> found = scores(graph, query, slots, meter);
  if (meter.is_over()) {
    return meter.error();
  }
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
}

}  // namespace parley::query
