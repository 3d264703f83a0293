#include "selection/planner.hpp"

#include "parley/graph/parties.hpp"

#include "selection/index_scan.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace parley::query {
namespace {

/// True when actors and a window alone decide, and an event of theirs passes exactly when it begins
/// inside the window or reaches into it.
bool is_by_actors_and_window(const EventGraph& graph, const EventFilter& filter) {
  return filter.types.empty() && filter.roles.empty() && filter.places.empty() &&
         filter.sources.empty() && !filter.among && !filter.before && !filter.after &&
         !filter.during && filter.window_parts.empty() && filter.approx == Approx::strict &&
         accepts_every_status(graph, filter) &&
         (!filter.window || filter.certainty == Certainty::possible ||
          graph.vague_events().empty());
}

/// The events active in the window of such a filter.
WindowEvents events_active(const EventGraph& graph, const EventFilter& filter) {
  WindowEvents active = events_near(graph, *filter.window, filter.certainty);
  if (graph.has_date_alternatives()) {
    // The hull of a date may reach into the window when none of its alternatives does.
    std::erase_if(active.reaching, [&](EventIndex event) {
      return !is_active(graph, event, *filter.window, filter.certainty);
    });
  }
  return active;
}

EventSet plan_window(const EventGraph& graph, const EventFilter& filter, Meter& meter) {
  if (!filter.window) {
    const auto count = static_cast<std::uint32_t>(graph.event_count());
    return EventSet::of_numbers(graph, {}, {0, count}, {count, count});
  }
  WindowEvents active = events_active(graph, filter);
  meter.spend(active.reaching.size());
  return EventSet::of_numbers(graph, std::move(active.reaching), active.run, active.undated);
}

EventSet plan_row(const EventGraph& graph, ActorIndex actor, const EventFilter& filter,
                  Meter& meter) {
  const EventColumns& columns = graph.columns();
  const auto row = columns.actor_events[to_size(actor)];
  if (!filter.window) {
    meter.spend(row.size());
    return EventSet::of_row(graph, actor, {}, row, {});
  }
  WindowEvents active = events_active(graph, filter);
  const RowCut cut = cut_row(row, active);
  std::erase_if(active.reaching, [&](EventIndex event) {
    return !takes_part(columns.participants[to_size(event)], actor);
  });
  EventSet set = EventSet::of_row(graph, actor, std::move(active.reaching), cut.run, cut.undated);
  meter.spend(set.size());
  return set;
}

/// Tests the candidates of the smallest index: the window, an actor's row, the rows of several
/// actors, or the list that the filter has.
EventSet plan_scan(const EventGraph& graph, const EventFilter& filter, Meter& meter) {
  IndexScan scan(graph, filter, meter);
  std::size_t narrowest = scan.width();
  std::optional<ActorIndex> one;
  for (const ActorIndex actor : filter.actors_all) {
    const std::size_t width = scan.width(graph.events_of(actor));
    if (width <= narrowest) {
      narrowest = width;
      one = actor;
    }
  }
  std::size_t any = 0;
  for (const ActorIndex actor : filter.actors) {
    any += scan.width(graph.events_of(actor));
  }
  const std::size_t by_actors = filter.actors.empty() ? narrowest : std::min(any, narrowest);

  std::vector<EventIndex> found;
  const auto add = [&found](EventIndex event) {
    found.push_back(event);
    return true;
  };
  if (filter.among && filter.among->size() < by_actors) {
    scan.visit_list(*filter.among, add);
  } else if (!filter.actors.empty() && any < narrowest) {
    scan.assume_any_actor();
    for (const ActorIndex actor : filter.actors) {
      scan.visit_row(actor, add);
    }
    if (filter.actors.size() > 1) {
      std::sort(found.begin(), found.end());
      found.erase(std::unique(found.begin(), found.end()), found.end());
    }
  } else if (one) {
    scan.assume_actor(*one);
    scan.visit_row(*one, add);
  } else {
    scan.visit_window(add);
  }
  return EventSet::of_list(graph, std::move(found));
}

bool names_nobody_else(const EventFilter& filter, ActorIndex actor) {
  const auto is_actor = [actor](ActorIndex named) { return named == actor; };
  return std::all_of(filter.actors.begin(), filter.actors.end(), is_actor) &&
         std::all_of(filter.actors_all.begin(), filter.actors_all.end(), is_actor);
}

}  // namespace

EventSet plan_events(const EventGraph& graph, const EventFilter& filter, Meter& meter) {
  const std::size_t named = filter.actors.size() + filter.actors_all.size();
  if (named > 1 || !is_by_actors_and_window(graph, filter)) {
    return plan_scan(graph, filter, meter);
  }
  if (named == 0) {
    return plan_window(graph, filter, meter);
  }
  const ActorIndex actor =
      filter.actors.empty() ? filter.actors_all.front() : filter.actors.front();
  return plan_row(graph, actor, filter, meter);
}

EventSet plan_events_of(const EventGraph& graph, ActorIndex actor, const EventFilter& filter,
                        Meter& meter) {
  if (names_nobody_else(filter, actor) && is_by_actors_and_window(graph, filter)) {
    return plan_row(graph, actor, filter, meter);
  }
  EventFilter of_actor = filter;
  of_actor.actors_all.push_back(actor);
  return plan_scan(graph, of_actor, meter);
}

bool passes(const EventGraph& graph, const EventFilter& filter, EventIndex event) {
  return EventTest(graph, filter)(event);
}

std::vector<EventIndex> select_events(const EventGraph& graph, const EventFilter& filter) {
  const Budget unlimited{std::numeric_limits<std::uint64_t>::max(), nullptr};
  Meter meter(unlimited);
  return select_events(graph, filter, meter);
}

std::vector<EventIndex> select_events(const EventGraph& graph, const EventFilter& filter,
                                      Meter& meter) {
  EventSet events = plan_events(graph, filter, meter);
  if (events.is_by_window_alone() && !meter.spend(events.run_size())) {
    return {};
  }
  return std::move(events).take_list();
}

}  // namespace parley::query
