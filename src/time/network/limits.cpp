#include "network/distance_graph.hpp"

#include <deque>
#include <utility>

namespace parley {
namespace {

using Graph = TemporalNetwork::Graph;

/// A boundary on a cycle of the edges that set the limits last, if there is one. Such a cycle is
/// negative: it would lower its own days without end.
std::optional<BoundaryId> find_cycle(const Graph& graph, const std::vector<std::uint32_t>& by) {
  std::vector<BoundaryId> visited_from(by.size(), no_place);
  for (BoundaryId root = 0; root < by.size(); ++root) {
    BoundaryId at = root;
    while (visited_from[at] == no_place) {
      visited_from[at] = root;
      if (by[at] == no_edge) {
        break;
      }
      at = graph.edges[by[at]].from;
    }
    if (visited_from[at] == root && by[at] != no_edge) {
      return at;
    }
  }
  return std::nullopt;
}

bool lower(const Graph& graph, Limits& limits, std::uint32_t edge) {
  const auto& [from, to, days, statement] = graph.edges[edge];
  if (limits.days[from] == no_latest || limits.days[from] + days >= limits.days[to]) {
    return false;
  }
  limits.days[to] = limits.days[from] + days;
  limits.by[to] = edge;
  return true;
}

bool raise(const Graph& graph, Limits& limits, std::uint32_t edge) {
  const auto& [from, to, days, statement] = graph.edges[edge];
  if (limits.days[to] == no_earliest || limits.days[to] - days <= limits.days[from]) {
    return false;
  }
  limits.days[from] = limits.days[to] - days;
  limits.by[from] = edge;
  return true;
}

/// One pass of the algorithm of Bellman and Ford over all edges. Passes alternate between both
/// directions of the edges' order (Yen 1970). Without cycles one pass is enough, otherwise few are.
/// boost::bellman_ford_shortest_paths passes in one direction only and reports a negative cycle
/// after as many passes as there are vertices.
template <class Move>
bool pass(const Graph& graph, bool upwards, Move move) {
  bool changed = false;
  const auto count = static_cast<std::uint32_t>(graph.edges.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    changed = move(upwards ? i : count - 1 - i) || changed;
  }
  return changed;
}

Limits start_from(std::vector<Day> own) {
  Limits limits;
  limits.by.assign(own.size(), no_edge);
  limits.days = std::move(own);
  return limits;
}

}  // namespace

Limits upper_limits(const Graph& graph, std::vector<Day> own) {
  Limits limits = start_from(std::move(own));
  bool upwards = true;
  while (pass(graph, upwards, [&](std::uint32_t edge) { return lower(graph, limits, edge); })) {
    limits.cycle = find_cycle(graph, limits.by);
    if (limits.cycle) {
      break;
    }
    upwards = !upwards;
  }
  return limits;
}

Limits lower_limits(const Graph& graph, std::vector<Day> own) {
  Limits limits = start_from(std::move(own));
  bool upwards = false;
  while (pass(graph, upwards, [&](std::uint32_t edge) { return raise(graph, limits, edge); })) {
    upwards = !upwards;
  }
  return limits;
}

std::vector<Day> distances_from(const Graph& graph, BoundaryId source) {
  std::vector<Day> days(graph.boundary_count(), no_latest);
  std::vector<bool> waiting(graph.boundary_count());
  std::deque<BoundaryId> queue = {source};
  days[source] = 0;
  while (!queue.empty()) {
    const BoundaryId from = queue.front();
    queue.pop_front();
    waiting[from] = false;
    const Graph::EdgeRange range = graph.edges_from[from];
    for (std::uint32_t e = range.begin; e < range.end; ++e) {
      const DifferenceEdge& edge = graph.edges[e];
      if (days[from] + edge.days < days[edge.to]) {
        days[edge.to] = days[from] + edge.days;
        if (!waiting[edge.to]) {
          waiting[edge.to] = true;
          queue.push_back(edge.to);
        }
      }
    }
  }
  return days;
}

std::vector<Day> own_upper(const Graph& graph, const std::vector<Bounds>& events) {
  std::vector<Day> days;
  days.reserve(graph.boundary_count());
  for (const std::size_t event : graph.events) {
    days.push_back(events[event].start_latest);
    days.push_back(events[event].end_latest);
  }
  return days;
}

std::vector<Day> own_lower(const Graph& graph, const std::vector<Bounds>& events) {
  std::vector<Day> days;
  days.reserve(graph.boundary_count());
  for (const std::size_t event : graph.events) {
    days.push_back(events[event].start_earliest);
    days.push_back(events[event].end_earliest);
  }
  return days;
}

}  // namespace parley
