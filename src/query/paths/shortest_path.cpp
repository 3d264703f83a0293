#include "paths/shortest_path.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/event_slice.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "selection/event_test.hpp"
#include "selection/filter_bounds.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

namespace parley::query {
namespace {

constexpr std::uint32_t no_depth = 0;

/// How a search came to an actor: depth 0 is nowhere, 1 its start.
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

class Search {
 public:
  Search(const EventGraph& graph, const PathsQuery& query, Meter& meter)
      : query_(query),
        meter_(meter),
        columns_(graph.columns()),
        bounds_(graph, query.filter),
        slice_(graph, {query.filter.window, query.filter.certainty, query.filter.types,
                       query.filter.approx}),
        test_(graph, query.filter),
        slots_(graph.actor_count()) {}

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
        // Those before it were put first.
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

  /// Goes one event on from everyone in the frontier. The first actor found that the other side
  /// knows lies on a shortest path, since the sides had nobody in common before.
  std::optional<std::uint32_t> step(Side& side, const Side* other) {
    std::vector<std::uint32_t> frontier;
    ++side.depth;
    for (const std::uint32_t from : side.frontier) {
      const ActorIndex actor = slots_.actors()[from];
      for (const auto& run : slice_.runs(actor)) {
        if (!meter_.spend(run.size() + 1)) {
          return std::nullopt;
        }
        for (const EventIndex event : run) {
          if (!belongs(event)) {
            continue;
          }
          if (const auto meeting = cross(side, other, from, actor, event, frontier)) {
            return meeting;
          }
        }
      }
    }
    side.frontier = std::move(frontier);
    return std::nullopt;
  }

  bool belongs(EventIndex event) const {
    return (slice_.is_exact() || slice_.contains(event)) &&
           (plain_ || test_.ignoring_window(event));
  }

  std::optional<std::uint32_t> cross(Side& side, const Side* other, std::uint32_t from,
                                     ActorIndex actor, EventIndex event,
                                     std::vector<std::uint32_t>& frontier) {
    const auto parts = columns_.participants[to_size(event)];
    const bool both_ways = query_.direction == Direction::any ||
                           columns_.type_is_symmetric[to_size(columns_.types[to_size(event)])] != 0;
    bool leaves = false;  // as the one who begins it, or who is begun with when going inward
    bool takes_part = false;
    if (!both_ways) {
      for (const Participation& part : parts) {
        leaves |=
            part.actor == actor && part.role == (side.inward ? Role::recipient : Role::initiator);
        takes_part |= part.actor == actor && part.role == Role::participant;
      }
    }
    const Role arrives = side.inward ? Role::initiator : Role::recipient;
    for (const Participation& part : parts) {
      const bool leads = both_ways || (leaves && part.role == arrives) ||
                         (takes_part && part.role == Role::participant);
      if (!leads) {
        continue;
      }
      const std::uint32_t slot = slots_.slot_of(part.actor);
      if (slot >= side.visits.size()) {
        side.visits.resize(slots_.size());
      }
      if (side.visits[slot].depth != no_depth) {
        continue;
      }
      side.visits[slot] = {side.depth, from, event};
      frontier.push_back(slot);
      if (other != nullptr && slot < other->visits.size() &&
          other->visits[slot].depth != no_depth) {
        return slot;
      }
    }
    return std::nullopt;
  }

  /// Steps from `slot` back to where the side began.
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
    return test_.is_certain(event) ? Certainty::certain : Certainty::possible;
  }

  const PathsQuery& query_;
  Meter& meter_;
  const EventColumns& columns_;
  FilterBounds bounds_;
  EventSlice slice_;
  EventTest test_;
  ActorSlots slots_;
  bool plain_ = test_.accepts_all_ignoring_window();
};

}  // namespace

PathsResult shortest_paths(const EventGraph& graph, const PathsQuery& query, Meter& meter) {
  Search search(graph, query, meter);
  return query.to ? search.between(query.from, *query.to) : search.from(query.from);
}

}  // namespace parley::query
