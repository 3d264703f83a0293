#pragma once

#include "columns/graph_columns.hpp"

#include <cstdint>
#include <vector>

namespace parley {

struct DyadNumbers {
  std::vector<DyadIndex> of_events;  ///< see EventColumns::event_dyads
  std::vector<Dyad> dyads;           ///< by number
};

/// Numbers the dyads by the participants and types in `columns`.
DyadNumbers number_dyads(const GraphColumns& columns);

}  // namespace parley
