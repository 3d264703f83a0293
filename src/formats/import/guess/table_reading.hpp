#pragma once

#include "parley/error/error.hpp"

#include "import/recipe/recipe.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace parley::formats {

/// By what a file is read: a recipe, or a format with a reader of its own.
struct TableReading {
  std::string format;  ///< empty: the recipe
  std::shared_ptr<const Recipe> recipe;
  std::filesystem::path folder;      ///< what the paths in the recipe are relative to
  std::vector<std::string> reasons;  ///< why
};

/// Looks at the content of a file: first for a format with a reader of its own, then for a table
/// that one of the recipes in the folder recognises, then for columns whose meaning can be guessed.
/// Error: the file cannot be read, or nothing can be made of its columns.
Result<TableReading> look_at(const std::filesystem::path& file,
                             const std::filesystem::path& recipes);

}  // namespace parley::formats
