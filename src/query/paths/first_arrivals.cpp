#include "paths/first_arrivals.hpp"

#include "parley/graph/columns.hpp"

#include "selection/slice_events.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>

namespace parley::query {
namespace {

struct Arrival {
  Day day = no_latest;
  std::uint32_t hops = 0;
};

/// Arrivals by actor: tables over all actors that a thread keeps from question to question; only
/// what was touched is cleaned. Whether there is one is asked most, so that has a table of its own
/// that the nearest cache can hold.
class ArrivalTable {
 public:
  explicit ArrivalTable(std::size_t actors) : tables_(std::move(spare())) {
    if (tables_.has.size() < actors) {
      tables_.has.resize(actors, 0);
      tables_.arrivals.resize(actors);
    }
  }
  ~ArrivalTable() {
    for (const ActorIndex actor : touched_) {
      tables_.has[to_size(actor)] = 0;
    }
    spare() = std::move(tables_);
  }
  ArrivalTable(const ArrivalTable&) = delete;
  ArrivalTable& operator=(const ArrivalTable&) = delete;

  bool has(ActorIndex actor) const noexcept { return tables_.has[to_size(actor)] != 0; }
  /// Only of an actor that has one.
  const Arrival& operator[](ActorIndex actor) const noexcept {
    return tables_.arrivals[to_size(actor)];
  }
  void set(ActorIndex actor, const Arrival& arrival) {
    touched_.push_back(actor);
    tables_.has[to_size(actor)] = 1;
    tables_.arrivals[to_size(actor)] = arrival;
  }

 private:
  struct Tables {
    std::vector<std::uint8_t> has;
    std::vector<Arrival> arrivals;
  };

  static Tables& spare() {
    thread_local Tables tables;
    return tables;
  }

  Tables tables_;
  std::vector<ActorIndex> touched_;
};

class Pass {
 public:
  Pass(const EventGraph& graph, const PathsQuery& query)
      : columns_(graph.columns()),
        any_(query.direction == Direction::any),
        arrivals_(graph.actor_count()) {
    arrivals_.set(query.from, {no_earliest, 0});
  }

  /// Takes an event that is on that day for certain.
  void cross(EventIndex event, Day day) {
    const auto parts = columns_.participants[to_size(event)];
    if (parts.size() != 2 || arrivals_.has(parts[0].actor) != arrivals_.has(parts[1].actor)) {
      cross(event, day, parts);  // in most events there is nobody left to meet
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
  void cross(EventIndex event, Day day, std::span<const Participation> parts) {
    for (const Participation& a : parts) {
      for (const Participation& b : parts) {
        cross(event, day, a, b);
      }
    }
  }

  /// Events come day by day, so the first arrival is the earliest.
  void cross(EventIndex event, Day day, const Participation& a, const Participation& b) {
    if (arrivals_.has(b.actor) || !arrivals_.has(a.actor) || arrivals_[a.actor].day >= day ||
        !leads(event, a, b)) {
      return;
    }
    const std::uint32_t hops = arrivals_[a.actor].hops + 1;
    arrivals_.set(b.actor, {day, hops});
    reached_.push_back({b.actor, event, {day, day}, Certainty::certain, hops});
  }

  bool leads(EventIndex event, const Participation& a, const Participation& b) const noexcept {
    return any_ || (a.role == Role::initiator && b.role == Role::recipient) ||
           (a.role == Role::participant && b.role == Role::participant) ||
           columns_.type_is_symmetric[to_size(columns_.types[to_size(event)])] != 0;
  }

  const EventColumns& columns_;
  bool any_;
  ArrivalTable arrivals_;
  std::vector<Reached> reached_;
};

}  // namespace

std::optional<std::vector<Reached>> first_arrivals(const EventGraph& graph, const PathsQuery& query,
                                                   Meter& meter) {
  const SliceEvents events(graph, query.filter, meter);
  if (!events.is_by_window_alone() || meter.is_over()) {
    return std::nullopt;
  }
  bool exact = true;
  events.for_each_vague(graph, [&exact](EventIndex) { exact = false; });
  if (!exact) {
    return std::nullopt;
  }
  // All of them are in the run then, day by day.
  Pass pass(graph, query);
  const EventRange run = events.run();
  for (std::uint32_t event = run.begin; event < run.end;) {
    const Day day = graph.bounds(EventIndex{event}).start_earliest;
    for (const std::uint32_t end = std::min(graph.first_from(day + 1), run.end); event < end;
         ++event) {
      pass.cross(EventIndex{event}, day);
    }
  }
  return pass.take();
}

}  // namespace parley::query
