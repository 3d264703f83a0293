#include "network/conflict.hpp"

#include "network/minimal_conflict.hpp"

#include <algorithm>

namespace parley {
namespace {

using Graph = TemporalNetwork::Graph;

void note(OrderConflict& conflict, const DifferenceEdge& edge) {
  if (edge.statement != no_statement) {
    conflict.statements.push_back(edge.statement);
  }
}

/// Goes back from a boundary over the edges that set its limit, to where a date set it.
BoundaryId trace(const Graph& graph, const Limits& limits, BoundaryId at, bool backwards,
                 OrderConflict& conflict) {
  while (limits.by[at] != no_edge) {
    const DifferenceEdge& edge = graph.edges[limits.by[at]];
    note(conflict, edge);
    at = backwards ? edge.from : edge.to;
  }
  return at;
}

/// The statements of a negative cycle, whatever the dates.
OrderConflict conflict_on_cycle(const Graph& graph, const Limits& limits) {
  OrderConflict conflict;
  BoundaryId at = *limits.cycle;
  do {
    const DifferenceEdge& edge = graph.edges[limits.by[at]];
    note(conflict, edge);
    at = edge.from;
  } while (at != *limits.cycle);
  return sorted(std::move(conflict));
}

/// The statements that put some boundary both no later than one day and no earlier than a later
/// one; of all such boundaries the one that takes the fewest.
std::optional<OrderConflict> conflict_with_dates(const Graph& graph,
                                                 const std::vector<Bounds>& events) {
  const Limits upper = upper_limits(graph, own_upper(graph, events));
  const Limits lower = lower_limits(graph, own_lower(graph, events));
  constexpr std::size_t max_tried = 50;
  std::size_t tried = 0;
  std::optional<OrderConflict> smallest;
  for (BoundaryId at = 0; at < graph.boundary_count() && tried < max_tried; ++at) {
    if (lower.days[at] <= upper.days[at]) {
      continue;
    }
    ++tried;
    OrderConflict conflict;
    conflict.dated = {graph.event_of(trace(graph, upper, at, true, conflict)),
                      graph.event_of(trace(graph, lower, at, false, conflict))};
    conflict = sorted(std::move(conflict));
    if (!smallest || conflict.statements.size() < smallest->statements.size()) {
      smallest = std::move(conflict);
    }
  }
  return smallest;
}

}  // namespace

OrderConflict irreducible(const std::vector<Bounds>& events,
                          const std::vector<OrderStatement>& statements, OrderConflict conflict) {
  constexpr std::size_t max_tried = 64;
  if (conflict.statements.size() > max_tried) {
    return conflict;
  }
  std::size_t needed = 0;  // so many of the first statements cannot be spared
  while (needed < conflict.statements.size()) {
    std::vector<bool> left_out(statements.size(), true);
    for (std::size_t i = 0; i < conflict.statements.size(); ++i) {
      left_out[conflict.statements[i]] = i == needed;
    }
    auto smaller = find_conflict(make_order_graph(events.size(), statements, left_out), events);
    if (!smaller) {
      ++needed;
      continue;
    }
    conflict = *std::move(smaller);
    needed = 0;
  }
  return conflict;
}

std::optional<OrderConflict> find_conflict(const Graph& graph, const std::vector<Bounds>& events) {
  const Limits free = upper_limits(graph, std::vector<Day>(graph.boundary_count(), 0));
  if (free.cycle) {
    return smaller_walk_between_dates(graph, events,
                                      smaller_cycle(graph, conflict_on_cycle(graph, free)));
  }
  auto conflict = conflict_with_dates(graph, events);
  if (conflict) {
    conflict = smaller_walk_between_dates(graph, events, *std::move(conflict));
  }
  return conflict;
}

}  // namespace parley
