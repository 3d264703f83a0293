#pragma once

#include "parley/graph/bounds_view.hpp"
#include "parley/graph/dyads.hpp"
#include "parley/graph/event_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace parley {

/// One row of values for each key, all rows in one array; the graph owns the memory.
template <class T>
struct RowsSpan {
  const std::uint32_t* ends = nullptr;  ///< by key: where its row ends; null when all have `width`
  const T* values = nullptr;
  std::size_t width = 0;

  std::span<const T> operator[](std::size_t key) const noexcept {
    if (ends == nullptr) {
      return {values + key * width, width};
    }
    const std::uint32_t begin = key == 0 ? 0 : ends[key - 1];
    return {values + begin, ends[key] - begin};
  }
  /// Rows of the same lengths over another array.
  template <class U>
  RowsSpan<U> with(const U* others) const noexcept {
    return {ends, others, width};
  }
};

/// In EventColumns::counterparts: more than one other actor takes part.
inline constexpr ActorIndex several_actors{std::numeric_limits<std::uint32_t>::max()};

/// In EventColumns::event_dyads: the event has no dyad.
inline constexpr DyadIndex no_dyad{std::numeric_limits<std::uint32_t>::max()};
/// In EventColumns::event_dyads: the event has more than one dyad.
inline constexpr DyadIndex several_dyads{std::numeric_limits<std::uint32_t>::max() - 1};

/// The arrays of an EventGraph, for questions over many events: a call for each event would cost
/// more than the work. Valid as long as the graph.
struct EventColumns {
  BoundsView bounds;                                ///< by event
  std::span<const TypeIndex> types;                 ///< by event
  std::span<const std::uint8_t> type_is_symmetric;  ///< by type
  RowsSpan<Participation> participants;             ///< by event
  RowsSpan<EventIndex> actor_events;                ///< by actor, in time order
  /// One value for each of actor_events: the one other actor in that event, the actor itself when
  /// it is alone there, `several_actors` when there are more.
  RowsSpan<ActorIndex> counterparts;
  RowsSpan<TypeIndex> row_types;           ///< one for each of actor_events: the event's type
  std::span<const DyadIndex> event_dyads;  ///< by event: its only dyad, or one of the values above
  std::span<const Dyad> dyads;
};

}  // namespace parley
