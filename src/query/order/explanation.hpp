#pragma once

#include "parley/query/relation.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace parley::query {

/// A smallest part of `items` (none of it can be spared) of which `enough` is true; it has to be
/// true of all items, and of more items whenever it is of fewer. What comes first is spared first.
/// Asks about as often as there are items in the answer, times the logarithm of all (QuickXplain,
/// Junker 2004).
std::vector<std::size_t> needed_items(
    std::size_t items, const std::function<bool(const std::vector<std::size_t>&)>& enough);

/// Fills in what decides the verdict `result.possible` between two different events.
void find_reasons(const EventGraph& graph, const RelationQuery& query, RelationResult& result);

}  // namespace parley::query
