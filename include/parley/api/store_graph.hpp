#pragma once

#include "parley/error/error.hpp"
#include "parley/graph/event_graph.hpp"
#include "parley/model/dataset.hpp"
#include "parley/store/store.hpp"

#include <cstdint>
#include <limits>

namespace parley::api {

/// EventGraph::model_row of a simple event: it stands in no Dataset::events.
inline constexpr std::uint32_t no_model_row = std::numeric_limits<std::uint32_t>::max();

/// The `preferred` graph of a store: the events that `dataset`, read beside it, holds and the
/// simple ones, which go straight into the graph's columns. Error: the store is damaged.
Result<EventGraph> build_store_graph(const Dataset& dataset, const store::Store& store);

/// The graph under another policy, the simple events taken from the `preferred` one: under
/// `source:` those of that source, which states all of them whole; under `all` every one.
EventGraph rebuild_graph(const Dataset& dataset, const EventGraph& preferred,
                         const ClaimPolicy& policy);

}  // namespace parley::api
