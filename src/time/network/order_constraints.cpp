#include "network/order_constraints.hpp"

#include <array>

namespace parley {
namespace {

using enum PairBoundary;
using Difference = DifferenceConstraint;

// Days are whole, so `x before y` is x − y ≤ −1; two boundaries on the same day are two
// constraints.
constexpr std::array before = {Difference{end_a, start_b, -1}};
constexpr std::array meets = {Difference{end_a, start_b, 0}, Difference{start_b, end_a, 0}};
constexpr std::array overlaps = {Difference{start_a, start_b, -1}, Difference{start_b, end_a, -1},
                                 Difference{end_a, end_b, -1}};
constexpr std::array finished_by = {Difference{start_a, start_b, -1}, Difference{end_a, end_b, 0},
                                    Difference{end_b, end_a, 0}};
constexpr std::array contains = {Difference{start_a, start_b, -1}, Difference{end_b, end_a, -1}};
constexpr std::array starts = {Difference{start_a, start_b, 0}, Difference{start_b, start_a, 0},
                               Difference{end_a, end_b, -1}};
constexpr std::array equals = {Difference{start_a, start_b, 0}, Difference{start_b, start_a, 0},
                               Difference{end_a, end_b, 0}, Difference{end_b, end_a, 0}};
constexpr std::array started_by = {Difference{start_a, start_b, 0}, Difference{start_b, start_a, 0},
                                   Difference{end_b, end_a, -1}};
constexpr std::array during = {Difference{start_b, start_a, -1}, Difference{end_a, end_b, -1}};
constexpr std::array finishes = {Difference{start_b, start_a, -1}, Difference{end_a, end_b, 0},
                                 Difference{end_b, end_a, 0}};
constexpr std::array overlapped_by = {Difference{start_b, start_a, -1},
                                      Difference{start_a, end_b, -1}, Difference{end_b, end_a, -1}};
constexpr std::array met_by = {Difference{end_b, start_a, 0}, Difference{start_a, end_b, 0}};
constexpr std::array after = {Difference{end_b, start_a, -1}};
constexpr std::array within = {Difference{start_b, start_a, 0}, Difference{end_a, end_b, 0}};
constexpr std::array shares_a_day = {Difference{start_a, end_b, -1},
                                     Difference{start_b, end_a, -1}};
constexpr std::array ends_before_or_with_start_of = {Difference{end_a, start_b, 0}};
constexpr std::array starts_before_start_of = {Difference{start_a, start_b, -1}};
constexpr std::array starts_before_or_with_start_of = {Difference{start_a, start_b, 0}};
constexpr std::array ends_by_first_day_of = {Difference{end_a, start_b, 1}};

}  // namespace

TimeOrder time_order(AllenRelation relation) noexcept {
  switch (relation) {
    case AllenRelation::before: return TimeOrder::before;
    case AllenRelation::meets: return TimeOrder::meets;
    case AllenRelation::overlaps: return TimeOrder::overlaps;
    case AllenRelation::finished_by: return TimeOrder::finished_by;
    case AllenRelation::contains: return TimeOrder::contains;
    case AllenRelation::starts: return TimeOrder::starts;
    case AllenRelation::equals: return TimeOrder::equals;
    case AllenRelation::started_by: return TimeOrder::started_by;
    case AllenRelation::during: return TimeOrder::during;
    case AllenRelation::finishes: return TimeOrder::finishes;
    case AllenRelation::overlapped_by: return TimeOrder::overlapped_by;
    case AllenRelation::met_by: return TimeOrder::met_by;
    case AllenRelation::after: break;
  }
  return TimeOrder::after;
}

std::span<const DifferenceConstraint> constraints_of(TimeOrder order) noexcept {
  switch (order) {
    case TimeOrder::before: return before;
    case TimeOrder::meets: return meets;
    case TimeOrder::overlaps: return overlaps;
    case TimeOrder::finished_by: return finished_by;
    case TimeOrder::contains: return contains;
    case TimeOrder::starts: return starts;
    case TimeOrder::equals: return equals;
    case TimeOrder::started_by: return started_by;
    case TimeOrder::during: return during;
    case TimeOrder::finishes: return finishes;
    case TimeOrder::overlapped_by: return overlapped_by;
    case TimeOrder::met_by: return met_by;
    case TimeOrder::after: return after;
    case TimeOrder::within: return within;
    case TimeOrder::shares_a_day: return shares_a_day;
    case TimeOrder::ends_before_or_with_start_of: return ends_before_or_with_start_of;
    case TimeOrder::starts_before_start_of: return starts_before_start_of;
    case TimeOrder::starts_before_or_with_start_of: return starts_before_or_with_start_of;
    case TimeOrder::ends_by_first_day_of: return ends_by_first_day_of;
    case TimeOrder::days_after: break;
  }
  return {};
}

std::vector<DifferenceConstraint> day_constraints(const OrderStatement& statement) {
  // The last day of a span is its end − 1, which is where the ones below come from.
  std::vector<DifferenceConstraint> constraints;
  const auto add = [&constraints](PairBoundary left, PairBoundary right, Day days) {
    constraints.push_back({left, right, static_cast<std::int32_t>(days)});
  };
  if (statement.least >= 0) {
    add(end_b, start_a, 1 - statement.least);
  } else if (statement.least != no_earliest) {
    add(start_b, end_a, -statement.least - 1);
  }
  if (statement.most < 0) {
    add(end_a, start_b, statement.most + 1);
  } else if (statement.most != no_latest) {
    add(start_a, end_b, statement.most - 1);
  }
  return constraints;
}

}  // namespace parley
