#pragma once

#include "parley/query/graph_view.hpp"

#include "neighbourhood/ordered_counter.hpp"
#include "selection/event_set.hpp"

#include <cstddef>
#include <vector>

namespace parley::query {

/// Counts the events of a slice that each actor takes part in.
using ActorCounter = OrderedCounter<ActorIndex>;

/// The three projections of a slice, each with at most `limit` edges. The result is meaningless
/// when the meter is over. `slice` is in time order.
GraphViewResult participation_projection(const EventGraph& graph,
                                         const std::vector<EventIndex>& slice, std::size_t limit,
                                         Meter& meter);
GraphViewResult actors_projection(const EventGraph& graph, const EventSet& slice, std::size_t limit,
                                  Meter& meter);
GraphViewResult events_projection(const EventGraph& graph, const std::vector<EventIndex>& slice,
                                  std::size_t limit, Meter& meter);

}  // namespace parley::query
