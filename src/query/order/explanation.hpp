#pragma once

#include "parley/query/relation.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace parley::query {

/// A subset of the items 0 … `items` − 1 for which `enough` is true, and false without any one of
/// its items (QuickXplain, Junker 2004). `enough` must be true for all items, and true for every
/// superset of a set for which it is true. Of two such subsets it prefers the one without the lower
/// items. Calls `enough` O(k log(items / k)) times for a subset of k items.
std::vector<std::size_t> needed_items(
    std::size_t items, const std::function<bool(const std::vector<std::size_t>&)>& enough);

/// Fills in the explanation of `result.possible`, the relations of two different events.
void explain(const EventGraph& graph, const RelationQuery& query, RelationResult& result);

}  // namespace parley::query
