#include "paths/shortest_path.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/parties.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "selection/filter_bounds.hpp"
#include "selection/index_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

namespace parley::query {
namespace {

constexpr std::uint32_t no_depth = 0;

/// How a search reached an actor. Depth 0: not at all; 1: its start.
struct Visit {
  std::uint32_t depth = no_depth;
  std::uint32_t from = 0;
  EventIndex event{};
};

/// One breadth-first search, along the direction of events or against it.
struct Side {
  bool inward = false;
  std::vector<Visit> visits;  // by slot
  std::vector<std::uint32_t> frontier;
  std::uint32_t depth = 1;
};

/// From both ends, where boost::breadth_first_search goes from one: over windows of 30 days of the
/// ICEWS million that takes 13 times as long for a path, even when it stops at the target. It is
/// the oracle in paths_boost_test.cpp.
class Search {
 public:
  Search(const EventGraph& graph, const PathsQuery& query, Meter& meter)
      : query_(query),
        meter_(meter),
        columns_(graph.columns()),
        bounds_(graph, query.filter),
        scan_(graph, query.filter, meter),
        slots_(graph.actor_count()) {
    scan_.index_long_events();
  }

  PathsResult between(ActorIndex from, ActorIndex to) {
    PathsResult result;
    std::array<Side, 2> sides{Side{.inward = false, .visits = {}, .frontier = {}},
                              Side{.inward = true, .visits = {}, .frontier = {}}};
    start(sides[0], from);
    start(sides[1], to);
    std::optional<std::uint32_t> meeting;
    while (!meeting && !sides[0].frontier.empty() && !sides[1].frontier.empty() &&
           !meter_.is_over()) {
      const std::size_t smaller = sides[0].frontier.size() <= sides[1].frontier.size() ? 0 : 1;
      meeting = step(sides[smaller], &sides[1 - smaller]);
    }
    if (meeting) {
      Path path;
      append_steps(sides[0], *meeting, path);
      std::reverse(path.steps.begin(), path.steps.end());
      append_steps(sides[1], *meeting, path);
      describe(path);
      result.hops = path.steps.size();
      result.paths.push_back(std::move(path));
    }
    return result;
  }

  PathsResult from(ActorIndex from) {
    Side side;
    start(side, from);
    while (!side.frontier.empty() && !meter_.is_over()) {
      step(side, nullptr);
    }
    PathsResult result;
    for (std::uint32_t slot = 1; slot < side.visits.size(); ++slot) {
      const Visit& visit = side.visits[slot];
      result.reached.push_back({slots_.actors()[slot], visit.event, days_of(visit.event),
                                certainty_of(visit.event), visit.depth - 1});
      if (visit.depth > 2 && result.reached.back().certainty == Certainty::certain) {
        // An actor gets its slot when it is reached, so visit.from is already in the list.
        result.reached.back().certainty = result.reached[visit.from - 1].certainty;
      }
    }
    std::sort(result.reached.begin(), result.reached.end(), [](const Reached& a, const Reached& b) {
      return std::tuple(a.hops, a.event, a.actor) < std::tuple(b.hops, b.event, b.actor);
    });
    return result;
  }

 private:
  void start(Side& side, ActorIndex actor) {
    const std::uint32_t slot = slots_.slot_of(actor);
    side.visits.resize(slots_.size());
    side.visits[slot].depth = 1;
    side.frontier.assign(1, slot);
  }

  /// Goes one event further from every actor in the frontier. The two sides had no actor in common
  /// before, so the first actor found that the other side has reached is on a shortest path.
  std::optional<std::uint32_t> step(Side& side, const Side* other) {
    std::vector<std::uint32_t> frontier;
    std::optional<std::uint32_t> meeting;
    ++side.depth;
    for (const std::uint32_t from : side.frontier) {
      const ActorIndex actor = slots_.actors()[from];
      if (!meter_.spend(1)) {
        return std::nullopt;
      }
      const bool all = scan_.visit_row(actor, [&](EventIndex event) {
        meeting = pass_through(side, other, from, actor, event, frontier);
        return !meeting;
      });
      if (!all) {
        return meeting;
      }
    }
    side.frontier = std::move(frontier);
    return std::nullopt;
  }

  std::optional<std::uint32_t> pass_through(Side& side, const Side* other, std::uint32_t from,
                                            ActorIndex actor, EventIndex event,
                                            std::vector<std::uint32_t>& frontier) {
    const auto parts = columns_.participants[to_size(event)];
    if (query_.direction == Direction::any) {  // roles do not matter, so they are not gathered
      for (const Participation& part : parts) {
        if (const auto meeting = visit(side, other, from, part.actor, event, frontier)) {
          return meeting;
        }
      }
      return std::nullopt;
    }
    const auto is_symmetric = [this, event] {
      return columns_.type_is_symmetric[to_size(columns_.types[to_size(event)])] != 0;
    };
    const Party self = party_of(parts, actor);
    for (const Party& party : parties(parts)) {
      if (side.inward ? leads(party, self, query_.direction, is_symmetric)
                      : leads(self, party, query_.direction, is_symmetric)) {
        if (const auto meeting = visit(side, other, from, party.actor(), event, frontier)) {
          return meeting;
        }
      }
    }
    return std::nullopt;
  }

  /// Reaches an actor unless the side has reached it before; returns its slot when the other side
  /// has.
  std::optional<std::uint32_t> visit(Side& side, const Side* other, std::uint32_t from,
                                     ActorIndex actor, EventIndex event,
                                     std::vector<std::uint32_t>& frontier) {
    const std::uint32_t slot = slots_.slot_of(actor);
    if (slot >= side.visits.size()) {
      side.visits.resize(slots_.size());
    }
    if (side.visits[slot].depth != no_depth) {
      return std::nullopt;
    }
    side.visits[slot] = {side.depth, from, event};
    frontier.push_back(slot);
    const bool met =
        other != nullptr && slot < other->visits.size() && other->visits[slot].depth != no_depth;
    return met ? std::optional(slot) : std::nullopt;
  }

  /// Appends the steps from `slot` back to the start of the side.
  void append_steps(const Side& side, std::uint32_t slot, Path& path) const {
    while (side.visits[slot].depth > 1) {
      const Visit& visit = side.visits[slot];
      const ActorIndex near = slots_.actors()[slot];
      const ActorIndex far = slots_.actors()[visit.from];
      path.steps.push_back(side.inward ? PathStep{near, visit.event, far}
                                       : PathStep{far, visit.event, near});
      slot = visit.from;
    }
  }

  void describe(Path& path) const {
    path.departure = days_of(path.steps.front().event);
    path.arrival = days_of(path.steps.back().event);
    const bool certain = std::all_of(
        path.steps.begin(), path.steps.end(),
        [this](const PathStep& step) { return certainty_of(step.event) == Certainty::certain; });
    path.certainty = certain ? Certainty::certain : Certainty::possible;
  }

  DayRange days_of(EventIndex event) const {
    const Bounds bounds = bounds_[event];
    return {bounds.start_earliest,
            bounds.end_latest == no_latest ? no_latest : bounds.end_latest - 1};
  }

  Certainty certainty_of(EventIndex event) const {
    return scan_.test().is_certain(event) ? Certainty::certain : Certainty::possible;
  }

  const PathsQuery& query_;
  Meter& meter_;
  const EventColumns& columns_;
  FilterBounds bounds_;
  IndexScan scan_;
  ActorSlots slots_;
};

}  // namespace

PathsResult shortest_paths(const EventGraph& graph, const PathsQuery& query, Meter& meter) {
  Search search(graph, query, meter);
  return query.to ? search.between(query.from, *query.to) : search.from(query.from);
}

}  // namespace parley::query
