#pragma once

#include "parley/query/paths.hpp"

namespace parley::query {

/// `shortest` without any order in time: breadth first through the events of the slice.
PathsResult shortest_paths(const EventGraph& graph, const PathsQuery& query, Meter& meter);

}  // namespace parley::query
