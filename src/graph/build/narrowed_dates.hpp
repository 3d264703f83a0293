#pragma once

#include "parley/graph/stated_orders.hpp"
#include "parley/time/network_alternatives.hpp"

#include "build/builder_rows.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace parley {

/// What remains, beside the narrowed bounds of the rows, when their stated orders have been
/// followed.
struct NarrowedDates {
  struct RowBounds {
    std::uint32_t row;
    Bounds bounds;
  };
  /// A TimeStatement between rows.
  struct Statement {
    StatementKind kind;
    std::uint32_t from;
    std::uint32_t to;
    StatedOrder order = StatedOrder::before;
    RelationType relation = RelationType::refers_to;
    Day least = 0;
    Day most = 0;
  };

  struct RowAlternatives {
    std::uint32_t row;
    std::vector<Bounds> bounds;
  };

  std::vector<RowBounds> stated;  ///< rows that were narrowed, with the bounds they had
  std::vector<RowBounds> padded;  ///< rows whose padded bounds are wider than their bounds now
  std::vector<RowAlternatives>
      alternatives;                   ///< rows whose date leaves a choice still, two at least
  std::vector<std::uint32_t> rows;    ///< those that statements name, by place in the networks
  std::vector<Statement> statements;  ///< those that could all hold
  std::vector<Bounds> dates;          ///< by place, see StatedOrders::Parts
  std::vector<Bounds> padded_dates;
  NetworkAlternatives date_alternatives;  ///< by place, see StatedOrders::Parts
  std::optional<TemporalNetwork> network;
  std::optional<TemporalNetwork> padded_network;
};

/// Narrows the bounds of `rows` by the orders, relations, wholes and relative dates in them.
NarrowedDates narrow_dates(GraphBuilder::Rows& rows);

}  // namespace parley
