#pragma once

#include "parley/query/budget.hpp"
#include "parley/query/selection.hpp"

#include <cstdint>
#include <vector>

namespace parley::query {

// Questions about chains of events in a slice, by the relations that its events state, being part
// of another event included. A relation leads from the earlier event on to the later one: an event
// comes after all that its relations name, except that a cause comes before what it causes.
//
// `certain` of an item: the events certain to be in the slice alone have it, too.

/// The events through which every chain of relations passes that leads from a beginning to `event`
/// (its dominators, Lengauer and Tarjan 1979). A beginning is an event that comes after none, or
/// any event of a circle of relations that comes after nothing outside of it.
struct HingesQuery {
  EventIndex event{};
  EventFilter filter = {};
};
struct Hinge {
  EventIndex event{};
  bool certain = false;
};
struct HingesResult {
  std::vector<Hinge> hinges;  ///< nearest first; none when `event` is not in the slice
};
/// Errors: too_large, also when relations lead deeper than 10,000 events besides those with a
/// single relation in and out; timed_out.
Result<HingesResult> run(const EventGraph& graph, const HingesQuery& query,
                         const Budget& budget = {});

/// The layer of each event: the number of relations in the longest chain that leads to it. Events
/// that lead to each other in a circle count as one and share a layer.
struct LayersQuery {
  EventFilter filter = {};
};
struct EventLayer {
  EventIndex event{};
  std::uint32_t layer = 0;
  bool certain = false;
};
struct LayersResult {
  std::vector<EventLayer> events;  ///< every event of the slice: by layer, then in time order
  std::vector<std::vector<EventIndex>> circles;  ///< in time order, by their first events
};
/// O(events + relations). Errors: too_large, timed_out.
Result<LayersResult> run(const EventGraph& graph, const LayersQuery& query,
                         const Budget& budget = {});

}  // namespace parley::query
