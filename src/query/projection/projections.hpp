#pragma once

#include "parley/query/graph_view.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "neighbourhood/ordered_counter.hpp"
#include "selection/slice_events.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// How many events of a slice each actor takes part in.
using ActorCounter = OrderedCounter<ActorIndex>;

/// The actors of a slice with the number of its events each takes part in, in order of appearance.
class SliceActors {
 public:
  explicit SliceActors(const EventGraph& graph)
      : slots_(graph.actor_count()), actor_count_(graph.actor_count()) {}

  /// Counts one event for everybody in it.
  void add(std::span<const Participation> parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i == 0 || parts[i].actor != parts[i - 1].actor) {  // the roles of one stand together
        const std::uint32_t slot = slots_.slot_of(parts[i].actor);
        if (slot == events_.size()) {
          events_.push_back(0);
        }
        ++events_[slot];
      }
    }
  }

  std::size_t size() const noexcept { return slots_.size(); }
  std::uint32_t slot_of(ActorIndex actor) { return slots_.slot_of(actor); }
  ActorIndex actor(std::size_t slot) const noexcept { return slots_.actors()[slot]; }
  std::size_t events(std::size_t slot) const noexcept { return events_[slot]; }

  /// Puts `kept` actors (any order, repeated or not) into the result with their counts.
  void list(const std::vector<ActorIndex>& kept, GraphViewResult& result);
  /// The same with every actor of the slice.
  void list_all(GraphViewResult& result);

 private:
  ActorSlots slots_;
  std::size_t actor_count_;
  std::vector<std::size_t> events_;
};

/// The three faces of a slice of events in time order; each cuts at query.limit. What comes back
/// when the meter is over is to be thrown away.
GraphViewResult participation_projection(const EventGraph& graph,
                                         const std::vector<EventIndex>& slice, std::size_t limit,
                                         Meter& meter);
GraphViewResult actors_projection(const EventGraph& graph, const SliceEvents& slice,
                                  std::size_t limit, Meter& meter);
GraphViewResult events_projection(const EventGraph& graph, const std::vector<EventIndex>& slice,
                                  std::size_t limit, Meter& meter);

}  // namespace parley::query
