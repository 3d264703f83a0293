#pragma once

#include "build/narrowed_dates.hpp"

#include <vector>

namespace parley {

/// Narrows the networks of `settled` by the readings of dates and drops, of settled.readings, what
/// `orders`, the statements of the networks, leave no room for. Padded dates have no readings.
void narrow_alternatives(const GraphBuilder::Rows& rows, const std::vector<OrderStatement>& orders,
                         NarrowedDates& narrowed);

}  // namespace parley
