#pragma once

#include "parley/graph/event_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace parley {

/// One row of values for each key, all rows in one array; the graph keeps what it points at.
template <class T>
struct RowsSpan {
  const std::uint32_t* ends = nullptr;  ///< by key: where its row ends among the values
  const T* values = nullptr;

  std::span<const T> operator[](std::size_t key) const noexcept {
    const std::uint32_t begin = key == 0 ? 0 : ends[key - 1];
    return {values + begin, ends[key] - begin};
  }
};

/// In EventColumns::counterparts: more than one other actor takes part.
inline constexpr ActorIndex several_actors{std::numeric_limits<std::uint32_t>::max()};

/// The arrays of an EventGraph that questions over many events walk through, without a call for
/// each event. Valid as long as the graph.
struct EventColumns {
  std::span<const Bounds> bounds;                   ///< by event
  std::span<const TypeIndex> types;                 ///< by event
  std::span<const std::uint8_t> type_is_symmetric;  ///< by type
  RowsSpan<Participation> participants;             ///< by event
  RowsSpan<EventIndex> actor_events;                ///< by actor, in time order
  /// Beside actor_events: the one other actor in that event, the actor itself when it is alone
  /// there, `several_actors` when there are more.
  RowsSpan<ActorIndex> counterparts;
  RowsSpan<TypeIndex> row_types;  ///< beside actor_events: the type of that event
};

}  // namespace parley
