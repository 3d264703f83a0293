#include "parley/query/centrality.hpp"

#include "parley/graph/columns.hpp"

#include "centrality/centrality_scores.hpp"
#include "selection/slice_events.hpp"

#include <algorithm>
#include <optional>

namespace parley::query {
namespace {

std::vector<double> scores(const EventGraph& graph, const CentralityQuery& query, ActorSlots& slots,
                           Meter& meter) {
  const SliceEvents slice(graph, query.filter, meter);
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

std::vector<double> degree_scores(const EventGraph& graph, const SliceEvents& slice,
                                  ActorSlots& slots) {
  const EventColumns& columns = graph.columns();
  std::vector<double> scores;
  slice.for_each([&](EventIndex event) {
    std::optional<ActorIndex> previous;  // the roles of one actor stand together
    for (const Participation& part : columns.participants[to_size(event)]) {
      if (part.actor != previous) {
        const std::uint32_t slot = slots.slot_of(part.actor);
        if (slot == scores.size()) {
          scores.push_back(0);
        }
        ++scores[slot];
        previous = part.actor;
      }
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
