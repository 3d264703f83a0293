#include "parley/query/paths.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "paths/contacts.hpp"
#include "paths/first_arrivals.hpp"
#include "paths/journey_path.hpp"
#include "paths/journeys.hpp"
#include "paths/shortest_path.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace parley::query {
namespace {

/// Answers a question about journeys in order of time.
class JourneySearch {
 public:
  JourneySearch(const EventGraph& graph, const PathsQuery& query, Meter& meter)
      : query_(query),
        meter_(meter),
        slots_(graph.actor_count()),
        from_(slots_.slot_of(query.from)),
        to_(query.to ? std::optional(slots_.slot_of(*query.to)) : std::nullopt),
        contacts_(graph, query, slots_, meter) {
    rules_.gap = query.succession == Succession::non_strict ? 0 : 1;
    rules_.max_wait = query.max_wait.value_or(no_latest);
    rules_.fewest_hops = query.kind == PathKind::shortest;
  }

  PathsResult between() {
    PathsResult result;
    add_best(*to_, result.paths);
    if (!result.paths.empty()) {
      result.hops = result.paths.front().steps.size();
    }
    return result;
  }

  PathsResult from() {
    PathsResult result;
    const Journeys possible = forward(Certainty::possible, std::nullopt, contacts_.days());
    const Journeys certain = contacts_.is_exact()
                                 ? Journeys{}
                                 : forward(Certainty::certain, std::nullopt, contacts_.days());
    for (std::uint32_t slot = 0; slot < slots_.size() && !meter_.is_over(); ++slot) {
      if (possible.to(slot) == nullptr) {
        continue;
      }
      const Leg* sure = contacts_.is_exact() ? possible.to(slot) : certain.to(slot);
      if (query_.kind == PathKind::latest_departure || query_.kind == PathKind::fastest) {
        add_reached_by_best(slot, result.reached);
      } else if (sure != nullptr || query_.filter.certainty == Certainty::possible) {
        add_reached(*possible.to(slot), sure, result.reached);
      }
    }
    sort(result.reached);
    return result;
  }

 private:
  /// The best possible journey to an actor and the best certain one, if it is another.
  void add_best(std::uint32_t to, std::vector<Path>& paths) {
    if (query_.filter.certainty == Certainty::possible) {
      if (auto path = best(Certainty::possible, to)) {
        paths.push_back(std::move(*path));
      }
    }
    if (!contacts_.is_exact() || query_.filter.certainty == Certainty::certain) {
      auto path = best(Certainty::certain, to);
      if (path && (paths.empty() || paths.front().steps != path->steps)) {
        paths.push_back(std::move(*path));
      }
    }
  }

  std::optional<Path> best(Certainty certainty, std::uint32_t to) {
    switch (query_.kind) {
      case PathKind::shortest:
      case PathKind::earliest_arrival:
        return forward_path(forward(certainty, to, contacts_.days()), to);
      case PathKind::latest_departure:
        return backward_path(backward(certainty, to, contacts_.days()));
      case PathKind::fastest: return fastest(certainty, to);
    }
    return std::nullopt;
  }

  /// Visits every pair of departure and arrival that no other journey beats in both (the Pareto
  /// front), in order: the earliest arrival, the latest departure that still makes it, and on from
  /// the day after that departure. The fastest journey has one of these pairs. In a journey of
  /// several events the days of the first and the last are independent of each other.
  std::optional<Path> fastest(Certainty certainty, std::uint32_t to) {
    if (auto path = within_one_event(certainty, to)) {
      return path;
    }
    DayRange days = contacts_.days();
    std::optional<Journeys> best;
    Day shortest = no_latest;
    while (!meter_.is_over()) {
      const Journeys there = forward(certainty, to, days);
      if (there.to(to) == nullptr) {
        break;
      }
      const Day arrival = there.to(to)->day;
      Journeys back = backward(certainty, to, {days.earliest, arrival});
      if (meter_.is_over() || back.to(from_) == nullptr) {
        break;
      }
      const Day departure = -back.to(from_)->day;
      if (arrival - departure < shortest) {
        shortest = arrival - departure;
        best = std::move(back);
      }
      days.earliest = departure + 1;
    }
    return best ? backward_path(*best) : std::nullopt;
  }

  /// A journey of one event takes no days, so none is faster.
  std::optional<Path> within_one_event(Certainty certainty, std::uint32_t to) {
    const DayRange days = contacts_.days();
    for (const Contact& contact : contacts_.all()) {
      const bool usable =
          certainty == Certainty::certain
              ? contact.dated && contact.lo >= days.earliest && contact.hi <= days.latest
              : contact.lo <= days.latest && contact.hi >= days.earliest;
      const auto among = [](auto slots, std::uint32_t slot) {
        return std::find(slots.begin(), slots.end(), slot) != slots.end();
      };
      if (usable && among(contacts_.sources(contact), from_) &&
          among(contacts_.targets(contact), to)) {
        return describe_path(contacts_, rules_, slots_, {{contact, from_, to}});
      }
    }
    meter_.spend(contacts_.all().size());
    return std::nullopt;
  }

  Journeys forward(Certainty certainty, std::optional<std::uint32_t> to, DayRange days) {
    JourneyRules rules = rules_;
    rules.source = from_;
    rules.target = to;
    rules.certainty = certainty;
    rules.first = days.earliest;
    rules.last = days.latest;
    return find_journeys(contacts_, slots_.size(), rules, meter_);
  }

  Journeys backward(Certainty certainty, std::uint32_t to, DayRange days) {
    if (!mirrored_) {
      mirrored_ = contacts_.mirrored();
    }
    JourneyRules rules = rules_;
    rules.source = to;
    rules.target = from_;
    rules.certainty = certainty;
    rules.first = -days.latest;
    rules.last = -days.earliest;
    return find_journeys(*mirrored_, slots_.size(), rules, meter_);
  }

  std::optional<Path> forward_path(const Journeys& journeys, std::uint32_t to) const {
    if (journeys.to(to) == nullptr) {
      return std::nullopt;
    }
    return describe_path(contacts_, rules_, slots_, steps_of(contacts_, journeys, to, false));
  }

  std::optional<Path> backward_path(const Journeys& journeys) const {
    if (journeys.to(from_) == nullptr) {
      return std::nullopt;
    }
    return describe_path(contacts_, rules_, slots_, steps_of(*mirrored_, journeys, from_, true));
  }

  void add_reached(const Leg& possible, const Leg* certain, std::vector<Reached>& reached) const {
    const Leg& shown = query_.filter.certainty == Certainty::certain ? *certain : possible;
    reached.push_back({slots_.actors()[shown.to], contacts_.all()[shown.contact].event,
                       contacts_.with_open_ends({possible.day, certain ? certain->day : no_latest}),
                       certain ? Certainty::certain : Certainty::possible, shown.hops});
  }

  void add_reached_by_best(std::uint32_t slot, std::vector<Reached>& reached) {
    std::vector<Path> paths;
    add_best(slot, paths);
    if (paths.empty() || meter_.is_over()) {
      return;
    }
    const Path& shown = paths.front();
    const Path& surest = paths.back();
    const bool certain = surest.certainty == Certainty::certain;
    reached.push_back({slots_.actors()[slot],
                       shown.steps.back().event,
                       {shown.arrival.earliest, certain ? surest.arrival.latest : no_latest},
                       surest.certainty,
                       shown.steps.size()});
  }

  void sort(std::vector<Reached>& reached) const {
    const bool by_hops = query_.kind == PathKind::shortest;
    std::sort(reached.begin(), reached.end(), [by_hops](const Reached& a, const Reached& b) {
      return std::tuple(by_hops ? a.hops : 0, a.arrival.earliest, a.event, a.actor) <
             std::tuple(by_hops ? b.hops : 0, b.arrival.earliest, b.event, b.actor);
    });
  }

  const PathsQuery& query_;
  Meter& meter_;
  ActorSlots slots_;
  std::uint32_t from_;
  std::optional<std::uint32_t> to_;
  Contacts contacts_;
  std::optional<Contacts> mirrored_;
  JourneyRules rules_;
};

/// From an actor to itself: no event is needed.
PathsResult path_to_itself() {
  PathsResult result;
  result.hops = 0;
  result.paths.push_back(
      {.steps = {}, .departure = {}, .arrival = {}, .certainty = Certainty::certain});
  return result;
}

/// first_arrivals() answers such a question if the days allow it.
bool asks_first_arrivals(const PathsQuery& query) {
  return query.kind == PathKind::earliest_arrival && !query.to && !query.max_wait &&
         query.succession != Succession::non_strict;
}

PathsResult answer(const EventGraph& graph, const PathsQuery& query, Meter& meter) {
  if (query.to == query.from) {
    return path_to_itself();
  }
  if (query.kind == PathKind::shortest && !query.succession && !query.max_wait) {
    return shortest_paths(graph, query, meter);
  }
  if (asks_first_arrivals(query)) {
    if (auto reached = first_arrivals(graph, query, meter)) {
      return {.hops = std::nullopt, .paths = {}, .reached = std::move(*reached)};
    }
  }
  JourneySearch search(graph, query, meter);
  return query.to ? search.between() : search.from();
}

}  // namespace

Result<PathsResult> run(const EventGraph& graph, const PathsQuery& query, const Budget& budget) {
  Meter meter(budget);
  PathsResult result = answer(graph, query, meter);
  if (meter.is_over()) {
    return meter.error();
  }
  return result;
}

}  // namespace parley::query
