#pragma once

#include "network/distance_graph.hpp"

namespace parley {

/// A conflict with its lists sorted and each entry once.
OrderConflict sorted(OrderConflict conflict);

/// A negative cycle of fewer statements than `found`, or `found` itself. All walks of fewer
/// statements are tried, up to a budget that only very large networks exhaust.
OrderConflict smaller_cycle(const TemporalNetwork::Graph& graph, OrderConflict found);

/// The same for walks from the latest day of one boundary to the earliest day of another.
OrderConflict smaller_walk_between_dates(const TemporalNetwork::Graph& graph,
                                         const std::vector<Bounds>& events, OrderConflict found);

}  // namespace parley
