#pragma once

#include "parley/query/paths.hpp"

#include "support/graph_checks.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace parley::query::testing {

/// The best that every journey to each actor, written out one by one, shows.
struct BestOf {
  std::optional<Day> arrival;    ///< first
  std::optional<Day> departure;  ///< last
  std::optional<Day> days;       ///< fewest
  std::optional<std::size_t> hops;

  void note(Day left, Day arrived, std::size_t events) {
    arrival = std::min(arrival.value_or(arrived), arrived);
    departure = std::max(departure.value_or(left), left);
    const Day taken = events == 1 ? 0 : arrived - left;  // one event has one day
    days = std::min(days.value_or(taken), taken);
    hops = std::min(hops.value_or(events), events);
  }
};

/// Walks every journey of a tiny graph whose dates are all bounded, each event at most once.
/// Possible ones with every choice of days, certain ones by looking at each pair of events in a
/// row.
class EveryJourney {
 public:
  EveryJourney(const EventGraph& graph, const PathsQuery& query, bool certain)
      : best(graph.actor_count()), graph_(graph), query_(query), certain_(certain) {
    gap_ = query.succession == Succession::non_strict ? 0 : 1;
    used_.assign(graph.event_count(), false);
    events_ = select_events(graph, query.filter);
    go_on(query.from, 0, nullptr, 0);
  }

  std::vector<BestOf> best;

 private:
  struct Days {
    Day lo;
    Day hi;
  };

  Days days_of(EventIndex event) const {
    const Bounds bounds = graph_.bounds(event);
    return {bounds.start_earliest, bounds.end_latest - 1};
  }

  bool leads(EventIndex event, ActorIndex from, ActorIndex to) const {
    bool by_role = false;
    bool both = false;
    for (const Participation& a : graph_.participants(event)) {
      for (const Participation& b : graph_.participants(event)) {
        if (a.actor == from && b.actor == to) {
          both = true;
          by_role |= (a.role == Role::initiator && b.role == Role::recipient) ||
                     (a.role == Role::participant && b.role == Role::participant);
        }
      }
    }
    return from != to && both &&
           (query_.direction == Direction::any || graph_.is_symmetric(graph_.event_type(event)) ||
            by_role);
  }

  /// `before`: the days of the last event, one day when they are chosen.
  void go_on(ActorIndex at, std::size_t hops, const Days* before, Day left) {
    for (const EventIndex event : events_) {
      if (used_[to_size(event)]) {
        continue;
      }
      Days range = days_of(event);
      const auto has = [](const Window& window, const Days& days) {
        return days.lo >= window.begin && (window.end == no_latest || days.hi < window.end);
      };
      const auto is_inside = [&](const Days& days) {
        const auto& parts = query_.filter.window_parts;
        return parts.empty() ? has(query_.filter.window.value_or(Window{}), days)
                             : std::any_of(parts.begin(), parts.end(),
                                           [&](const Window& part) { return has(part, days); });
      };
      const bool inside = is_inside(range);
      if (certain_) {
        if (inside && follows_for_certain(before, range)) {
          cross(event, at, hops, range, before == nullptr ? range.lo : left);
        }
        continue;
      }
      for (Day day = range.lo; day <= range.hi; ++day) {
        if (is_inside({day, day}) && follows_for_certain(before, {day, day})) {
          cross(event, at, hops, {day, day}, before == nullptr ? day : left);
        }
      }
    }
  }

  bool follows_for_certain(const Days* before, const Days& days) const {
    return before == nullptr || (before->hi + gap_ <= days.lo &&
                                 (!query_.max_wait || days.hi - before->lo <= *query_.max_wait));
  }

  void cross(EventIndex event, ActorIndex at, std::size_t hops, const Days& days, Day left) {
    used_[to_size(event)] = true;
    for (std::size_t i = 0; i < graph_.actor_count(); ++i) {
      const ActorIndex to = parley::testing::nth_actor(i);
      if (leads(event, at, to)) {
        best[i].note(left, days.hi, hops + 1);
        go_on(to, hops + 1, &days, left);
      }
    }
    used_[to_size(event)] = false;
  }

  const EventGraph& graph_;
  const PathsQuery& query_;
  bool certain_;
  Day gap_ = 1;
  std::vector<EventIndex> events_;
  std::vector<bool> used_;
};

}  // namespace parley::query::testing
