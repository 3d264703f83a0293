#include "parley/query/structure.hpp"

#include "structure/linked_actors.hpp"
#include "structure/search_forest.hpp"
#include "within_budget.hpp"

#include <algorithm>
#include <tuple>

namespace parley::query {
namespace {

/// Certain links are some of all links, so both graphs share their vertices.
bool is_bridge(const SimpleGraph& links, const SearchForest& forest, const SimpleEdge& edge) {
  return links.has_edge(edge.source, edge.target) && forest.is_bridge(links.edge_number(edge));
}

}  // namespace

Result<BridgesResult> run(const EventGraph& graph, const BridgesQuery& query,
                          const Budget& budget) {
  return within_budget<BridgesResult>(budget, [&](Meter& meter) {
    const LinkedActors actors(graph, query.filter, meter);
    const SimpleGraph& links = actors.links();
    const SearchForest forest = search_forest(links, meter);
    std::optional<SearchForest> certain;
    if (const SimpleGraph* certain_links = actors.certain_links()) {
      certain = search_forest(*certain_links, meter);
    }
    const LinkedActors::Events events = actors.events_of_links(meter);
    BridgesResult result;
    for (auto [edge, end] = links.edges(); edge != end; ++edge) {
      const SimpleEdge link = *edge;
      const std::size_t number = links.edge_number(link);
      if (!forest.is_bridge(number)) {
        continue;
      }
      const bool leads_down = forest.parent[link.target] == link.source;
      const std::size_t below = forest.size[leads_down ? link.target : link.source];
      const std::size_t above = forest.component_size(link.source) - below;
      Bridge& bridge = result.bridges.emplace_back();
      bridge.a = actors.actor(link.source);
      bridge.b = actors.actor(link.target);
      bridge.size_a = leads_down ? above : below;
      bridge.size_b = leads_down ? below : above;
      bridge.events.assign(events.of(number).begin(), events.of(number).end());
      bridge.certain = !certain || is_bridge(*actors.certain_links(), *certain, link);
    }
    std::sort(result.bridges.begin(), result.bridges.end(), [](const Bridge& x, const Bridge& y) {
      const auto smaller = [](const Bridge& one) { return std::min(one.size_a, one.size_b); };
      return std::tuple(smaller(y), x.a, x.b) < std::tuple(smaller(x), y.a, y.b);
    });
    return result;
  });
}

}  // namespace parley::query
