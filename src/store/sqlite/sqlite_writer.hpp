#pragma once

#include "parley/store/writer.hpp"

namespace parley::store {

/// create() of writer.hpp for an SQLite file. The rows go to `target` + ".part"; finish() renames
/// it once it is on disk.
Result<std::unique_ptr<Writer>> create_sqlite(const std::filesystem::path& target);

}  // namespace parley::store
