#include "import/find_format.hpp"

#include "import/graphs/graph_kind.hpp"
#include "import/guess/known_tables.hpp"
#include "import/guess/table_reading.hpp"
#include "import/recipe/read_recipe.hpp"
#include "import/rows/recipe_table.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace parley::formats {
namespace {

struct NamedFormat {
  std::string_view name;
  Result<TableFormatPtr> (*make)(const ImportOptions&);
};

Result<TableFormatPtr> make_csv(const ImportOptions& options) {
  if (options.mapping.empty()) {
    return make_named_table();
  }
  auto recipe = read_mapping(options.mapping);
  return recipe ? make_recipe_table(std::make_shared<const Recipe>(*std::move(recipe)),
                                    options.mapping.parent_path())
                : recipe.error();
}

constexpr NamedFormat named_formats[] = {
    {"icews-tsv", make_icews_tsv}, {"icews", make_icews}, {"gdelt", make_gdelt}, {"csv", make_csv}};

}  // namespace

const std::vector<std::string_view>& import_formats() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const NamedFormat& format : named_formats) {
      all.push_back(format.name);
    }
    all.insert(all.end(), foreign_graph_formats().begin(), foreign_graph_formats().end());
    return all;
  }();
  return names;
}

Result<TableReading> find_reading(const ImportOptions& options, const std::filesystem::path& file) {
  TableReading reading;
  if (!options.recipe.empty()) {
    auto recipe = find_recipe(options.recipe, options.recipes);
    if (!recipe) {
      return recipe.error();
    }
    reading.recipe = *std::move(recipe);
    std::error_code failed;
    reading.folder = std::filesystem::exists(options.recipe, failed)
                         ? std::filesystem::path(options.recipe).parent_path()
                         : options.recipes;
    return reading;
  }
  if (!options.format.empty()) {
    reading.format = options.format;
    return reading;
  }
  if (!options.mapping.empty()) {
    reading.format = "csv";
    return reading;
  }
  auto graph = graph_format_of(file, options.files);
  if (!graph) {
    return graph.error();
  }
  if (!graph->empty()) {
    reading.format = *std::move(graph);
    return reading;
  }
  return look_at(file, options.recipes);
}

Result<TableFormatPtr> make_format(const TableReading& reading, const ImportOptions& options) {
  if (reading.recipe) {
    return make_recipe_table(reading.recipe, reading.folder);
  }
  const auto* named =
      std::find_if(std::begin(named_formats), std::end(named_formats),
                   [&](const NamedFormat& known) { return known.name == reading.format; });
  if (named == std::end(named_formats)) {
    std::string all;
    for (const std::string_view name : import_formats()) {
      all.append(all.empty() ? "" : ", ").append(name);
    }
    return Error{
        ErrorCode::unsupported, "expected one of: " + all + "; got " + show(reading.format), {}};
  }
  return named->make(options);
}

}  // namespace parley::formats
