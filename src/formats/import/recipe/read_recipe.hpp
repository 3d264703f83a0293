#pragma once

#include "parley/error/error.hpp"

#include "import/recipe/recipe.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace parley::formats {

/// Reads the JSON of a recipe. Error: the first thing that is wrong, with its JSON pointer.
Result<Recipe> read_recipe(std::string_view json);

/// Reads a recipe from a file of at most 16 MiB.
Result<Recipe> read_recipe_file(const std::filesystem::path& path);

/// Reads a mapping file, which names columns only: `{"id":"…","date":"…","type":"…","label":"…",
/// "place":"…","source":"…","actors":[{"actor":"…","role":"…","as":"initiator"}]}`; all but `type`
/// and `actors` are optional. A role that a row leaves empty is that of `as`.
Result<Recipe> read_mapping(const std::filesystem::path& path);

}  // namespace parley::formats
