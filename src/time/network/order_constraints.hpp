#pragma once

#include "parley/time/temporal_network.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace parley {

/// One of the four boundaries of a pair of events.
enum class PairBoundary : unsigned char { start_a, end_a, start_b, end_b };

/// left − right ≤ days.
struct DifferenceRule {
  PairBoundary left;
  PairBoundary right;
  std::int32_t days;
};

/// The constraints that an order consists of; all of them together say no more and no less. None
/// for days_after.
std::span<const DifferenceRule> rules_of(TimeOrder order) noexcept;

/// The constraints of a statement of the order days_after.
std::vector<DifferenceRule> day_rules(const OrderStatement& statement);

}  // namespace parley
