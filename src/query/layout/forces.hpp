#pragma once

#include "parley/graph/boost/simple_graph.hpp"
#include "parley/query/layout.hpp"

#include <vector>

namespace parley::query {

/// The vertices of a connected graph on a disc, the most linked in the middle and around it the
/// others in the order of a breadth-first search. Throws OverBudget.
std::vector<LayoutPlace> places_on_disc(const SimpleGraph& graph, Meter& meter);

/// Places a connected graph by attraction along links and repulsion between all that are near
/// (Fruchterman and Reingold), from the disc. Throws OverBudget.
std::vector<LayoutPlace> places_by_forces(const SimpleGraph& graph, Meter& meter);

}  // namespace parley::query
