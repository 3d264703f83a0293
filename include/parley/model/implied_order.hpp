#pragma once

#include "parley/model/terms.hpp"
#include "parley/time/temporal_network.hpp"

#include <cstddef>
#include <optional>

namespace parley {

/// The weak order in time that a relation from one event to another implies, `from` being `a`:
/// part-of is `within`; `follows` lets the other one end by the first day of this one; a cause
/// starts no later than its effect; what continues, responds to, implements, violates or
/// supersedes something starts no earlier than that. Nullopt for refers-to.
std::optional<OrderStatement> implied_order(RelationType relation, std::size_t from,
                                            std::size_t to) noexcept;

/// A stated order as the time layer knows it.
TimeOrder time_order(StatedOrder order) noexcept;

}  // namespace parley
