#pragma once

#include "selection/event_set.hpp"

namespace parley::query {

/// The events that pass a filter, by the cheapest way there is. Every question finds its events
/// here. O(log n + the events that reach into the window) when the filter has a window and one
/// actor at most, else as long as the smallest index leaves events to test.
///
/// Spends a visit for each event looked at or in an actor's row, and none for runs of numbers: a
/// question that walks over those spends for them. Events are missing when the meter is over.
EventSet plan_events(const EventGraph& graph, const EventFilter& filter, Meter& meter);

/// Those of them in which `actor` takes part, also when the filter names others.
EventSet plan_events_of(const EventGraph& graph, ActorIndex actor, const EventFilter& filter,
                        Meter& meter);

}  // namespace parley::query
