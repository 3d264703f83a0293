#pragma once

#include "import/recipe/recipe.hpp"
#include "import/table.hpp"

#include <filesystem>
#include <memory>

namespace parley::formats {

/// Reads tables as a recipe says. `folder`: what the paths of its lookups are relative to. Error: a
/// lookup that cannot be read.
Result<TableFormatPtr> make_recipe_table(std::shared_ptr<const Recipe> recipe,
                                         const std::filesystem::path& folder);

/// Reads CSV tables whose columns have the names `id date type label place source` and pairs
/// `actor,role`, repeated or numbered (`actor1,role1`).
TableFormatPtr make_named_table();

}  // namespace parley::formats
