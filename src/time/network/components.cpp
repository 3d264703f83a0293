#include "network/components.hpp"

#include <numeric>

namespace parley {

Components::Components(std::size_t events, const std::vector<OrderStatement>& statements)
    : parent_(events), marked_(events) {
  std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  for (const OrderStatement& statement : statements) {
    parent_[root_of(statement.a)] = root_of(statement.b);
  }
}

std::size_t Components::root_of(std::size_t event) {
  while (parent_[event] != event) {
    parent_[event] = parent_[parent_[event]];
    event = parent_[event];
  }
  return event;
}

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

}  // namespace parley
