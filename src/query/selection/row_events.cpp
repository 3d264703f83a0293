#include "selection/row_events.hpp"

#include "selection/slice_events.hpp"

#include <algorithm>

namespace parley::query {
namespace {

/// The same part of the row and of the columns beside it.
RowEvents::Run run_of(const EventColumns& columns, ActorIndex actor,
                      std::span<const EventIndex> part) {
  const auto row = columns.actor_events[to_size(actor)];
  const auto begin = static_cast<std::size_t>(part.data() - row.data());
  return {part, columns.counterparts[to_size(actor)].subspan(begin, part.size()),
          columns.row_types[to_size(actor)].subspan(begin, part.size())};
}

bool takes_part(const EventColumns& columns, EventIndex event, ActorIndex actor) {
  const auto parts = columns.participants[to_size(event)];
  return std::any_of(parts.begin(), parts.end(),
                     [actor](const Participation& part) { return part.actor == actor; });
}

/// True when everybody the filter names is the actor.
bool names_nobody_else(const EventFilter& filter, ActorIndex actor) {
  const auto is_actor = [actor](ActorIndex named) { return named == actor; };
  return std::all_of(filter.actors.begin(), filter.actors.end(), is_actor) &&
         std::all_of(filter.actors_all.begin(), filter.actors_all.end(), is_actor);
}

}  // namespace

std::optional<ActorIndex> RowEvents::only_actor(const EventGraph& graph,
                                                const EventFilter& filter) {
  if (filter.actors.size() + filter.actors_all.size() != 1 ||
      !decides_by_actors_and_window(graph, filter)) {
    return std::nullopt;
  }
  return filter.actors.empty() ? filter.actors_all.front() : filter.actors.front();
}

RowEvents::RowEvents(const EventGraph& graph, const EventFilter& filter, ActorIndex actor,
                     Meter& meter) {
  if (!names_nobody_else(filter, actor) || !decides_by_actors_and_window(graph, filter)) {
    EventFilter of_actor = filter;
    of_actor.actors_all.push_back(actor);
    listed_ = select_events(graph, of_actor, meter);
    return;
  }
  const EventColumns& columns = graph.columns();
  if (!filter.window) {
    runs_[0] = run_of(columns, actor, columns.actor_events[to_size(actor)]);
    meter.spend(size());
    return;
  }
  WindowEvents near = events_active(graph, filter);
  const RowCut cut = cut_row(columns.actor_events[to_size(actor)], near);
  runs_[0] = run_of(columns, actor, cut.run);
  runs_[1] = run_of(columns, actor, cut.undated);
  std::erase_if(near.reaching,
                [&](EventIndex event) { return !takes_part(columns, event, actor); });
  listed_ = std::move(near.reaching);
  meter.spend(size());
}

}  // namespace parley::query
