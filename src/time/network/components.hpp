#pragma once

#include "network/distance_graph.hpp"

namespace parley {

/// Which events statements connect, directly or through others; each part may be marked.
class Components {
 public:
  Components(std::size_t events, const std::vector<OrderStatement>& statements);

  /// Marks the whole part that an event is in.
  void mark(std::size_t event) { marked_[root_of(event)] = true; }
  bool is_marked(std::size_t event) { return marked_[root_of(event)]; }

 private:
  std::size_t root_of(std::size_t event);

  std::vector<std::size_t> parent_;
  std::vector<bool> marked_;
};

/// Boundaries that cannot be anywhere: all that the dates rule out, or one on a negative cycle.
/// Empty when all statements can hold.
std::vector<BoundaryId> contradicting_boundaries(const TemporalNetwork::Graph& graph,
                                                 const std::vector<Bounds>& events);

}  // namespace parley
