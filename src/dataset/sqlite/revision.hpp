#pragma once

#include "sqlite/connection.hpp"
#include "sqlite/rows.hpp"

#include <string>

namespace parley::dataset {

/// How many things of each kind a store has.
Result<StoreSizes> read_store_sizes(Database& database);

/// The revision of what a store holds: SHA-256 of the canonical form that canonical_json() gives
/// for the same dataset, made piece by piece. `order` must be an order by id.
Result<std::string> store_revision(Database& database, StoreOrder order);

}  // namespace parley::dataset
