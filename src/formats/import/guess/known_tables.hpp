#pragma once

#include "parley/error/error.hpp"

#include "import/guess/sample.hpp"
#include "import/recipe/recipe.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace parley::formats {

/// The recipes of a folder, in order of their names. Error: one that cannot be read.
Result<std::vector<std::shared_ptr<const Recipe>>> read_recipes(
    const std::filesystem::path& folder);

/// The recipe of that name in the folder, or in the file of that path. Error: neither is there;
/// names the recipes of the folder.
Result<std::shared_ptr<const Recipe>> find_recipe(const std::string& name_or_file,
                                                  const std::filesystem::path& folder);

/// The recipe that recognises the table; of several the one that asks for most columns. Null: none.
std::shared_ptr<const Recipe> recognise(const std::filesystem::path& file, const Sample& sample,
                                        const std::vector<std::shared_ptr<const Recipe>>& recipes);

/// Which of the formats with a reader of their own the table has: `gdelt`, `icews`, `icews-tsv`;
/// empty: none.
std::string named_format_of(const Sample& sample);

}  // namespace parley::formats
