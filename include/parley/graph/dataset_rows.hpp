#pragma once

#include "parley/graph/graph_builder.hpp"
#include "parley/model/claim_policy.hpp"
#include "parley/model/dataset.hpp"

namespace parley {

/// Adds a whole dataset to a builder: actors, types, sources, and the events under the policy, in
/// the order of the dataset. build_graph does this and then builds.
void add_dataset(GraphBuilder& builder, const Dataset& dataset, const ClaimPolicy& policy);

}  // namespace parley
