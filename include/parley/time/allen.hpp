#pragma once

#include "parley/time/bounds.hpp"

#include <array>
#include <bitset>
#include <optional>
#include <string_view>

namespace parley {

/// The thirteen relations between two spans (Allen 1983), half-open days: `meets` = the second
/// starts the day after the first ends.
enum class AllenRelation {
  before,
  meets,
  overlaps,
  finished_by,
  contains,
  starts,
  equals,
  started_by,
  during,
  finishes,
  overlapped_by,
  met_by,
  after,
};

inline constexpr std::size_t allen_count = 13;

/// A set of relations, indexed by the enumerator.
using AllenSet = std::bitset<allen_count>;

std::string_view to_string(AllenRelation relation) noexcept;  ///< kebab-case, e.g. "overlapped-by"
std::optional<AllenRelation> parse_allen(std::string_view name) noexcept;

AllenRelation converse(AllenRelation relation) noexcept;
AllenSet converse(const AllenSet& set) noexcept;

/// Every relation that holds between some start and end within `a` and some within `b`, both
/// tightened. Each relation fixes the order of the four boundaries; days for that order exist
/// exactly when choosing the earliest possible day for one boundary after the other succeeds.
AllenSet possible_relations(const Bounds& a, const Bounds& b) noexcept;

/// The relations that are possible between a and c when one of `ab` holds between a and b and one
/// of `bc` between b and c (Allen's transitivity table).
AllenSet compose(const AllenSet& ab, const AllenSet& bc) noexcept;

}  // namespace parley
