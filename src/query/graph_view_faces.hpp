#pragma once

#include "parley/query/graph_view.hpp"

#include "slot_table.hpp"

#include <cstdint>
#include <vector>

namespace parley::query {

/// The actors of a slice with the number of its events each takes part in, in order of appearance.
class SliceActors {
 public:
  SliceActors(const EventGraph& graph, const std::vector<EventIndex>& slice);

  std::size_t size() const noexcept { return table_.size(); }
  std::uint32_t slot_of(ActorIndex actor) { return table_.slot_of(to_size(actor)); }
  ActorIndex actor(std::size_t slot) const noexcept {
    return ActorIndex{static_cast<std::uint32_t>(table_.keys()[slot])};
  }
  std::size_t events(std::size_t slot) const noexcept { return events_[slot]; }

  /// Puts `kept` actors (any order, repeated or not) into the result with their counts.
  void list(std::vector<ActorIndex> kept, GraphViewResult& result);
  /// The same with every actor of the slice.
  void list_all(GraphViewResult& result);

 private:
  SlotTable table_;
  std::vector<std::size_t> events_;
};

/// The three faces of a slice of events in time order; each cuts at query.limit.
GraphViewResult participation_face(const EventGraph& graph, const std::vector<EventIndex>& slice,
                                   std::size_t limit);
GraphViewResult actors_face(const EventGraph& graph, const std::vector<EventIndex>& slice,
                            std::size_t limit);
GraphViewResult events_face(const EventGraph& graph, const std::vector<EventIndex>& slice,
                            std::size_t limit);

}  // namespace parley::query
