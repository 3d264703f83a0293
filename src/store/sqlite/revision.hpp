#pragma once

#include "sqlite/connection.hpp"
#include "sqlite/rows.hpp"

#include <string>

namespace parley::store {

/// How many things of each kind a store has.
Result<StoreSizes> read_store_sizes(Database& database);

/// The revision of the dataset in a store, computed from its rows. `order` must yield the events in
/// order of id.
Result<std::string> store_revision(Database& database, RowOrder order);

}  // namespace parley::store
