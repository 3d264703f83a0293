#pragma once

#include "parley/store/store.hpp"

namespace parley::store {

/// open() of store.hpp for an SQLite file, which is opened immutable.
Result<std::shared_ptr<const Store>> open_sqlite(const std::filesystem::path& path);

}  // namespace parley::store
