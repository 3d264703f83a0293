#pragma once

#include "parley/query/neighbours.hpp"

#include <string>
#include <utility>
#include <vector>

namespace parley::query {

/// The events that two actors share (either direction). With `other` = `actor`: the events the
/// actor has with itself in two roles.
struct DyadQuery {
  ActorIndex actor{};
  ActorIndex other{};
  EventFilter filter = {};
};

struct DyadResult {
  std::vector<EventIndex> events;  ///< in time order
  TypeCounts by_type;
  /// Events by the month of their earliest start, in order; events without one are left out.
  std::vector<std::pair<Day, std::size_t>> by_month;  ///< first day of the month, count
};

/// O(log n + events in the window of whichever of the two has fewer in all). Errors: too_large,
/// timed_out.
Result<DyadResult> run(const EventGraph& graph, const DyadQuery& query, const Budget& budget = {});

}  // namespace parley::query
