#include "import/recipe/read_recipe.hpp"

#include "parley/json/reader.hpp"

#include "import/recipe/members.hpp"
#include "import/recipe/read_values.hpp"

#include <optional>
#include <utility>

namespace parley::formats {
namespace {

void read_condition(const json::Value& json, const std::string& pointer, FirstFault& fault,
                    std::vector<Condition>& to) {
  Members members(json, pointer, fault);
  Condition condition;
  members.text("column", condition.column);
  members.texts("is", condition.is);
  members.texts("not", condition.is_not);
  members.flag("filled", condition.filled);
  if (condition.column.empty()) {
    members.report("column", "the name of a column");
  }
  to.push_back(std::move(condition));
}

/// Conditions: an array of them, or the names of columns that must be filled.
void read_conditions(Members& members, std::string_view key, std::vector<Condition>& to) {
  members.value(key, [&](const json::Value& json, const std::string&) {
    to.clear();
    if (json.is_string()) {
      to.push_back({json.get<std::string>(), {}, {}, true});
      return;
    }
    members.each(key, [&](const json::Value& item, const std::string& at) {
      read_condition(item, at, members.fault(), to);
    });
  });
}

void read_separator(Members& table, TableShape& shape) {
  std::string separator;
  table.text("separator", separator);
  if (separator == "tab" || separator == "\\t") {
    separator = "\t";
  }
  if (separator.size() == 1 && separator != "\"" && separator != "\n" && separator != "\r") {
    shape.separator = separator.front();
  } else if (table.has("separator")) {
    table.report("separator", "one character, or tab");
  }
}

/// RFC 6901: empty, or names behind slashes, in which ~ stands before 0 or 1 only.
bool is_json_pointer(std::string_view text) {
  if (!text.empty() && text.front() != '/') {
    return false;
  }
  for (std::size_t at = text.find('~'); at != std::string_view::npos; at = text.find('~', at + 1)) {
    if (at + 1 == text.size() || (text[at + 1] != '0' && text[at + 1] != '1')) {
      return false;
    }
  }
  return true;
}

void read_table(const json::Value& json, const std::string& pointer, FirstFault& fault,
                TableShape& shape) {
  Members table(json, pointer, fault);
  table.word("kind", {"rows", "json", "lines"},
             [&](std::size_t kind) { shape.kind = static_cast<TableKind>(kind); });
  table.text("encoding", shape.encoding);
  read_separator(table, shape);
  table.flag("quotes", shape.quoted);
  table.flag("header", shape.has_header);
  table.texts("columns", shape.columns);
  table.text("records", shape.records);
  if (!is_json_pointer(shape.records)) {
    table.report("records", "a JSON pointer, such as /events");
  }
  std::string line;
  table.text("line", line);
  if (auto pieces = read_template(line)) {
    shape.line = *std::move(pieces);
  } else {
    table.report("line", "a template whose braces close");
  }
  if (!shape.has_header && shape.columns.empty() && shape.line.empty()) {
    table.report("columns", "the names of the columns of a table without a header");
  }
  if (shape.kind == TableKind::lines && shape.line.empty()) {
    table.report("line", "a template of one line, such as {name} [{groups}]");
  }
}

/// `D.M.Y`, `M/D/YY`, `Y-M-D`: the letters, whatever stands between them.
std::optional<DateOrder> read_order(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    const char upper = static_cast<char>(c & ~0x20);
    const bool is_letter = upper == 'D' || upper == 'M' || upper == 'Y';
    if (is_letter && (letters.empty() || letters.back() != upper)) {
      letters += upper;
    }
  }
  return letters == "DMY"   ? std::optional(DateOrder::day_month_year)
         : letters == "MDY" ? std::optional(DateOrder::month_day_year)
         : letters == "YMD" ? std::optional(DateOrder::year_month_day)
                            : std::nullopt;
}

void read_dates(const json::Value& json, const std::string& pointer, FirstFault& fault,
                DateManner& dates) {
  Members members(json, pointer, fault);
  std::string order;
  members.text("order", order);
  if (const auto found = read_order(order)) {
    dates.order = *found;
  } else if (members.has("order")) {
    members.report("order", "D.M.Y, M/D/Y or Y-M-D");
  }
  members.number("pivot", dates.pivot);
  if (dates.pivot && (*dates.pivot < 0 || *dates.pivot > 99)) {
    members.report("pivot", "a year of two digits, 0 to 99");
  }
  members.flag("serials", dates.serials);
  members.flag("serials1904", dates.serials_1904);
  members.word("calendar", {"gregorian", "julian", "jalali", "hijri", "hebrew"},
               [&](std::size_t calendar) { dates.calendar = static_cast<Calendar>(calendar); });
  members.word("seasons", {"northern", "southern"},
               [&](std::size_t season) { dates.northern_seasons = season == 0; });
  members.texts("unknown", dates.unknown);
  members.texts("open", dates.open);
}

void read_lookups(const json::Value& json, const std::string& pointer, FirstFault& fault,
                  Recipe& recipe) {
  if (!json.is_object()) {
    fault.report(pointer, "an object of lookups", shown_value(json));
    return;
  }
  for (const auto& [name, value] : json.items()) {
    Members members(value, json::child(pointer, name), fault);
    Lookup lookup;
    members.text("file", lookup.file);
    members.text("from", lookup.from);
    members.text("to", lookup.to);
    for (const auto& [key, text] :
         {std::pair<std::string_view, const std::string&>("file", lookup.file),
          {"from", lookup.from},
          {"to", lookup.to}}) {
      if (text.empty()) {
        members.report(key, "a text");
      }
    }
    recipe.lookups.emplace(name, std::move(lookup));
  }
}

void read_source(const json::Value& json, const std::string& pointer, FirstFault& fault,
                 SourceValue& source) {
  if (json.is_string()) {
    source = {};
    source.title.column = json.get<std::string>();
    return;
  }
  Members members(json, pointer, fault);
  read_value(members, "title", source.title);
  read_value(members, "url", source.url);
  members.text("kind", source.kind);
}

void read_actors(Members& event, EventRecipe& to) {
  if (event.has("actors")) {
    to.actors.clear();
  }
  event.each("actors", [&](const json::Value& json, const std::string& pointer) {
    to.actors.push_back(read_actor_value(json, pointer, event.fault()));
  });
}

void read_event(const json::Value& json, const std::string& pointer, FirstFault& fault,
                EventRecipe& to) {
  Members event(json, pointer, fault);
  event.text("name", to.name);
  read_conditions(event, "when", to.when);
  const std::pair<std::string_view, Value&> values[] = {
      {"id", to.id},       {"type", to.type},      {"label", to.label},
      {"place", to.place}, {"note", to.note},      {"quote", to.quote},
      {"cameo", to.cameo}, {"text", to.date_text}, {"goldstein", to.goldstein}};
  for (const auto& [key, value] : values) {
    read_value(event, key, value);
  }
  read_date(event, "date", to.date);
  read_date(event, "end", to.end);
  read_actors(event, to);
  event.value("source", [&](const json::Value& source, const std::string& at) {
    read_source(source, at, fault, to.source);
  });
}

void read_actor(const json::Value& json, const std::string& pointer, FirstFault& fault,
                ActorRecipe& to) {
  Members actor(json, pointer, fault);
  const std::pair<std::string_view, Value&> values[] = {{"id", to.id},
                                                        {"name", to.name},
                                                        {"kind", to.kind},
                                                        {"country", to.country},
                                                        {"note", to.note},
                                                        {"description", to.description},
                                                        {"wikidata", to.wikidata}};
  for (const auto& [key, value] : values) {
    read_value(actor, key, value);
  }
  read_lists(actor, "aliases", to.aliases);
  read_lists(actor, "memberOf", to.member_of);
  read_date(actor, "existed", to.existed);
  read_date(actor, "until", to.existed_end);
  actor.value("codes", [&](const json::Value& codes, const std::string& at) {
    Members members(codes, at, fault);
    for (const auto& [scheme, ignored] : codes.items()) {
      read_value(members, scheme, to.codes[scheme]);
    }
  });
  if (!to.name.is_set()) {
    actor.report("name", "the column of the names");
  }
}

void read_heading(Members& members, Recipe& recipe) {
  members.text("name", recipe.name);
  members.text("title", recipe.title);
  members.texts("recognise", recipe.recognise);
  members.texts("missing", recipe.missing);
  read_conditions(members, "where", recipe.where);
  members.value("table", [&](const json::Value& json, const std::string& pointer) {
    read_table(json, pointer, members.fault(), recipe.table);
  });
  members.value("dates", [&](const json::Value& json, const std::string& pointer) {
    read_dates(json, pointer, members.fault(), recipe.dates);
  });
  members.value("lookups", [&](const json::Value& json, const std::string& pointer) {
    read_lookups(json, pointer, members.fault(), recipe);
  });
}

/// `event` alone is the one event of a row; beside `events` it says what they have in common.
void read_events(Members& members, Recipe& recipe) {
  EventRecipe common;
  members.value("event", [&](const json::Value& json, const std::string& pointer) {
    read_event(json, pointer, members.fault(), common);
  });
  members.each("events", [&](const json::Value& json, const std::string& pointer) {
    recipe.events.push_back(common);
    read_event(json, pointer, members.fault(), recipe.events.back());
  });
  if (members.has("event") && !members.has("events")) {
    recipe.events.push_back(std::move(common));
  }
  members.value("actor", [&](const json::Value& json, const std::string& pointer) {
    read_actor(json, pointer, members.fault(), recipe.actor.emplace());
  });
}

}  // namespace

Result<Recipe> read_recipe(std::string_view json) {
  const auto fault = [](const std::string& message) {
    return Error{ErrorCode::invalid_argument, message, {}};
  };
  const json::Parsed parsed = json::parse(json);
  if (!parsed.faults.empty()) {
    const json::Fault& first = parsed.faults.front();
    const std::string line = first.line == 0 ? "" : "line " + std::to_string(first.line) + ": ";
    return fault(line + "expected " + first.expected + ", got " + first.got);
  }
  Recipe recipe;
  FirstFault first;
  {
    Members members(*parsed.value, "", first);
    read_heading(members, recipe);
    read_events(members, recipe);
  }
  if (!first.is_there() && recipe.events.empty() && !recipe.actor) {
    first.report("", "a member event, events or actor", "a recipe without them");
  }
  return first.is_there() ? Result<Recipe>(fault(first.message())) : std::move(recipe);
}

Result<Recipe> read_recipe_file(const std::filesystem::path& path) {
  auto text = read_small_file(path);
  if (!text) {
    return text.error();
  }
  auto recipe = read_recipe(*text);
  return recipe ? std::move(recipe)
                : Error{ErrorCode::invalid_argument, recipe.error().message, path.string()};
}

}  // namespace parley::formats
