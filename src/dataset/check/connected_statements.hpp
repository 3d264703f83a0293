#pragma once

#include "check/time_statements.hpp"

#include <vector>

namespace parley::dataset {

/// Events that statements connect with each other and with no further event.
struct ConnectedStatements {
  std::vector<std::size_t> events;        ///< in the order they are named
  std::vector<TimeStatement> statements;  ///< in their order
  std::vector<OrderStatement> orders;     ///< the same, between places in `events`
};

/// Splits statements into parts that have nothing to do with each other, in order of their first
/// statement. Near linear time.
std::vector<ConnectedStatements> connected_parts(const std::vector<TimeStatement>& statements,
                                                 const Dataset& dataset);

}  // namespace parley::dataset
