#pragma once

#include "parley/time/temporal_network.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace parley {

/// One of the four boundaries of a pair of events; an end is the day after the last.
enum class PairBoundary : unsigned char { start_a, end_a, start_b, end_b };

/// left − right ≤ days.
struct DifferenceConstraint {
  PairBoundary left;
  PairBoundary right;
  std::int32_t days;
};

/// The order that has the same meaning.
TimeOrder time_order(AllenRelation relation) noexcept;

/// The constraints whose conjunction is the order. None for days_after.
std::span<const DifferenceConstraint> constraints_of(TimeOrder order) noexcept;

/// The constraints of a statement of the order days_after.
std::vector<DifferenceConstraint> day_constraints(const OrderStatement& statement);

}  // namespace parley
