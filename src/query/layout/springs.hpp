#pragma once

#include "parley/graph/boost/simple_graph.hpp"
#include "parley/query/layout.hpp"

#include <vector>

namespace parley::query {

/// Places a connected graph so that distances on the plane are like distances along links, in units
/// of one link (Kamada and Kawai). Memory: 16 octets for every two vertices. Throws OverBudget.
std::vector<LayoutPlace> places_by_springs(const SimpleGraph& graph, Meter& meter);

}  // namespace parley::query
