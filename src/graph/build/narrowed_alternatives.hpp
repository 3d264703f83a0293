#pragma once

#include "build/narrowed_dates.hpp"

#include <vector>

namespace parley {

/// Narrows the networks of `narrowed` by the alternatives of dates and drops the alternatives that
/// `orders`, the statements of the networks, leave no room for. Padded dates have no alternatives.
void narrow_alternatives(const GraphBuilder::Rows& rows, const std::vector<OrderStatement>& orders,
                         NarrowedDates& narrowed);

}  // namespace parley
