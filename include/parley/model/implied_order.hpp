#pragma once

#include "parley/model/terms.hpp"
#include "parley/time/temporal_network.hpp"

#include <cstddef>
#include <optional>

namespace parley {

/// The weak order in time that a relation between the events `from` and `to` implies:
/// - part-of: `from` lies within `to`;
/// - follows: `to` ends by the first day of `from`;
/// - causes: the cause `from` starts no later than its effect `to`;
/// - continues, responds-to, implements, violates, supersedes, stage-of: `from` starts no earlier
///   than `to`;
/// - refers-to: none, nullopt.
/// `from` and `to` are the indices that a TemporalNetwork knows the events by.
std::optional<OrderStatement> implied_order(RelationType relation, std::size_t from,
                                            std::size_t to) noexcept;

/// The order of a TemporalNetwork that has the same meaning.
TimeOrder time_order(StatedOrder order) noexcept;

}  // namespace parley
