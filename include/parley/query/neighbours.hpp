#pragma once

#include "parley/query/selection.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace parley::query {

/// The actors who share events with `actor`, most events first, then in order of id. An event in
/// which the actor has all the roles counts for no neighbour.
struct NeighboursQuery {
  ActorIndex actor{};
  EventFilter filter = {};
  std::size_t begin = 0;  ///< the places [begin, end) of that order are returned
  std::size_t end = std::numeric_limits<std::size_t>::max();
};

/// Events by type, in order of type, without types that do not occur.
using TypeCounts = std::vector<std::pair<TypeIndex, std::uint32_t>>;

struct Neighbour {
  ActorIndex actor{};
  std::uint32_t events = 0;
  EventIndex first{};  ///< in time order
  EventIndex last{};
  std::uint32_t types_begin = 0;  ///< its part of NeighboursResult::type_counts
  std::uint32_t types_end = 0;
};

struct NeighboursResult {
  std::size_t total = 0;
  std::vector<Neighbour> neighbours;  ///< at the places asked for, as far as there are any
  TypeCounts type_counts;             ///< of all of them, see by_type()

  /// The events of one neighbour by type; valid as long as the result.
  std::span<const TypeCounts::value_type> by_type(const Neighbour& neighbour) const noexcept {
    return std::span(type_counts)
        .subspan(neighbour.types_begin, neighbour.types_end - neighbour.types_begin);
  }
};

/// O(log n + events of the actor in the window). Errors: too_large, timed_out.
Result<NeighboursResult> run(const EventGraph& graph, const NeighboursQuery& query,
                             const Budget& budget = {});

}  // namespace parley::query
