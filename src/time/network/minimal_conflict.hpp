#pragma once

#include "network/distance_graph.hpp"

#include <optional>
#include <vector>

namespace parley {

/// Statements that contradict each other or the dates of events, as few as the search finds;
/// nullopt when all can hold.
///
/// Statements contradict each other exactly when the distance graph has a negative cycle (Dechter,
/// Meiri and Pearl 1991, theorem 3.1), and the dates when a walk leads from the latest day of one
/// boundary to before the earliest day of another. So the fewest statements are a shortest such
/// walk, counted in statements. All are tried, up to a budget of 2,000,000 steps that only very
/// large networks use up.
std::optional<OrderConflict> find_conflict(const TemporalNetwork::Graph& graph,
                                           const std::vector<Bounds>& events);

/// A conflict among the statements of the one given that needs each of its own: removing any one
/// resolves it. One of more than 64 statements is returned unchanged.
OrderConflict irreducible(const std::vector<Bounds>& events,
                          const std::vector<OrderStatement>& statements, OrderConflict conflict);

}  // namespace parley
