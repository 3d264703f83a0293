#include "links/certain_events.hpp"

#include "selection/planner.hpp"
#include "within_budget.hpp"

namespace parley::query {

std::optional<EventSet> certain_events(const EventGraph& graph, const EventFilter& filter,
                                       const EventSet& slice, Meter& meter) {
  const bool may_differ = filter.window || filter.before || filter.after || filter.during;
  if (filter.certainty == Certainty::certain || !may_differ) {
    return std::nullopt;
  }
  EventFilter certain = filter;
  certain.certainty = Certainty::certain;
  EventSet events = plan_events(graph, certain, meter);
  const SpendOrThrow spend(meter);
  spend(events.size() + 1);
  if (events.size() == slice.size()) {
    return std::nullopt;
  }
  return events;
}

}  // namespace parley::query
