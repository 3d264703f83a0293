#pragma once

#include "parley/error/error.hpp"
#include "parley/graph/event_graph.hpp"
#include "parley/model/dataset.hpp"
#include "parley/store/store.hpp"

#include <cstdint>
#include <limits>

namespace parley::service {

/// EventGraph::model_row of a simple event, which no Dataset::events contains.
inline constexpr std::uint32_t no_model_row = std::numeric_limits<std::uint32_t>::max();

/// The `preferred` graph of a store: the events of `dataset`, which was read from the same store,
/// and the simple ones, which go straight into the graph's columns. Error: the store is damaged.
Result<EventGraph> build_store_graph(const Dataset& dataset, const store::Store& store);

/// The graph under another policy. The simple events are copied from the `preferred` graph: under
/// `source:ID` those of that source, which states them whole, under `all` every one, under
/// `actor:ID` those that a claim of the actor names, with type and label alone.
EventGraph rebuild_graph(const Dataset& dataset, const EventGraph& preferred,
                         const ClaimPolicy& policy);

}  // namespace parley::service
