#pragma once

#include "parley/query/paths.hpp"

#include <optional>
#include <vector>

namespace parley::query {

/// Everyone that strict journeys from `query.from` reach, straight from the graph's columns in one
/// pass, when the window alone makes the slice and every event of it has one day inside. Nothing
/// otherwise, or when the meter is over.
std::optional<std::vector<Reached>> first_arrivals(const EventGraph& graph, const PathsQuery& query,
                                                   Meter& meter);

}  // namespace parley::query
