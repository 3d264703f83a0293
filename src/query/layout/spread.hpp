#pragma once

#include "parley/graph/boost/simple_graph.hpp"
#include "parley/query/layout.hpp"

#include <span>
#include <vector>

namespace parley::query {

/// Turns the longest axis of a component to the horizontal where the aspect is wide, opens its
/// middle, stretches it towards the aspect, and scales it so that the sizes of its vertices have
/// room, but links are not too long. The middle of the drawing is 0, 0.
void spread_out(std::span<LayoutPlace> places, std::span<const LayoutSize> sizes,
                const SimpleGraph& links, double aspect);

/// Moves vertices apart until no two rooms overlap, or a fixed number of rounds is done.
/// Throws OverBudget.
void separate(std::span<LayoutPlace> places, std::span<const LayoutSize> sizes, Meter& meter);

}  // namespace parley::query
