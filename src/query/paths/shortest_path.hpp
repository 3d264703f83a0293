#pragma once

#include "parley/query/paths.hpp"

namespace parley::query {

/// Fewest events, in any order of time: a breadth-first search through the events of the slice,
/// from both ends when there are two.
PathsResult shortest_paths(const EventGraph& graph, const PathsQuery& query, Meter& meter);

}  // namespace parley::query
