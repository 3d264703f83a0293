#include "projection/projections.hpp"

#include <algorithm>
#include <tuple>

namespace parley::query {
namespace {

std::vector<EventEdge> edges_from(const EventGraph& graph, const std::vector<EventIndex>& slice,
                                  EventIndex source) {
  std::vector<EventEdge> edges;
  const auto add = [&](const EventLink& link) {
    if (std::binary_search(slice.begin(), slice.end(), link.event)) {
      edges.push_back({source, link.event, link.type, link.rank, link.asserted_by});
    }
  };
  for (const EventLink& link : graph.relations_from(source)) {
    add(link);
  }
  if (const std::optional<EventIndex> whole = graph.part_of(source)) {
    add({.type = RelationType::part_of, .event = *whole});
  }
  const auto key = [](const EventEdge& edge) { return std::tuple(edge.target, edge.type); };
  // Of the same stated twice the event's own stays.
  const auto precedence = [&key](const EventEdge& edge) {
    return std::tuple_cat(key(edge), std::tuple(edge.rank, edge.asserted_by));
  };
  std::sort(edges.begin(), edges.end(),
            [&](const EventEdge& a, const EventEdge& b) { return precedence(a) < precedence(b); });
  edges.erase(
      std::unique(edges.begin(), edges.end(),
                  [&key](const EventEdge& a, const EventEdge& b) { return key(a) == key(b); }),
      edges.end());
  return edges;
}

}  // namespace

GraphViewResult events_projection(const EventGraph& graph, const std::vector<EventIndex>& slice,
                                  std::size_t limit, Meter& meter) {
  GraphViewResult result;
  result.total_nodes = slice.size();
  for (const EventIndex source : slice) {
    if (!meter.spend(graph.relations_from(source).size() + 1)) {
      return {};
    }
    for (const EventEdge& edge : edges_from(graph, slice, source)) {
      if (result.total_edges++ < limit) {
        result.event_edges.push_back(edge);
      }
    }
  }
  result.truncated = result.total_edges > limit;
  if (!result.truncated) {
    result.events = slice;
    return result;
  }
  for (const EventEdge& edge : result.event_edges) {
    result.events.push_back(edge.source);
    result.events.push_back(edge.target);
  }
  std::sort(result.events.begin(), result.events.end());
  result.events.erase(std::unique(result.events.begin(), result.events.end()), result.events.end());
  return result;
}

}  // namespace parley::query
