#pragma once

#include "parley/query/selection.hpp"

#include "neighbourhood/actor_slots.hpp"
#include "selection/event_set.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// The events of a slice that have two actors or more, grouped by who takes part: events of one
/// group are alike for whoever asks which events connect actors.
class EventGroups {
 public:
  /// Numbers every actor of the slice by its slot. O(n log n) in the participations of the slice.
  /// Throws OverBudget.
  EventGroups(const EventGraph& graph, const EventSet& slice, ActorSlots& slots, Meter& meter);

  std::size_t size() const noexcept { return begins_.size() - 1; }
  /// The slots of the actors, ascending, each once.
  std::span<const std::uint32_t> actors(std::size_t group) const noexcept {
    return slots_of(entries_[begins_[group]]);
  }
  /// How many events the group has.
  std::size_t count(std::size_t group) const noexcept {
    return begins_[group + 1] - begins_[group];
  }
  /// Appends the events of the group, in time order.
  void append_events(std::size_t group, std::vector<EventIndex>& events) const;

 private:
  struct Entry {
    EventIndex event{};
    std::uint32_t begin = 0;  // of its actors in slots_
    std::uint32_t end = 0;
  };
  std::span<const std::uint32_t> slots_of(const Entry& entry) const noexcept {
    return std::span(slots_).subspan(entry.begin, entry.end - entry.begin);
  }

  std::vector<std::uint32_t> slots_;
  std::vector<Entry> entries_;         // group by group
  std::vector<std::uint32_t> begins_;  // of each group in entries_, and the end of the last
};

}  // namespace parley::query
