#pragma once

#include "parley/error/error.hpp"

#include "import/recipe/recipe.hpp"

#include <string_view>
#include <vector>

namespace parley::formats {

/// The recipe of a table with columns of our names: `id date type label place source`, and pairs
/// `actor,role`, repeated or numbered (`actor1,role1`). Error: what is missing.
Result<Recipe> recipe_of_names(const std::vector<std::string_view>& header);

}  // namespace parley::formats
