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

/// Active in some part, or whatever day of whichever alternative is right: found by trying the
/// shortest event for each start.
inline bool active_in_parts(const EventGraph& graph, EventIndex event, const EventFilter& filter,
                            Certainty certainty) {
  constexpr Day before = -100;  // of every day in random graphs and windows
  constexpr Day behind = 200;
  const auto within_parts = [&](Certainty in_any) {
    return std::any_of(
        filter.window_parts.begin(), filter.window_parts.end(),
        [&](const Window& part) { return active(graph, event, part, in_any, filter.approx); });
  };
  if (certainty == Certainty::possible) {
    return within_parts(Certainty::possible);
  }
  for (const Bounds& bounds : parley::testing::every_alternative(graph, event, filter.approx)) {
    if (is_undated(bounds)) {
      return false;
    }
    const Day last = std::min(bounds.start_latest, behind);
    for (Day start = std::max(bounds.start_earliest, before); start <= last; ++start) {
      const Day end = std::max(bounds.end_earliest, start + 1);
      const bool touches =
          std::any_of(filter.window_parts.begin(), filter.window_parts.end(),
                      [&](const Window& part) { return start < part.end && end > part.begin; });
      // A start that may lie arbitrarily far out is judged by the open ends of the window.
      const bool beyond = (start == before && filter.window->begin == no_earliest) ||
                          (start == behind && filter.window->end == no_latest);
      if (!touches && !beyond) {
        return false;
      }
    }
  }
  return true;
}

/// The promise of EventFilter, word by word, without any index.
inline bool wanted(const EventGraph& graph, const EventFilter& filter, EventIndex event) {
  if (!filter.window_parts.empty()) {
    if (!active_in_parts(graph, event, filter, filter.certainty)) {
      return false;
    }
  } else if (filter.window && !active(graph, event, *filter.window, filter.certainty)) {
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

/// Gives the filter a window, one time in three of several parts.
inline void set_random_window(Dice& dice, EventFilter& filter) {
  std::vector<Window> windows{random_window(dice)};
  if (dice.one_in(3)) {
    windows.push_back(random_window(dice));
    windows.push_back({dice.roll(45), 46});
    windows.back().end = windows.back().begin + 1 + dice.roll(3);
  }
  const WindowUnion all = union_of(windows);
  filter.window = all.hull;
  filter.window_parts = all.parts;
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
    set_random_window(dice, filter);
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
