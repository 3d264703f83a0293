#include "import/guess/table_reading.hpp"

#include "import/guess/guess_recipe.hpp"
#include "import/guess/known_tables.hpp"
#include "import/guess/sample.hpp"

#include <utility>

namespace parley::formats {
namespace {

Result<Sample> sample_of(const std::filesystem::path& file) {
  auto sample = read_sample(file, {});
  const bool may_be_inside =
      !sample || (sample->shape.kind == TableKind::json && sample->rows.size() == 1);
  if (!may_be_inside) {
    return sample;
  }
  // One object: its rows may be those of an array in it.
  const auto arrays = arrays_in(file);
  if (!arrays || arrays->front().empty()) {
    return sample;
  }
  TableShape shape;
  shape.kind = TableKind::json;
  shape.records = arrays->front();
  auto inside = read_sample(file, shape);
  return inside ? std::move(inside) : std::move(sample);
}

}  // namespace

Result<TableReading> look_at(const std::filesystem::path& file,
                             const std::filesystem::path& recipes) {
  auto sample = sample_of(file);
  if (!sample) {
    return sample.error();
  }
  TableReading reading;
  reading.reasons = sample->reasons;
  if (std::string format = named_format_of(*sample); !format.empty()) {
    reading.reasons.push_back("format " + format + ": the columns are those of its exports");
    reading.format = std::move(format);
    return reading;
  }
  const auto known = read_recipes(recipes);
  if (!known) {
    return known.error();
  }
  if (auto recipe = recognise(file, *sample, *known)) {
    reading.reasons.push_back("recipe " + recipe->name + ": it knows these columns (" +
                              recipe->title + ")");
    reading.recipe = std::move(recipe);
    reading.folder = recipes;
    return reading;
  }
  auto guess = guess_recipe(*sample);
  if (!guess) {
    return Error{guess.error().code, guess.error().message, file.string()};
  }
  reading.reasons.insert(reading.reasons.end(), guess->reasons.begin(), guess->reasons.end());
  reading.recipe = std::make_shared<const Recipe>(std::move(guess->recipe));
  reading.folder = file.parent_path();
  return reading;
}

}  // namespace parley::formats
