#pragma once

#include "parley/query/layout.hpp"

#include <span>
#include <vector>

namespace parley::query {

/// Scales the places of one component so that its room suffices for the sizes of its vertices,
/// opens its middle, and stretches it towards the aspect. The middle of the drawing is 0, 0.
void spread_out(std::span<LayoutPlace> places, std::span<const LayoutSize> sizes, double aspect);

/// Moves vertices apart until no two rooms overlap, or a fixed number of rounds is done.
/// Throws OverBudget.
void separate(std::span<LayoutPlace> places, std::span<const LayoutSize> sizes, Meter& meter);

}  // namespace parley::query
