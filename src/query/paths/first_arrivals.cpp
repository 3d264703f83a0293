#include "paths/first_arrivals.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/parties.hpp"

#include "selection/planner.hpp"
#include "thread_scratch.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

namespace parley::query {
namespace {

struct Arrival {
  Day day = no_latest;
  std::uint32_t hops = 0;
};

/// Arrivals by actor. Whether an actor has one is read most often, so that is a table of its own
/// that fits the first-level cache. It is all zero between questions.
class ArrivalTable {
 public:
  explicit ArrivalTable(std::size_t actors) {
    if (tables_->has.size() < actors) {
      tables_->has.resize(actors, 0);
      tables_->arrivals.resize(actors);
    }
  }
  ~ArrivalTable() {
    for (const ActorIndex actor : reached_) {
      tables_->has[to_size(actor)] = 0;
    }
  }
  ArrivalTable(const ArrivalTable&) = delete;
  ArrivalTable& operator=(const ArrivalTable&) = delete;

  bool has(ActorIndex actor) const noexcept { return tables_->has[to_size(actor)] != 0; }
  /// Only for an actor that has one.
  const Arrival& operator[](ActorIndex actor) const noexcept {
    return tables_->arrivals[to_size(actor)];
  }
  void set(ActorIndex actor, const Arrival& arrival) {
    reached_.push_back(actor);
    tables_->has[to_size(actor)] = 1;
    tables_->arrivals[to_size(actor)] = arrival;
  }

 private:
  struct Tables {
    std::vector<std::uint8_t> has;
    std::vector<Arrival> arrivals;

    friend std::size_t scratch_bytes(const Tables& tables) noexcept {
      return parley::query::scratch_bytes(tables.arrivals);
    }
  };

  ThreadScratch<Tables, ArrivalTable, keep_always> tables_;
  std::vector<ActorIndex> reached_;
};

/// One pass over events in order of days.
class Pass {
 public:
  Pass(const EventGraph& graph, const PathsQuery& query)
      : columns_(graph.columns()), direction_(query.direction), arrivals_(graph.actor_count()) {
    arrivals_.set(query.from, {no_earliest, 0});
  }

  /// Adds an event that certainly is on that day.
  void add(EventIndex event, Day day) {
    const auto parts = columns_.participants[to_size(event)];
    if (parts.size() != 2) {
      add_many(event, day, parts);
      return;
    }
    // Most events have two parties, mostly both reached before: their roles are not even read.
    const bool first = arrivals_.has(parts[0].actor);
    if (first != arrivals_.has(parts[1].actor) && arrivals_[parts[first ? 0 : 1].actor].day < day) {
      add_leading(event, day, Party(parts, first ? 0 : 1), Party(parts, first ? 1 : 0));
    }
  }

  std::vector<Reached> take() {
    const auto before = [](const Reached& a, const Reached& b) {
      return std::tuple(a.arrival.earliest, a.event, a.actor) <
             std::tuple(b.arrival.earliest, b.event, b.actor);
    };
    if (!std::is_sorted(reached_.begin(), reached_.end(), before)) {
      std::sort(reached_.begin(), reached_.end(), before);
    }
    return std::move(reached_);
  }

 private:
  void add_many(EventIndex event, Day day, std::span<const Participation> parts) {
    for (const Party& a : parties(parts)) {
      if (!arrivals_.has(a.actor()) || arrivals_[a.actor()].day >= day) {
        continue;
      }
      for (const Party& b : parties(parts)) {
        if (!arrivals_.has(b.actor())) {
          add_leading(event, day, a, b);
        }
      }
    }
  }

  /// `a` was reached before that day and `b` not yet. Events come day by day, so the first arrival
  /// is the earliest.
  void add_leading(EventIndex event, Day day, const Party& a, const Party& b) {
    const auto is_symmetric = [this, event] {
      return columns_.type_is_symmetric[to_size(columns_.types[to_size(event)])] != 0;
    };
    if (leads(a, b, direction_, is_symmetric)) {
      const std::uint32_t hops = arrivals_[a.actor()].hops + 1;
      arrivals_.set(b.actor(), {day, hops});
      reached_.push_back({b.actor(), event, {day, day}, Certainty::certain, hops});
    }
  }

  const EventColumns& columns_;
  Direction direction_;
  ArrivalTable arrivals_;
  std::vector<Reached> reached_;
};

}  // namespace

std::optional<std::vector<Reached>> first_arrivals(const EventGraph& graph, const PathsQuery& query,
                                                   Meter& meter) {
  const EventSet events = plan_events(graph, query.filter, meter);
  if (!events.is_by_window_alone() || !meter.spend(events.size() + 1)) {
    return std::nullopt;
  }
  bool exact = true;
  events.for_each_vague(graph, [&exact](EventIndex) { exact = false; });
  if (!exact) {
    return std::nullopt;
  }
  // Without vague events all of them are in the run of numbers, day by day.
  Pass pass(graph, query);
  const EventRange run = events.numbers()[0];
  for (std::uint32_t event = run.begin; event < run.end;) {
    const Day day = graph.bounds(EventIndex{event}).start_earliest;
    for (const std::uint32_t end = std::min(graph.first_from(day + 1), run.end); event < end;
         ++event) {
      pass.add(EventIndex{event}, day);
    }
  }
  return pass.take();
}

}  // namespace parley::query
