#include "import/guess/known_tables.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/closest_word.hpp"
#include "parley/text/slug.hpp"
#include "parley/text/space.hpp"
#include "parley/time/day.hpp"

#include "import/recipe/read_recipe.hpp"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace parley::formats {
namespace {

using RecipePtr = std::shared_ptr<const Recipe>;

bool has_all(const std::vector<std::string>& header, const std::vector<std::string>& wanted) {
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const auto& column) {
    return std::find(header.begin(), header.end(), column) != header.end();
  });
}

/// Whether the recipe fits the rows of the sample, or, for JSON, of another array of the document.
bool fits(const Recipe& recipe, const std::filesystem::path& file, const Sample& sample) {
  const TableKind kind = recipe.table.kind.value_or(TableKind::rows);
  if (recipe.recognise.empty() || kind == TableKind::lines || kind != sample.shape.kind) {
    return false;
  }
  if (kind == TableKind::rows || recipe.table.records == sample.shape.records) {
    return has_all(sample.header, recipe.recognise);
  }
  const auto there = read_sample(file, recipe.table);
  return there && has_all(there->header, recipe.recognise);
}

}  // namespace

Result<std::vector<RecipePtr>> read_recipes(const std::filesystem::path& folder) {
  std::vector<RecipePtr> recipes;
  std::error_code failed;
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    if (entry.path().extension() == ".json") {
      files.insert(entry.path());
    }
  }
  for (const std::filesystem::path& file : files) {
    auto recipe = read_recipe_file(file);
    if (!recipe) {
      return recipe.error();
    }
    recipes.push_back(std::make_shared<const Recipe>(*std::move(recipe)));
  }
  return recipes;
}

Result<RecipePtr> find_recipe(const std::string& name_or_file,
                              const std::filesystem::path& folder) {
  std::error_code failed;
  if (std::filesystem::exists(name_or_file, failed)) {
    auto recipe = read_recipe_file(name_or_file);
    return recipe ? Result<RecipePtr>(std::make_shared<const Recipe>(*std::move(recipe)))
                  : recipe.error();
  }
  auto shipped = read_recipes(folder);
  if (!shipped) {
    return shipped.error();
  }
  ClosestWord closest(name_or_file);
  std::string names;
  for (const RecipePtr& recipe : *shipped) {
    if (recipe->name == name_or_file) {
      return recipe;
    }
    closest.consider(recipe->name);
    names += (names.empty() ? "" : ", ") + recipe->name;
  }
  return Error{ErrorCode::invalid_argument,
               "expected a file, or the name of a shipped recipe (" + names + "), got " +
                   show(name_or_file) + closest.suggestion(),
               {}};
}

RecipePtr recognise(const std::filesystem::path& file, const Sample& sample,
                    const std::vector<RecipePtr>& recipes) {
  RecipePtr best;
  for (const RecipePtr& recipe : recipes) {
    if (fits(*recipe, file, sample) &&
        (!best || best->recognise.size() < recipe->recognise.size())) {
      best = recipe;
    }
  }
  return best;
}

std::string named_format_of(const Sample& sample) {
  if (sample.shape.kind != TableKind::rows) {
    return {};
  }
  std::set<std::string> slugs;
  for (const std::string& column : sample.header) {
    slugs.insert(slug(column));
  }
  const auto has = [&](const char* name) { return slugs.count(name) > 0; };
  if (has("event-date") && has("source-name") && has("event-text") && has("target-name")) {
    return "icews";
  }
  const std::size_t width = sample.header.size();
  const bool has_tabs = sample.shape.separator == '\t';
  const bool has_gdelt_width = width == 57 || width == 58 || width == 61;
  if (has_tabs && has_gdelt_width &&
      (has("globaleventid") ||
       (!sample.rows.empty() && is_digits(trim(sample.rows.front()[0])) &&
        is_digits(trim(sample.rows.front()[1])) && trim(sample.rows.front()[1]).size() == 8))) {
    return "gdelt";
  }
  const bool is_quadruple = has_tabs && width == 4 && !sample.shape.has_header &&
                            !sample.rows.empty() &&
                            static_cast<bool>(parse_day(trim(sample.rows.front()[3])));
  return is_quadruple ? "icews-tsv" : "";
}

}  // namespace parley::formats
