#pragma once

#include "network/distance_graph.hpp"

namespace parley {

/// Statements that contradict each other or the dates of events, as few as are found; nullopt when
/// all can hold.
std::optional<OrderConflict> find_conflict(const TemporalNetwork::Graph& graph,
                                           const std::vector<Bounds>& events);

/// A conflict within the one given that needs each of its statements; very large ones as they are.
OrderConflict irreducible(const std::vector<Bounds>& events,
                          const std::vector<OrderStatement>& statements, OrderConflict conflict);

}  // namespace parley
