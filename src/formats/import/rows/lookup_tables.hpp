#pragma once

#include "import/rows/cell_reader.hpp"

#include <filesystem>

namespace parley::formats {

/// Reads the files of a recipe's lookups. `folder`: what their paths are relative to. Error: a file
/// that cannot be read or lacks a column.
Result<LookupTables> read_lookups(const Recipe& recipe, const std::filesystem::path& folder);

}  // namespace parley::formats
