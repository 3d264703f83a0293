#pragma once

#include "request/request_view.hpp"

#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace parley::api {

/// The conditions that a list of claims can have; an empty one is no condition. Views into the
/// parameters and the dataset.
struct ClaimFilter {
  std::unordered_set<std::string_view> events;    ///< made in any of them, or about it
  std::unordered_set<std::string_view> speakers;  ///< actors or sources: asserted by any of them
  std::vector<ClaimForce> forces;                 ///< any of them

  bool passes(const Claim& claim) const;
};

/// Reads `event`, `actor` and `force`; faults are left in the call.
ClaimFilter read_claim_filter(Call& call, const RequestView& view);

}  // namespace parley::api
