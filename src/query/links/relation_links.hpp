#pragma once

#include "parley/graph/boost/simple_graph.hpp"
#include "parley/query/selection.hpp"

#include <vector>

namespace parley::query {

/// The events of a slice as vertices, in time order, and the relations between them.
struct RelatedEvents {
  std::vector<EventIndex> events;
  /// From the earlier event to the later, as event_chains.hpp defines it; each once, sorted, none
  /// from an event to itself.
  std::vector<VertexPair> links;
};

/// Throws OverBudget. `events` are in time order.
RelatedEvents related_events(const EventGraph& graph, std::vector<EventIndex> events, Meter& meter);

}  // namespace parley::query
