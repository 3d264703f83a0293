#pragma once

#include "parley/graph/parties.hpp"
#include "parley/query/budget.hpp"
#include "parley/query/selection.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace parley::query {

/// Which journey is best.
enum class PathKind {
  shortest,          ///< fewest events
  earliest_arrival,  ///< arrives first
  latest_departure,  ///< leaves last
  fastest            ///< fewest days from leaving to arriving
};

/// When the next event of a journey may be, after the one before.
enum class Succession {
  strict,      ///< on a later day
  non_strict,  ///< on the same day or later
};

/// How `from` can reach others through the events that pass the filter. An event of a journey
/// happens for all its parties on one day, somewhere between the first day it can begin and the
/// last it can end (inside the window, when there is one); an undated event on any day. A journey
/// is *possible* when some choice of days puts its events in order, *certain* when every choice
/// does, and each event is certainly inside the window; an undated event is never in a certain one.
/// Certainty is that of one journey: when every choice of days allows one of two journeys, but
/// neither is certain alone, the result is still `possible` (sound, not complete).
struct PathsQuery {
  ActorIndex from{};
  std::optional<ActorIndex> to = std::nullopt;
  PathKind kind = PathKind::shortest;
  /// Absent: `shortest` ignores time, the other kinds are strict.
  std::optional<Succession> succession = std::nullopt;
  /// Most days between an event and the next, inclusive; waiting at the start is free. With it a
  /// journey may pass an actor more than once, and `shortest` is in order of time.
  std::optional<Day> max_wait = std::nullopt;
  Direction direction = Direction::any;
  /// certainty = certain: only certain journeys count.
  EventFilter filter = {};
};

/// Days from `earliest` to `latest`, both included; infinite = not known.
struct DayRange {
  Day earliest = no_earliest;
  Day latest = no_latest;

  friend bool operator==(const DayRange&, const DayRange&) = default;
};

struct PathStep {
  ActorIndex from{};
  EventIndex event{};
  ActorIndex to{};

  friend bool operator==(const PathStep&, const PathStep&) = default;
};

struct Path {
  std::vector<PathStep> steps;  ///< none from an actor to itself; hops = steps.size()
  DayRange departure;           ///< days on which the first event can be, for the rest to follow
  DayRange arrival;             ///< days on which the last event can be
  Day fewest_days = 0;          ///< from departure to arrival, when all goes fast
  Day max_days = 0;             ///< when all goes slowly; infinite = not known
  Certainty certainty = Certainty::possible;
};

/// An actor that can be reached, by the best journey to it.
struct Reached {
  ActorIndex actor{};
  EventIndex event{};  ///< the last of the journey
  /// earliest: the first day any journey of this kind arrives on; latest: by then a certain one has
  /// arrived, infinite when none is certain.
  DayRange arrival;
  Certainty certainty = Certainty::possible;
  std::size_t hops = 0;
};

struct PathsResult {
  /// With `to`: events of the first path; absent when there is none.
  std::optional<std::size_t> hops;
  /// With `to`: a best possible journey, then a best certain one when it is another. Which of
  /// several equal ones is always the same.
  std::vector<Path> paths;
  /// Without `to`: everyone but the start. `shortest`: fewest hops first; else by earliest arrival;
  /// then in time order of the event, then by actor.
  std::vector<Reached> reached;
};

/// Possible journeys are exact, but for two cases where a journey that would need one vague event
/// on two different days counts: when roles open that event one way and participants both ways,
/// and with max_wait. O(events) for exact days; vague days and fewest hops take as many passes as
/// a journey has events. latest_departure and fastest without `to` ask for each actor reached.
/// Errors: too_large, timed_out.
Result<PathsResult> run(const EventGraph& graph, const PathsQuery& query,
                        const Budget& budget = {});

}  // namespace parley::query
