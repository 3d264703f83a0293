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
      return OrderStatement{to, TimeOrder::starts_before_or_with_start_of, from};
    case RelationType::refers_to: break;
  }
  return std::nullopt;
}

TimeOrder time_order(StatedOrder order) noexcept {
  // TimeOrder begins with the same words in the same order.
  static_assert(static_cast<int>(TimeOrder::starts_before_start_of) ==
                static_cast<int>(StatedOrder::starts_before_start_of));
  return static_cast<TimeOrder>(order);
}

}  // namespace parley
