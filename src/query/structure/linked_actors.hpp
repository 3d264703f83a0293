#pragma once

#include "parley/graph/boost/simple_graph.hpp"
#include "parley/query/selection.hpp"

#include "selection/event_set.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace parley::query {

/// The actors of a slice as vertices, in order of id, and who is linked with whom: over all events
/// of the slice, and over those certain to be in it.
class LinkedActors {
 public:
  /// Throws OverBudget.
  LinkedActors(const EventGraph& graph, const EventFilter& filter, Meter& meter);

  std::size_t size() const noexcept { return actors_.size(); }
  ActorIndex actor(std::uint32_t vertex) const noexcept { return actors_[vertex]; }
  const SimpleGraph& links() const noexcept { return links_; }

  /// The links of certain events, between the same vertices; null when every event is certain.
  const SimpleGraph* certain_links() const noexcept {
    return certain_ ? &certain_->links : nullptr;
  }
  /// True when the actor takes part in a certain event.
  bool is_certain(std::uint32_t vertex) const noexcept {
    return !certain_ || certain_->present[vertex];
  }

  /// The events that make each link, by the link's edge_number(), in time order.
  class Events {
   public:
    std::span<const EventIndex> of(std::size_t edge_number) const noexcept {
      return std::span(events_).subspan(begins_[edge_number],
                                        begins_[edge_number + 1] - begins_[edge_number]);
    }

   private:
    friend class LinkedActors;
    std::vector<std::uint32_t> begins_;
    std::vector<EventIndex> events_;
  };
  /// Throws OverBudget.
  Events events_of_links(Meter& meter) const;

 private:
  struct Certain {
    SimpleGraph links;
    std::vector<bool> present;
  };

  const EventGraph& graph_;
  EventSet slice_;
  std::vector<ActorIndex> actors_;  // ascending
  SimpleGraph links_;
  std::optional<Certain> certain_;
};

/// True for each vertex when `compute(links)` returns a vector with the same value for it over the
/// links of certain events as over all, and the actor takes part in a certain event.
template <class Value, class Compute>
std::vector<bool> same_over_certain_links(const LinkedActors& actors,
                                          const std::vector<Value>& values,
                                          const Compute& compute) {
  std::vector<bool> same(values.size(), true);
  if (const SimpleGraph* links = actors.certain_links()) {
    const std::vector<Value> certain = compute(*links);
    for (std::uint32_t vertex = 0; vertex < values.size(); ++vertex) {
      same[vertex] = actors.is_certain(vertex) && certain[vertex] == values[vertex];
    }
  }
  return same;
}

}  // namespace parley::query
