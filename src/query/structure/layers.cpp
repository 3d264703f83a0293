#include "parley/graph/boost/slice_graph.hpp"
#include "parley/query/event_chains.hpp"

#include "links/certain_events.hpp"
#include "links/relation_links.hpp"
#include "selection/planner.hpp"
#include "vertex_maps.hpp"
#include "within_budget.hpp"

#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace parley::query {
namespace {

/// The events of a slice, each with its layer and the circle of relations it lies in.
struct Layered {
  std::vector<EventIndex> events;     // in time order
  std::vector<std::uint32_t> layers;  // of each event
  std::vector<std::uint32_t> circle;  // of each event; an event in no circle is one by itself
  std::size_t circles = 0;
};

Layered layer(const EventGraph& graph, std::vector<EventIndex> slice, Meter& meter) {
  RelatedEvents related = related_events(graph, std::move(slice), meter);
  const std::size_t count = related.events.size();
  const SpendOrThrow spend(meter);
  spend(count + related.links.size() * 2);
  const SliceGraph relations = make_slice_graph(count, related.links);
  Layered layered;
  layered.circle.resize(count);
  layered.circles = boost::strong_components(budgeted(relations, meter), map_over(layered.circle));

  std::vector<VertexPair> between;
  for (const auto& [from, to] : related.links) {
    if (layered.circle[from] != layered.circle[to]) {
      between.push_back({layered.circle[from], layered.circle[to]});
    }
  }
  const SliceGraph condensed = make_slice_graph(layered.circles, between);
  const auto limited = budgeted(condensed, meter);
  std::vector<std::uint32_t> last_first;
  last_first.reserve(layered.circles);
  boost::topological_sort(limited, std::back_inserter(last_first));
  std::vector<std::uint32_t> layer_of(layered.circles, 0);
  for (std::size_t i = last_first.size(); i-- > 0;) {
    const std::uint32_t circle = last_first[i];
    for (auto [next, end] = adjacent_vertices(circle, limited); next != end; ++next) {
      layer_of[*next] = std::max(layer_of[*next], layer_of[circle] + 1);
    }
  }
  layered.layers.reserve(count);
  for (const std::uint32_t circle : layered.circle) {
    layered.layers.push_back(layer_of[circle]);
  }
  layered.events = std::move(related.events);
  return layered;
}

/// The circles of two events or more.
std::vector<std::vector<EventIndex>> list_circles(const Layered& layered) {
  std::vector<std::vector<EventIndex>> circles(layered.circles);
  for (std::size_t i = 0; i < layered.events.size(); ++i) {
    circles[layered.circle[i]].push_back(layered.events[i]);
  }
  std::erase_if(circles, [](const auto& circle) { return circle.size() < 2; });
  std::sort(circles.begin(), circles.end());
  return circles;
}

bool has_layer(const Layered& layered, EventIndex event, std::uint32_t layer) {
  const auto found = std::lower_bound(layered.events.begin(), layered.events.end(), event);
  return found != layered.events.end() && *found == event &&
         layered.layers[static_cast<std::size_t>(found - layered.events.begin())] == layer;
}

}  // namespace

Result<LayersResult> run(const EventGraph& graph, const LayersQuery& query, const Budget& budget) {
  return within_budget<LayersResult>(budget, [&](Meter& meter) {
    EventSet slice = plan_events(graph, query.filter, meter);
    const SpendOrThrow spend(meter);
    spend(slice.size() + 1);
    std::optional<Layered> certain;
    if (auto events = certain_events(graph, query.filter, slice, meter)) {
      certain = layer(graph, std::move(*events).take_list(), meter);
    }
    const Layered all = layer(graph, std::move(slice).take_list(), meter);
    LayersResult result;
    for (std::size_t i = 0; i < all.events.size(); ++i) {
      result.events.push_back({all.events[i], all.layers[i],
                               !certain || has_layer(*certain, all.events[i], all.layers[i])});
    }
    std::stable_sort(result.events.begin(), result.events.end(),
                     [](const EventLayer& a, const EventLayer& b) { return a.layer < b.layer; });
    result.circles = list_circles(all);
    return result;
  });
}

}  // namespace parley::query
