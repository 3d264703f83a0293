#include "parley/json/reader.hpp"

#include "import/recipe/members.hpp"
#include "import/recipe/read_recipe.hpp"
#include "import/recipe/read_values.hpp"

#include <utility>

namespace parley::formats {
namespace {

void read_part(const json::Value& json, const std::string& pointer, FirstFault& fault,
               EventRecipe& event) {
  Members members(json, pointer, fault);
  ActorValue actor;
  std::string as;
  members.text("actor", actor.names.text.column);
  members.text("role", actor.role.column);
  members.text("as", as);
  members.texts("split", actor.names.separators);
  if (actor.names.text.column.empty()) {
    members.report("actor", "the name of a column");
  }
  if (!as.empty() && !parse_term<Role>(as)) {
    members.report("as", "a role of the data format");
  }
  if (!as.empty()) {
    // A role that a row leaves empty is that of `as`.
    (actor.role.column.empty() ? actor.role.constant : actor.role.otherwise) = as;
  }
  event.actors.push_back(std::move(actor));
}

Recipe read_members(const json::Value& json, FirstFault& fault) {
  Recipe recipe;
  EventRecipe& event = recipe.events.emplace_back();
  Members members(json, "", fault);
  const std::pair<std::string_view, Value&> names[] = {{"id", event.id},
                                                       {"type", event.type},
                                                       {"label", event.label},
                                                       {"place", event.place},
                                                       {"source", event.source.title}};
  for (const auto& [key, value] : names) {
    members.text(key, value.column);
  }
  read_date(members, "date", event.date);
  read_date(members, "end", event.end);
  members.texts("missing", recipe.missing);
  members.each("actors", [&](const json::Value& part, const std::string& pointer) {
    read_part(part, pointer, fault, event);
  });
  if (event.type.column.empty() || event.actors.empty()) {
    fault.report("", "the members type and actors", "a mapping without them");
  }
  return recipe;
}

}  // namespace

Result<Recipe> read_mapping(const std::filesystem::path& path) {
  const auto text = read_small_file(path);
  if (!text) {
    return text.error();
  }
  const json::Parsed parsed = json::parse(*text);
  FirstFault fault;
  if (!parsed.faults.empty()) {
    fault.report("", parsed.faults.front().expected, parsed.faults.front().got);
    return Error{ErrorCode::invalid_argument, fault.message(), path.string()};
  }
  Recipe recipe = read_members(*parsed.value, fault);
  return fault.is_there()
             ? Result<Recipe>(Error{ErrorCode::invalid_argument, fault.message(), path.string()})
             : std::move(recipe);
}

}  // namespace parley::formats
