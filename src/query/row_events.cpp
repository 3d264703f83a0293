#include "row_events.hpp"

#include "slice_events.hpp"

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

}  // namespace

RowEvents::RowEvents(const EventGraph& graph, const EventFilter& filter, ActorIndex actor,
                     Meter& meter) {
  if (!decides_by_window_alone(graph, filter)) {
    EventFilter of_actor = filter;
    of_actor.actors_all.push_back(actor);
    listed_ = select_events(graph, of_actor, meter);
    return;
  }
  const EventColumns columns = graph.columns();
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
