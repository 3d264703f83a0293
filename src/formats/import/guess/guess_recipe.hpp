#pragma once

#include "parley/error/error.hpp"

#include "import/guess/sample.hpp"
#include "import/recipe/recipe.hpp"

#include <string>
#include <vector>

namespace parley::formats {

/// A recipe that was guessed, and why each of its members is as it is.
struct GuessedRecipe {
  Recipe recipe;
  std::vector<std::string> reasons;
};

/// Guesses what the columns of a table mean, by their names and then by what is in them. Never
/// guesses the order of day and month, nor the century of a year of two digits, unless the column
/// decides. Error: neither a date nor an actor nor a label was found; names the columns.
Result<GuessedRecipe> guess_recipe(const Sample& sample);

}  // namespace parley::formats
