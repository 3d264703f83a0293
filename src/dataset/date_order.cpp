#include "date_order.hpp"

#include "parley/time/allen.hpp"

namespace parley::dataset {
namespace {

bool can_start_no_earlier(const Bounds& a, const Bounds& b) noexcept {
  return a.start_latest >= b.start_earliest;
}

bool can_be_within(const Bounds& a, const Bounds& b) noexcept {
  return a.start_latest >= b.start_earliest && a.end_earliest <= b.end_latest;
}

/// The last day of b is at most the first day of a: e_b − 1 ≤ s_a, on half-open days.
bool can_follow(const Bounds& a, const Bounds& b) noexcept {
  return b.end_earliest <= a.start_latest || b.end_earliest - 1 <= a.start_latest;
}

}  // namespace

bool can_hold(RelationType relation, const Bounds& a, const Bounds& b) noexcept {
  switch (relation) {
    case RelationType::part_of: return can_be_within(a, b);
    case RelationType::follows: return can_follow(a, b);
    case RelationType::causes: return can_start_no_earlier(b, a);
    case RelationType::continues:
    case RelationType::responds_to:
    case RelationType::implements:
    case RelationType::violates:
    case RelationType::supersedes: return can_start_no_earlier(a, b);
    case RelationType::refers_to: return true;
  }
  return true;
}

bool can_hold(StatedOrder order, const Bounds& a, const Bounds& b) noexcept {
  switch (order) {
    case StatedOrder::within: return can_be_within(a, b);
    case StatedOrder::shares_a_day:
      return a.start_earliest < b.end_latest && b.start_earliest < a.end_latest;
    case StatedOrder::ends_before_or_with_start_of: return a.end_earliest <= b.start_latest;
    case StatedOrder::starts_before_start_of: return a.start_earliest < b.start_latest;
    default: break;
  }
  // The thirteen come first in StatedOrder, in Allen's order.
  return possible_relations(a, b).test(static_cast<std::size_t>(order));
}

}  // namespace parley::dataset
