#include "first_arrivals.hpp"

#include "parley/graph/columns.hpp"

#include "slice_events.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

namespace parley::query {
namespace {

struct Arrival {
  Day day = no_latest;  // not reached
  std::uint32_t hops = 0;
};

/// Arrivals by actor: a table over all actors that a thread keeps from question to question; only
/// what was touched is cleaned.
class ArrivalTable {
 public:
  explicit ArrivalTable(std::size_t actors) : table_(std::move(spare())) {
    if (table_.size() < actors) {
      table_.resize(actors);
    }
  }
  ~ArrivalTable() {
    for (const ActorIndex actor : touched_) {
      table_[to_size(actor)] = {};
    }
    spare() = std::move(table_);
  }
  ArrivalTable(const ArrivalTable&) = delete;
  ArrivalTable& operator=(const ArrivalTable&) = delete;

  const Arrival& operator[](ActorIndex actor) const noexcept { return table_[to_size(actor)]; }
  void set(ActorIndex actor, const Arrival& arrival) {
    touched_.push_back(actor);
    table_[to_size(actor)] = arrival;
  }

 private:
  static std::vector<Arrival>& spare() {
    thread_local std::vector<Arrival> table;
    return table;
  }

  std::vector<Arrival> table_;
  std::vector<ActorIndex> touched_;
};

class Pass {
 public:
  Pass(const EventGraph& graph, const PathsQuery& query)
      : columns_(graph.columns()),
        any_(query.direction == Direction::any),
        window_(query.filter.window.value_or(Window{})),
        arrivals_(graph.actor_count()) {
    arrivals_.set(query.from, {no_earliest, 0});
  }

  /// False when the event has not one day inside the window.
  bool cross(EventIndex event) {
    const Bounds& bounds = columns_.bounds[to_size(event)];
    const Day day = bounds.start_earliest;
    if (day == no_earliest || bounds.end_latest != day + 1 || day < window_.begin ||
        day >= window_.end) {
      return false;
    }
    const auto parts = columns_.participants[to_size(event)];
    if (parts.size() == 2) {
      cross(event, day, parts[0], parts[1]);
      cross(event, day, parts[1], parts[0]);
      return true;
    }
    for (const Participation& a : parts) {
      for (const Participation& b : parts) {
        cross(event, day, a, b);
      }
    }
    return true;
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
  /// Events come day by day, so the first arrival is the earliest.
  void cross(EventIndex event, Day day, const Participation& a, const Participation& b) {
    const Arrival& from = arrivals_[a.actor];
    if (from.day >= day || arrivals_[b.actor].day != no_latest || !leads(event, a, b)) {
      return;
    }
    const std::uint32_t hops = from.hops + 1;
    arrivals_.set(b.actor, {day, hops});
    reached_.push_back({b.actor, event, {day, day}, Certainty::certain, hops});
  }

  bool leads(EventIndex event, const Participation& a, const Participation& b) const noexcept {
    return any_ || (a.role == Role::initiator && b.role == Role::recipient) ||
           (a.role == Role::participant && b.role == Role::participant) ||
           columns_.type_is_symmetric[to_size(columns_.types[to_size(event)])] != 0;
  }

  EventColumns columns_;
  bool any_;
  Window window_;
  ArrivalTable arrivals_;
  std::vector<Reached> reached_;
};

}  // namespace

std::optional<std::vector<Reached>> first_arrivals(const EventGraph& graph, const PathsQuery& query,
                                                   Meter& meter) {
  const SliceEvents events(graph, query.filter);
  if (!events.is_by_window_alone() || !meter.spend(events.size() + 1)) {
    return std::nullopt;
  }
  Pass pass(graph, query);
  const bool exact = events.for_each_while([&pass](EventIndex event) { return pass.cross(event); });
  return exact ? std::optional(pass.take()) : std::nullopt;
}

}  // namespace parley::query
