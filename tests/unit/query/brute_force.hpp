#pragma once

#include "parley/query/selection.hpp"

#include "support/every_alternative.hpp"
#include "support/graph_checks.hpp"
#include "support/random_graph.hpp"

#include <algorithm>
#include <vector>

namespace parley::query::testing {

using parley::testing::active;
using parley::testing::Dice;
using parley::testing::nth_actor;
using parley::testing::nth_event;

template <class Values, class T>
bool one_of(const Values& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

inline bool takes_part(const EventGraph& graph, EventIndex event, ActorIndex actor) {
  const auto parts = graph.participants(event);
  return std::any_of(parts.begin(), parts.end(),
                     [actor](const Participation& part) { return part.actor == actor; });
}

/// The promise of EventFilter, word by word, without any index.
inline bool wanted(const EventGraph& graph, const EventFilter& filter, EventIndex event) {
  if (filter.window && !active(graph, event, *filter.window, filter.certainty)) {
    return false;
  }
  if (filter.status == Status::actual) {
    for (const EventFlag flag :
         {EventFlag::denied, EventFlag::negated, EventFlag::hypothetical, EventFlag::future}) {
      if (has_flag(graph.flags(event), flag)) {
        return false;
      }
    }
  }
  if (!filter.types.empty() && !one_of(filter.types, graph.event_type(event))) {
    return false;
  }
  if (!filter.places.empty() && !one_of(filter.places, std::string(graph.place(event)))) {
    return false;
  }
  bool has_source = filter.sources.empty();
  for (const SourceIndex source : graph.sources(event)) {
    has_source = has_source || one_of(filter.sources, source);
  }
  bool part_fits = filter.actors.empty() && filter.roles.empty();
  for (const Participation& part : graph.participants(event)) {
    part_fits = part_fits || ((filter.actors.empty() || one_of(filter.actors, part.actor)) &&
                              (filter.roles.empty() || one_of(filter.roles, part.role)));
  }
  bool all = true;
  for (const ActorIndex actor : filter.actors_all) {
    all = all && takes_part(graph, event, actor);
  }
  return has_source && part_fits && all;
}

inline std::vector<EventIndex> every_wanted(const EventGraph& graph, const EventFilter& filter) {
  std::vector<EventIndex> events;
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    if (wanted(graph, filter, nth_event(i))) {
      events.push_back(nth_event(i));
    }
  }
  return events;
}

/// A window in and around days 0..40, sometimes open.
inline Window random_window(Dice& dice) {
  Window window{dice.roll(45), 0};
  window.end = window.begin + 1 + dice.roll(20);
  if (dice.one_in(6)) {
    window.begin = no_earliest;
  }
  if (dice.one_in(6)) {
    window.end = no_latest;
  }
  return window;
}

/// A filter for random_graph whose lists are those named by the bits of `which`.
inline EventFilter random_filter(Dice& dice, unsigned which, std::uint32_t actors = 9) {
  EventFilter filter;
  const auto some = [&dice](auto& list, std::uint32_t most, const auto& make) {
    for (std::uint32_t count = 1 + dice.roll(most); count > 0; --count) {
      list.push_back(make());
    }
  };
  const auto actor = [&] { return ActorIndex{dice.roll(actors)}; };
  if ((which & 1U) != 0) {
    filter.window = random_window(dice);
  }
  if ((which & 2U) != 0) {
    some(filter.types, 2, [&] { return TypeIndex{dice.roll(4)}; });
  }
  if ((which & 4U) != 0) {
    some(filter.actors, 3, actor);
  }
  if ((which & 8U) != 0) {
    some(filter.actors_all, 2, actor);
  }
  if ((which & 16U) != 0) {
    some(filter.roles, 2, [&] { return static_cast<Role>(dice.roll(3)); });
  }
  if ((which & 32U) != 0) {
    some(filter.places, 2, [&] { return "p" + std::to_string(dice.roll(3)); });
  }
  if ((which & 64U) != 0) {
    some(filter.sources, 2, [&] { return SourceIndex{dice.roll(3)}; });
  }
  if ((which & 128U) != 0) {
    filter.certainty = Certainty::certain;
  }
  if (dice.one_in(3)) {
    filter.status = Status::actual;
  }
  return filter;
}

inline constexpr unsigned filter_combinations = 256;

}  // namespace parley::query::testing
