#pragma once

#include "parley/time/order_network.hpp"

#include <span>

namespace parley {

/// One of the four boundaries of a pair of events.
enum class PairBoundary : unsigned char { start_a, end_a, start_b, end_b };

/// left − right ≤ days.
struct DifferenceRule {
  PairBoundary left;
  PairBoundary right;
  int days;
};

/// The constraints that an order consists of; all of them together say no more and no less.
std::span<const DifferenceRule> rules_of(TimeOrder order) noexcept;

}  // namespace parley
