#include "parley/graph/event_slice.hpp"

#include <algorithm>
#include <utility>

namespace parley {

struct EventSlice::State {
  std::optional<Window> window;
  Certainty certainty = Certainty::possible;
  std::vector<bool> types;  // by type; empty = all
  WindowEvents near;
  // The events that reach into the window, once for each actor in them, in order of actor.
  std::vector<ActorIndex> reaching_actors;
  std::vector<EventIndex> reaching_events;

  bool contains(const EventGraph& graph, EventIndex event) const noexcept {
    return (types.empty() || types[to_size(graph.event_type(event))]) &&
           (!window || is_active(graph.bounds(event), *window, certainty));
  }

  void list_reaching(const EventGraph& graph);
};

void EventSlice::State::list_reaching(const EventGraph& graph) {
  std::vector<std::pair<ActorIndex, EventIndex>> pairs;
  for (const EventIndex event : near.reaching) {
    if (contains(graph, event)) {
      for (const Participation& part : graph.participants(event)) {
        pairs.emplace_back(part.actor, event);
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const auto& [actor, event] : pairs) {
    reaching_actors.push_back(actor);
    reaching_events.push_back(event);
  }
}

EventSlice::EventSlice(const EventGraph& graph, const SliceFilter& filter) : graph_(&graph) {
  const auto state = std::make_shared<State>();
  state->window = filter.window;
  state->certainty = filter.certainty;
  if (!filter.types.empty()) {
    state->types.resize(graph.type_count(), false);
    for (const TypeIndex type : filter.types) {
      state->types[to_size(type)] = true;
    }
  }
  if (filter.window) {
    state->near = events_near(graph, *filter.window, filter.certainty);
    state->list_reaching(graph);
  } else {
    const auto all = static_cast<std::uint32_t>(graph.event_count());
    state->near = {{}, {0, all}, {all, all}};
  }
  state_ = state;
}

bool EventSlice::contains(EventIndex event) const noexcept {
  return state_->contains(*graph_, event);
}

std::array<std::span<const EventIndex>, 3> EventSlice::runs(ActorIndex actor) const noexcept {
  const auto [begin, end] =
      std::equal_range(state_->reaching_actors.begin(), state_->reaching_actors.end(), actor);
  const auto reaching =
      std::span<const EventIndex>(state_->reaching_events)
          .subspan(static_cast<std::size_t>(begin - state_->reaching_actors.begin()),
                   static_cast<std::size_t>(end - begin));
  const RowCut cut = cut_row(graph_->events_of(actor), state_->near);
  return {reaching, cut.run, cut.undated};
}

bool EventSlice::is_exact() const noexcept {
  return state_->types.empty() && (!state_->window || state_->certainty == Certainty::possible);
}

}  // namespace parley
