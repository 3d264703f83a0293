#include "network/order_constraints.hpp"

#include <array>

namespace parley {
namespace {

using enum PairBoundary;

// Two boundaries on the same day are two rules; `x before y` is x − y ≤ −1.
constexpr std::array before = {DifferenceRule{end_a, start_b, -1}};
constexpr std::array meets = {DifferenceRule{end_a, start_b, 0}, DifferenceRule{start_b, end_a, 0}};
constexpr std::array overlaps = {DifferenceRule{start_a, start_b, -1},
                                 DifferenceRule{start_b, end_a, -1},
                                 DifferenceRule{end_a, end_b, -1}};
constexpr std::array finished_by = {DifferenceRule{start_a, start_b, -1},
                                    DifferenceRule{end_a, end_b, 0},
                                    DifferenceRule{end_b, end_a, 0}};
constexpr std::array contains = {DifferenceRule{start_a, start_b, -1},
                                 DifferenceRule{end_b, end_a, -1}};
constexpr std::array starts = {DifferenceRule{start_a, start_b, 0},
                               DifferenceRule{start_b, start_a, 0},
                               DifferenceRule{end_a, end_b, -1}};
constexpr std::array equals = {DifferenceRule{start_a, start_b, 0},
                               DifferenceRule{start_b, start_a, 0}, DifferenceRule{end_a, end_b, 0},
                               DifferenceRule{end_b, end_a, 0}};
constexpr std::array started_by = {DifferenceRule{start_a, start_b, 0},
                                   DifferenceRule{start_b, start_a, 0},
                                   DifferenceRule{end_b, end_a, -1}};
constexpr std::array during = {DifferenceRule{start_b, start_a, -1},
                               DifferenceRule{end_a, end_b, -1}};
constexpr std::array finishes = {DifferenceRule{start_b, start_a, -1},
                                 DifferenceRule{end_a, end_b, 0}, DifferenceRule{end_b, end_a, 0}};
constexpr std::array overlapped_by = {DifferenceRule{start_b, start_a, -1},
                                      DifferenceRule{start_a, end_b, -1},
                                      DifferenceRule{end_b, end_a, -1}};
constexpr std::array met_by = {DifferenceRule{end_b, start_a, 0},
                               DifferenceRule{start_a, end_b, 0}};
constexpr std::array after = {DifferenceRule{end_b, start_a, -1}};
constexpr std::array within = {DifferenceRule{start_b, start_a, 0},
                               DifferenceRule{end_a, end_b, 0}};
constexpr std::array shares_a_day = {DifferenceRule{start_a, end_b, -1},
                                     DifferenceRule{start_b, end_a, -1}};
constexpr std::array ends_before_or_with_start_of = {DifferenceRule{end_a, start_b, 0}};
constexpr std::array starts_before_start_of = {DifferenceRule{start_a, start_b, -1}};
constexpr std::array starts_before_or_with_start_of = {DifferenceRule{start_a, start_b, 0}};
constexpr std::array ends_by_first_day_of = {DifferenceRule{end_a, start_b, 1}};

}  // namespace

std::span<const DifferenceRule> rules_of(TimeOrder order) noexcept {
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

std::vector<DifferenceRule> day_rules(const OrderStatement& statement) {
  // The last day of a span is its end − 1, which is where the ones below come from.
  std::vector<DifferenceRule> rules;
  const auto add = [&rules](PairBoundary left, PairBoundary right, Day days) {
    rules.push_back({left, right, static_cast<std::int32_t>(days)});
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
  return rules;
}

}  // namespace parley
