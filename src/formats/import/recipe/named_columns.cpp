#include "import/recipe/named_columns.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/slug.hpp"

#include "import/rows/columns.hpp"

#include <optional>
#include <string>
#include <utility>

namespace parley::formats {
namespace {

/// The number behind the word in `actor`, `actor1`, `actor-2`, possibly empty; absent for other
/// names.
std::optional<std::string> number_behind(std::string_view name, std::string_view word) {
  const std::string id = slug(name);
  if (!std::string_view(id).starts_with(word)) {
    return std::nullopt;
  }
  std::string rest = id.substr(word.size());
  rest.erase(0, rest.starts_with('-') ? 1 : 0);
  return rest.empty() || is_digits(rest) ? std::optional(rest) : std::nullopt;
}

/// A role column belongs to the actor column with its number; without numbers to the one before it.
std::vector<ActorValue> find_actors(const std::vector<std::string_view>& header,
                                    const Columns& columns) {
  std::vector<ActorValue> actors;
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (const auto number = number_behind(header[i], "actor")) {
      actors.emplace_back().names.text.column = columns.unique_name(i);
      numbers.push_back(*number);
    } else if (const auto role_number = number_behind(header[i], "role")) {
      for (std::size_t actor = actors.size(); actor-- > 0;) {
        if (!actors[actor].role.is_set() && numbers[actor] == *role_number) {
          actors[actor].role.column = columns.unique_name(i);
          break;
        }
      }
    }
  }
  return actors;
}

}  // namespace

Result<Recipe> recipe_of_names(const std::vector<std::string_view>& header) {
  const Columns columns(header);
  Recipe recipe;
  EventRecipe& event = recipe.events.emplace_back();
  const std::pair<std::string_view, Value&> wanted[] = {
      {"id", event.id},       {"date", event.date.text}, {"type", event.type},
      {"label", event.label}, {"place", event.place},    {"source", event.source.title}};
  for (const auto& [known, value] : wanted) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (slug(header[i]) != known) {
        continue;
      }
      if (found) {
        // Which of the two is meant, nobody can know.
        return Columns::repeated(known, *found, i);
      }
      found = i;
      value.column = columns.unique_name(i);
    }
  }
  event.actors = find_actors(header, columns);
  if (!event.type.is_set()) {
    return columns.missing("type");
  }
  return event.actors.empty() ? Result<Recipe>(columns.missing("actor")) : recipe;
}

}  // namespace parley::formats
