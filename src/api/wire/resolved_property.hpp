#pragma once

#include "parley/model/claim_policy.hpp"
#include "parley/model/dataset.hpp"

namespace parley::api {

/// The properties that hold what a policy tells of one single-valued property: what resolve()
/// copies, where it stands in the model. Null when that telling has none.
const EventProperties* told(const Event& event, const ClaimPolicy& policy, EventProperty property);

}  // namespace parley::api
