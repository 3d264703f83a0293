#pragma once

#include "parley/graph/graph_builder.hpp"
#include "parley/model/claim_policy.hpp"
#include "parley/model/dataset.hpp"

namespace parley {

/// Hands a builder everything a dataset holds: actors, types, sources, and its events as the
/// policy tells them, in the order of the dataset. What build_graph does before it builds.
void add_dataset(GraphBuilder& builder, const Dataset& dataset, const ClaimPolicy& policy);

}  // namespace parley
