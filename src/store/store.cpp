#include "parley/store/store.hpp"

#include "parley/store/writer.hpp"

#include "sqlite/sqlite_store.hpp"
#include "sqlite/sqlite_writer.hpp"

namespace parley::store {

// One kind of store so far, SQLite; with a second kind these choose by the path.

bool is_store(const std::filesystem::path& path) {
  return path.extension() == ".db";
}

Result<std::shared_ptr<const Store>> open(const std::filesystem::path& path) {
  return open_sqlite(path);
}

Result<std::unique_ptr<Writer>> create(const std::filesystem::path& target) {
  return create_sqlite(target);
}

}  // namespace parley::store
