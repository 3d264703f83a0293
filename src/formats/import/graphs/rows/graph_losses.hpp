#pragma once

#include "import/graphs/foreign_graph.hpp"
#include "import/graphs/rows/thing_reader.hpp"

#include <vector>

namespace parley::formats {

/// Adds a notice that names every attribute of nodes for which a dataset has no place, with the
/// number of nodes that have it, and one of edges.
void add_losses(const ForeignGraph& graph, const ThingReader& nodes, const ThingReader& edges,
                std::vector<GraphNotice>& notices);

}  // namespace parley::formats
