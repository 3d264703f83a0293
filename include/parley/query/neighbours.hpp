#pragma once

#include "parley/query/selection.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace parley::query {

/// Who shares events with `actor`. An event in which the actor meets only itself counts for nobody.
struct NeighboursQuery {
  ActorIndex actor{};
  EventFilter filter = {};
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
  std::vector<Neighbour> neighbours;  ///< all of them: most events first, then id
};

NeighboursResult run(const EventGraph& graph, const NeighboursQuery& query);

}  // namespace parley::query
