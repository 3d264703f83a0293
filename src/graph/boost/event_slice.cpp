#include "parley/graph/boost/event_slice.hpp"

#include <algorithm>
#include <utility>

namespace parley {

struct EventSlice::State {
  std::optional<Window> window;
  Certainty certainty = Certainty::possible;
  std::vector<bool> types;  // by type; empty = all
  Approx approx = Approx::strict;
  std::optional<std::vector<bool>> members;  // by event, where a list says which
  WindowEvents near;

  /// Pairs of an actor and an event, in order of actor, then event.
  struct Listed {
    std::vector<ActorIndex> actors;
    std::vector<EventIndex> events;

    std::span<const EventIndex> of(ActorIndex actor) const noexcept {
      const auto [begin, end] = std::equal_range(actors.begin(), actors.end(), actor);
      return std::span<const EventIndex>(events).subspan(
          static_cast<std::size_t>(begin - actors.begin()), static_cast<std::size_t>(end - begin));
    }
  };
  Listed reaching;  // the events of near.reaching that are in the slice
  Listed beyond;

  bool contains(const EventGraph& graph, EventIndex event) const noexcept {
    return (!members || (*members)[to_size(event)]) &&
           (types.empty() || types[to_size(graph.event_type(event))]) &&
           (!window || is_active(graph, event, *window, certainty, approx));
  }

  Listed list(const EventGraph& graph, const std::vector<EventIndex>& events) const;
};

EventSlice::State::Listed EventSlice::State::list(const EventGraph& graph,
                                                  const std::vector<EventIndex>& events) const {
  std::vector<std::pair<ActorIndex, EventIndex>> pairs;
  for (const EventIndex event : events) {
    if (contains(graph, event)) {
      for (const Participation& part : graph.participants(event)) {
        pairs.emplace_back(part.actor, event);
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  Listed listed;
  for (const auto& [actor, event] : pairs) {
    listed.actors.push_back(actor);
    listed.events.push_back(event);
  }
  return listed;
}

namespace {

WindowEvents every_event(const EventGraph& graph) {
  const auto count = static_cast<std::uint32_t>(graph.event_count());
  return {{}, {0, count}, {}, {count, count}};
}

}  // namespace

EventSlice::EventSlice(const EventGraph& graph, const SliceFilter& filter) : graph_(&graph) {
  const auto state = std::make_shared<State>();
  state->window = filter.window;
  state->certainty = filter.certainty;
  state->approx = filter.approx;
  if (!filter.types.empty()) {
    state->types.resize(graph.type_count(), false);
    for (const TypeIndex type : filter.types) {
      state->types[to_size(type)] = true;
    }
  }
  if (filter.window) {
    state->near = events_near(graph, *filter.window, filter.certainty, filter.approx);
    state->reaching = state->list(graph, state->near.reaching);
    state->beyond = state->list(graph, state->near.beyond);
  } else {
    state->near = every_event(graph);
  }
  state_ = state;
}

EventSlice::EventSlice(const EventGraph& graph, std::span<const EventIndex> events)
    : graph_(&graph) {
  const auto state = std::make_shared<State>();
  state->members.emplace(graph.event_count(), false);
  for (const EventIndex event : events) {
    (*state->members)[to_size(event)] = true;
  }
  state->near = every_event(graph);
  state_ = state;
}

bool EventSlice::contains(EventIndex event) const noexcept {
  return state_->contains(*graph_, event);
}

std::array<std::span<const EventIndex>, 4> EventSlice::runs(ActorIndex actor) const noexcept {
  const RowCut cut = cut_row(graph_->events_of(actor), state_->near);
  return {state_->reaching.of(actor), cut.run, state_->beyond.of(actor), cut.undated};
}

bool EventSlice::is_exact() const noexcept {
  return !state_->members && state_->types.empty() &&
         (!state_->window || state_->certainty == Certainty::possible);
}

}  // namespace parley
