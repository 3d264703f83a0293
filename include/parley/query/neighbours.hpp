#pragma once

#include "parley/query/selection.hpp"

#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace parley::query {

/// Who shares events with `actor`. An event in which the actor meets only itself counts for nobody.
struct NeighboursQuery {
  ActorIndex actor{};
  EventFilter filter = {};
  /// Which places of the ranking are told in order and with their counts by type; what comes
  /// behind them is in no order, what is outside has no counts.
  std::size_t begin = 0;
  std::size_t end = std::numeric_limits<std::size_t>::max();
};

/// How often events of each type occur, types in order of index, none with 0.
using TypeCounts = std::vector<std::pair<TypeIndex, std::size_t>>;

struct Neighbour {
  ActorIndex actor{};
  std::size_t events = 0;
  TypeCounts by_type;
  EventIndex first{};  ///< in time order
  EventIndex last{};
};

struct NeighboursResult {
  std::vector<Neighbour> neighbours;  ///< all of them; up to `end` most events first, then id
};

/// O(log n + events of the actor in the window). Errors: too_large, timed_out.
Result<NeighboursResult> run(const EventGraph& graph, const NeighboursQuery& query,
                             const Budget& budget = {});

}  // namespace parley::query
