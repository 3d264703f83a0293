#pragma once

#include "parley/query/graph_view.hpp"

#include "neighbourhood/ordered_counter.hpp"
#include "selection/event_set.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace parley::query {

/// Counts the events of a slice that each actor takes part in.
using ActorCounter = OrderedCounter<ActorIndex>;

/// Which edges of a projection are wanted: those at the places begin … end - 1.
struct EdgePage {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< may lie beyond the last edge

  bool has(std::size_t place) const noexcept { return begin <= place && place < end; }
  std::size_t size(std::size_t edges) const noexcept {
    return std::min(end, edges) - std::min(begin, edges);
  }
  bool is_whole(std::size_t edges) const noexcept { return begin == 0 && end >= edges; }
  /// True on the last page, which also has the nodes that no edge touches.
  bool is_last(std::size_t edges) const noexcept { return end >= edges; }
};

/// The three projections of a slice, each with one page of its edges. The result is meaningless
/// when the meter is over. `slice` is in time order.
GraphViewResult participation_projection(const EventGraph& graph,
                                         const std::vector<EventIndex>& slice, const EdgePage& page,
                                         Meter& meter);
GraphViewResult actors_projection(const EventGraph& graph, const EventSet& slice,
                                  const EdgePage& page, Meter& meter);
GraphViewResult events_projection(const EventGraph& graph, const std::vector<EventIndex>& slice,
                                  const EdgePage& page, Meter& meter);

}  // namespace parley::query
