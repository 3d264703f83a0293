#pragma once

#include "parley/error/error.hpp"
#include "parley/formats/graph_document.hpp"
#include "parley/query/budget.hpp"

#include <cstddef>

namespace parley::formats {

/// The most nodes that a picture of a graph shows: actors with most events first, then events with
/// most edges, then by id.
inline constexpr std::size_t most_drawn_nodes = 1'000;

/// Gives the nodes that a picture shows their places. Nothing is random, and the order of nodes and
/// edges does not matter. A graph of events alone gets no places: its picture has an axis of time.
/// Errors: too_large, timed_out.
Result<void> place_nodes(GraphDocument& document, const query::Budget& budget = {});

}  // namespace parley::formats
