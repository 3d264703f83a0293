#pragma once

#include "parley/graph/stated_orders.hpp"
#include "parley/time/network_alternatives.hpp"

#include "build/builder_rows.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace parley {

/// What stated orders make of the rows of a builder, apart from the bounds that narrow_dates()
/// changes in the rows themselves.
struct NarrowedDates {
  struct RowBounds {
    std::uint32_t row;
    Bounds bounds;
  };
  struct RowAlternatives {
    std::uint32_t row;
    std::vector<Bounds> bounds;
  };

  std::vector<RowBounds> stated;  ///< rows that were narrowed, with the bounds they had
  std::vector<RowBounds> padded;  ///< rows whose padded bounds are wider than their bounds now
  std::vector<RowAlternatives> alternatives;             ///< rows whose date still has two or more
  std::vector<std::uint32_t> rows;                       ///< those that statements name, by place
  std::vector<TimeStatement<std::uint32_t>> statements;  ///< between rows; all hold together
  std::vector<Bounds> dates;                             ///< by place, see StatedOrders::Parts
  std::vector<Bounds> padded_dates;
  NetworkAlternatives date_alternatives;  ///< by place, see StatedOrders::Parts
  std::optional<TemporalNetwork> network;
  std::optional<TemporalNetwork> padded_network;
};

/// Narrows the bounds of `rows` by the orders, relations, wholes and relative dates in them, and by
/// the ordinals of siblings as far as nothing contradicts them.
NarrowedDates narrow_dates(GraphBuilder::Rows& rows);

}  // namespace parley
