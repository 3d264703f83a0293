#pragma once

#include "import/recipe/recipe.hpp"

#include <string>

namespace parley::formats {

/// The JSON of a recipe, two blanks a level, which read_recipe() reads back as the same.
std::string write_recipe(const Recipe& recipe);

}  // namespace parley::formats
