#pragma once

#include "parley/model/evidence.hpp"
#include "parley/model/range.hpp"
#include "parley/model/terms.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// A number that somebody states: 26 dead, 50.21 per cent of the votes.
struct Quantity {
  std::string what;  ///< what is counted, in the spelling of an id: `deaths`
  NumberRange value;
  std::string unit;         ///< `per cent`, `people`; empty: a bare number
  std::string asserted_by;  ///< actor or source id; empty on an event: nobody is named
  Rank rank = Rank::normal;
  std::vector<Evidence> evidence;  ///< of an event at least one; of a claim often that of the claim
  std::string note;
};

/// A quantity and, where a claim states it, the id of that claim.
struct StatedQuantity {
  const Quantity* quantity = nullptr;
  std::string_view asserted_by;
  std::string_view claim;
};

/// What several say about one thing: quantities of the same `what` and `unit`.
struct QuantityGroup {
  std::string_view what;
  std::string_view unit;
  std::vector<StatedQuantity> values;
  bool agree = true;  ///< some number fits all values that are not deprecated
};

/// Groups quantities, each group where its first quantity stands. The texts and quantities must
/// stay where they are while the groups are used.
std::vector<QuantityGroup> group_quantities(std::span<const StatedQuantity> quantities);

}  // namespace parley
