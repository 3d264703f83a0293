#pragma once

#include "parley/query/selection.hpp"

#include <cstddef>
#include <limits>
#include <vector>

namespace parley::query {

/// One page of the events that pass a filter, in time order.
struct EventsQuery {
  EventFilter filter = {};
  std::size_t begin = 0;  ///< the places [begin, end) of that order are returned
  std::size_t end = std::numeric_limits<std::size_t>::max();
  bool latest_first = false;  ///< the reverse of time order
};

struct EventsResult {
  std::size_t total = 0;           ///< all that pass
  std::vector<EventIndex> events;  ///< at the places asked for, as far as there are any
};

/// O(log n + the page) when the filter has no more than one actor and a window, else as
/// select_events. Errors: too_large, timed_out.
Result<EventsResult> run(const EventGraph& graph, const EventsQuery& query,
                         const Budget& budget = {});

}  // namespace parley::query
