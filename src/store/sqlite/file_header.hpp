#pragma once

#include "parley/error/error.hpp"

#include <filesystem>
#include <string>

namespace parley::store {

/// "expected a Parley store, got …".
Error not_a_store(const std::filesystem::path& path, const std::string& got);

/// Checks the head of a file before SQLite opens it, to say more than "malformed". Error: it is no
/// SQLite file, another program's, of another version, or shorter than it says.
Result<void> check_file_header(const std::filesystem::path& path);

}  // namespace parley::store
