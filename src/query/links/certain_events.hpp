#pragma once

#include "selection/event_set.hpp"

#include <optional>

namespace parley::query {

/// The events that are certain to pass a filter; nullopt when those are all of `slice`, which is
/// the set of those that pass it. Throws OverBudget.
std::optional<EventSet> certain_events(const EventGraph& graph, const EventFilter& filter,
                                       const EventSet& slice, Meter& meter);

}  // namespace parley::query
