#include "parley/time/temporal_network.hpp"

#include "parley/time/components.hpp"

#include "network/distance_graph.hpp"
#include "network/minimal_conflict.hpp"
#include "network/pair_constraints.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace parley {
namespace {

using Places = std::array<std::uint32_t, 2>;

/// The boundary at `index` of the four of a pair: start_a, end_a, start_b, end_b.
BoundaryId boundary_at(const Places& places, std::size_t index) noexcept {
  return places[index / 2] * 2 + static_cast<BoundaryId>(index % 2);
}

/// The relations that are possible between two events at those places; no_place stands for an event
/// that no statement names.
AllenSet relations(const TemporalNetwork::Graph& graph, const Places& places, const Bounds& a,
                   const Bounds& b) {
  PairConstraints pair;
  for (std::size_t u = 0; u < PairConstraints::size; ++u) {
    if (places[u / 2] == no_place) {
      continue;
    }
    const std::vector<Day> days = distances_from(graph, boundary_at(places, u));
    for (std::size_t v = 0; v < PairConstraints::size; ++v) {
      if (places[v / 2] != no_place) {
        pair.limit(u, v, days[boundary_at(places, v)]);
      }
    }
  }
  return pair.relations(a, b);
}

/// Narrows the bounds of the events that statements name; they must all hold.
void narrow(const TemporalNetwork::Graph& graph, std::vector<Bounds>& events) {
  const Limits upper = upper_limits(graph, own_upper(graph, events));
  const Limits lower = lower_limits(graph, own_lower(graph, events));
  for (std::size_t place = 0; place < graph.events.size(); ++place) {
    const std::size_t start = place * 2;
    events[graph.events[place]] = {lower.days[start], upper.days[start], lower.days[start + 1],
                                   upper.days[start + 1]};
  }
}

/// Boundaries that no day is left for: all whose limits contradict each other, or one on a negative
/// cycle. Empty when all statements can hold.
std::vector<BoundaryId> contradicting_boundaries(const TemporalNetwork::Graph& graph,
                                                 const std::vector<Bounds>& events) {
  const Limits free = upper_limits(graph, std::vector<Day>(graph.boundary_count(), 0));
  if (free.cycle) {
    return {*free.cycle};
  }
  const Limits upper = upper_limits(graph, own_upper(graph, events));
  const Limits lower = lower_limits(graph, own_lower(graph, events));
  std::vector<BoundaryId> found;
  for (BoundaryId at = 0; at < graph.boundary_count(); ++at) {
    if (lower.days[at] > upper.days[at]) {
      found.push_back(at);
    }
  }
  return found;
}

}  // namespace

TemporalNetwork::TemporalNetwork(std::shared_ptr<const Graph> graph, std::vector<Bounds> tightened)
    : graph_(std::move(graph)),
      tightened_(std::make_shared<const std::vector<Bounds>>(std::move(tightened))) {}

boost::system::result<TemporalNetwork, OrderContradiction> TemporalNetwork::make(
    std::vector<Bounds> events, const std::vector<OrderStatement>& statements,
    std::size_t max_conflicts) {
  std::vector<bool> left_out(statements.size());
  OrderContradiction contradiction;
  Graph graph = make_distance_graph(events.size(), statements, left_out);
  auto conflict = find_conflict(graph, events);
  while (conflict) {
    contradiction.conflicts.push_back(irreducible(events, statements, *std::move(conflict)));
    const std::vector<std::size_t>& found = contradiction.conflicts.back().statements;
    if (found.empty() || contradiction.conflicts.size() >= max_conflicts) {
      break;
    }
    left_out[found.back()] = true;
    graph = make_distance_graph(events.size(), statements, left_out);
    conflict = find_conflict(graph, events);
  }
  if (!contradiction.conflicts.empty()) {
    return contradiction;
  }
  narrow(graph, events);
  return TemporalNetwork(std::make_shared<const Graph>(std::move(graph)), std::move(events));
}

TemporalNetwork::Holding TemporalNetwork::make_of_what_holds(
    std::vector<Bounds> events, const std::vector<OrderStatement>& statements) {
  std::vector<bool> left_out(statements.size());
  std::vector<bool> contradictory(events.size());  // by component
  std::vector<std::size_t> component;
  Graph graph = make_distance_graph(events.size(), statements, left_out);
  for (auto faulty = contradicting_boundaries(graph, events); !faulty.empty();
       faulty = contradicting_boundaries(graph, events)) {
    if (component.empty()) {
      component = connected_components(events.size(), statements);
    }
    for (const BoundaryId boundary : faulty) {
      contradictory[component[graph.event_of(boundary)]] = true;
    }
    for (std::size_t i = 0; i < statements.size(); ++i) {
      left_out[i] = contradictory[component[statements[i].a]];
    }
    graph = make_distance_graph(events.size(), statements, left_out);
  }
  narrow(graph, events);
  return {TemporalNetwork(std::make_shared<const Graph>(std::move(graph)), std::move(events)),
          std::move(left_out)};
}

TemporalNetwork TemporalNetwork::with_dates(std::vector<Bounds> events) const {
  narrow(*graph_, events);
  return {graph_, std::move(events)};
}

TemporalNetwork::Length TemporalNetwork::length(std::size_t event) const {
  Length length;
  const std::uint32_t place = graph_->places[event];
  if (place == no_place) {
    return length;
  }
  const BoundaryId start = place * 2;
  const BoundaryId end = start + 1;
  if (graph_->edges_from[start].begin != graph_->edges_from[start].end) {
    length.most = distances_from(*graph_, start)[end];
  }
  // One edge stands for the event's own start before its end: it says no more than one day.
  if (graph_->edges_from[end].end - graph_->edges_from[end].begin > 1) {
    length.least = -distances_from(*graph_, end)[start];
  }
  return length;
}

const Bounds& TemporalNetwork::bounds(std::size_t event) const noexcept {
  return (*tightened_)[event];
}

AllenSet TemporalNetwork::possible_relations(std::size_t a, std::size_t b) const {
  if (a == b) {
    return AllenSet().set(static_cast<std::size_t>(AllenRelation::equals));
  }
  return relations(*graph_, {graph_->places[a], graph_->places[b]}, bounds(a), bounds(b));
}

AllenSet TemporalNetwork::possible_relations(std::size_t a, const Bounds& b) const {
  return relations(*graph_, {graph_->places[a], no_place}, bounds(a), b);
}

void throw_exception_from_error(const OrderContradiction& contradiction,
                                const boost::source_location& /*where*/) {
  throw std::runtime_error(std::to_string(contradiction.conflicts.size()) +
                           " contradictions among stated orders");
}

}  // namespace parley
