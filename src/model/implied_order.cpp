#include "parley/model/implied_order.hpp"

namespace parley {

std::optional<OrderStatement> implied_order(RelationType relation, std::size_t from,
                                            std::size_t to) noexcept {
  switch (relation) {
    case RelationType::part_of: return OrderStatement{from, TimeOrder::within, to};
    case RelationType::follows: return OrderStatement{to, TimeOrder::ends_by_first_day_of, from};
    case RelationType::causes:
      return OrderStatement{from, TimeOrder::starts_before_or_with_start_of, to};
    case RelationType::continues:
    case RelationType::responds_to:
    case RelationType::implements:
    case RelationType::violates:
    case RelationType::supersedes:
    case RelationType::stage_of:
      return OrderStatement{to, TimeOrder::starts_before_or_with_start_of, from};
    case RelationType::refers_to: break;
  }
  return std::nullopt;
}

TimeOrder time_order(StatedOrder order) noexcept {
  switch (order) {
    case StatedOrder::before: return TimeOrder::before;
    case StatedOrder::meets: return TimeOrder::meets;
    case StatedOrder::overlaps: return TimeOrder::overlaps;
    case StatedOrder::finished_by: return TimeOrder::finished_by;
    case StatedOrder::contains: return TimeOrder::contains;
    case StatedOrder::starts: return TimeOrder::starts;
    case StatedOrder::equals: return TimeOrder::equals;
    case StatedOrder::started_by: return TimeOrder::started_by;
    case StatedOrder::during: return TimeOrder::during;
    case StatedOrder::finishes: return TimeOrder::finishes;
    case StatedOrder::overlapped_by: return TimeOrder::overlapped_by;
    case StatedOrder::met_by: return TimeOrder::met_by;
    case StatedOrder::after: return TimeOrder::after;
    case StatedOrder::within: return TimeOrder::within;
    case StatedOrder::shares_a_day: return TimeOrder::shares_a_day;
    case StatedOrder::ends_before_or_with_start_of: return TimeOrder::ends_before_or_with_start_of;
    case StatedOrder::starts_before_start_of: break;
  }
  return TimeOrder::starts_before_start_of;
}

}  // namespace parley
