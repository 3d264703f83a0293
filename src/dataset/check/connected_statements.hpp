#pragma once

#include "check/time_statements.hpp"

#include <cstddef>
#include <vector>

namespace parley::dataset {

/// The statements of one connected component of the events, see parley::connected_components().
struct ConnectedStatements {
  std::vector<std::size_t> events;           ///< numbers in the dataset, in order of mention
  std::vector<WrittenStatement> statements;  ///< in their order
  std::vector<OrderStatement> orders;        ///< the same, between places in `events`
};

/// Splits statements by the component of their events, in order of the first statement of each.
/// Near linear time.
std::vector<ConnectedStatements> by_component(const std::vector<WrittenStatement>& statements,
                                              std::size_t event_count);

}  // namespace parley::dataset
