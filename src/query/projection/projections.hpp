#pragma once

#include "parley/graph/parties.hpp"
#include "parley/query/graph_view.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "neighbourhood/ordered_counter.hpp"
#include "selection/event_set.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// Counts the events of a slice that each actor takes part in.
using ActorCounter = OrderedCounter<ActorIndex>;

/// The actors of a slice with the number of its events each takes part in, in order of appearance.
class SliceActors {
 public:
  explicit SliceActors(const EventGraph& graph)
      : slots_(graph.actor_count()), actor_count_(graph.actor_count()) {}

  /// Counts one event for each actor in it.
  void add(std::span<const Participation> parts) {
    for (const Party& party : parties(parts)) {
      const std::uint32_t slot = slots_.slot_of(party.actor());
      if (slot == events_.size()) {
        events_.push_back(0);
      }
      ++events_[slot];
    }
  }

  std::size_t size() const noexcept { return slots_.size(); }
  std::uint32_t slot_of(ActorIndex actor) { return slots_.slot_of(actor); }
  ActorIndex actor(std::size_t slot) const noexcept { return slots_.actors()[slot]; }
  std::size_t events(std::size_t slot) const noexcept { return events_[slot]; }

  /// Adds the `kept` actors (in any order, repeated or not) to the result with their counts.
  void list(const std::vector<ActorIndex>& kept, GraphViewResult& result);
  /// The same with every actor of the slice.
  void list_all(GraphViewResult& result);

 private:
  ActorSlots slots_;
  std::size_t actor_count_;
  std::vector<std::size_t> events_;
};

/// The three projections of a slice, each with at most `limit` edges. The result is meaningless
/// when the meter is over. `slice` is in time order.
GraphViewResult participation_projection(const EventGraph& graph,
                                         const std::vector<EventIndex>& slice, std::size_t limit,
                                         Meter& meter);
GraphViewResult actors_projection(const EventGraph& graph, const EventSet& slice, std::size_t limit,
                                  Meter& meter);
GraphViewResult events_projection(const EventGraph& graph, const std::vector<EventIndex>& slice,
                                  std::size_t limit, Meter& meter);

}  // namespace parley::query
