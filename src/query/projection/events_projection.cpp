#include "projection/projections.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
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

void keep_once(std::vector<EventIndex>& events) {
  std::sort(events.begin(), events.end());
  events.erase(std::unique(events.begin(), events.end()), events.end());
}

/// Adds the events of the slice that are not in `touched`. All three are and stay sorted.
void add_missing(const std::vector<EventIndex>& slice, const std::vector<EventIndex>& touched,
                 std::vector<EventIndex>& events) {
  const auto old_end = static_cast<std::ptrdiff_t>(events.size());
  std::set_difference(slice.begin(), slice.end(), touched.begin(), touched.end(),
                      std::back_inserter(events));
  std::inplace_merge(events.begin(), events.begin() + old_end, events.end());
}

}  // namespace

GraphViewResult events_projection(const EventGraph& graph, const std::vector<EventIndex>& slice,
                                  const EdgePage& page, Meter& meter) {
  GraphViewResult result;
  result.total_nodes = slice.size();
  std::vector<EventIndex> touched;  // ends of any edge
  for (const EventIndex source : slice) {
    if (!meter.spend(graph.relations_from(source).size() + 1)) {
      return {};
    }
    for (const EventEdge& edge : edges_from(graph, slice, source)) {
      if (page.has(result.total_edges)) {
        result.event_edges.push_back(edge);
        result.events.insert(result.events.end(), {edge.source, edge.target});
      }
      touched.insert(touched.end(), {edge.source, edge.target});
      ++result.total_edges;
    }
  }
  result.truncated = !page.is_last(result.total_edges);
  if (page.is_whole(result.total_edges)) {
    result.events = slice;
    return result;
  }
  keep_once(result.events);
  if (!result.truncated) {
    keep_once(touched);
    add_missing(slice, touched, result.events);
  }
  return result;
}

}  // namespace parley::query
