#include "import/recipe/write_recipe.hpp"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace parley::formats {
namespace {

/// Members stay in the order in which they are set.
using Json = nlohmann::ordered_json;

std::string template_of(const std::vector<Value::Piece>& pieces) {
  std::string text;
  for (const Value::Piece& piece : pieces) {
    text += piece.column.empty() ? piece.text : "{" + piece.column + "}";
  }
  return text;
}

void set_text(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) {
    json[key] = text;
  }
}

void set_texts(Json& json, const char* key, const std::vector<std::string>& texts) {
  if (texts.size() == 1) {
    json[key] = texts.front();
  } else if (!texts.empty()) {
    json[key] = texts;
  }
}

/// The members of a value, into an object that may have others.
void write_value_members(const Value& value, Json& json) {
  set_text(json, "column", value.column);
  set_text(json, "template", template_of(value.pieces));
  if (value.constant) {
    json["constant"] = *value.constant;
  }
  if (!value.values.empty()) {
    json["values"] = value.values;
  }
  set_text(json, "lookup", value.lookup);
  if (value.otherwise) {
    json["else"] = *value.otherwise;
  }
  if (value.plain) {
    json["plain"] = true;
  }
}

/// A column alone is its name.
Json value_json(const Value& value) {
  Json json = Json::object();
  write_value_members(value, json);
  return json.size() == 1 && json.contains("column") ? json["column"] : json;
}

void set_value(Json& json, const char* key, const Value& value) {
  if (value.is_set()) {
    json[key] = value_json(value);
  }
}

void set_date(Json& json, const char* key, const DateValue& date) {
  if (!date.is_set()) {
    return;
  }
  Json members = Json::object();
  set_value(members, "value", date.text);
  set_value(members, "year", date.year);
  set_value(members, "month", date.month);
  set_value(members, "day", date.day);
  set_value(members, "precision", date.precision);
  const bool is_column = members.size() == 1 && date.text.is_set() && members["value"].is_string();
  json[key] = is_column ? members["value"] : members;
}

Json list_json(const ListValue& list) {
  Json json = Json::object();
  write_value_members(list.text, json);
  set_texts(json, "separator", list.separators);
  return json.size() == 1 && json.contains("column") ? json["column"] : json;
}

Json actor_json(const ActorValue& actor) {
  Json json = Json::object();
  write_value_members(actor.names.text, json);
  set_texts(json, "separator", actor.names.separators);
  if (actor.role.constant) {
    json["role"] = *actor.role.constant;
  } else if (actor.role.is_set()) {
    json["role"] = Json::object();
    write_value_members(actor.role, json["role"]);
  }
  if (actor.kind) {
    json["kind"] = term(*actor.kind);
  }
  set_text(json, "code", actor.code);
  if (actor.longest != 0) {
    json["longest"] = actor.longest;
  }
  return json.size() == 1 && json.contains("column") ? json["column"] : json;
}

void set_conditions(Json& json, const char* key, const std::vector<Condition>& conditions) {
  for (const Condition& condition : conditions) {
    Json item = Json::object();
    item["column"] = condition.column;
    set_texts(item, "is", condition.is);
    set_texts(item, "not", condition.is_not);
    if (condition.filled) {
      item["filled"] = *condition.filled;
    }
    json[key].push_back(std::move(item));
  }
}

Json event_json(const EventRecipe& event) {
  Json json = Json::object();
  set_text(json, "name", event.name);
  set_conditions(json, "when", event.when);
  set_value(json, "id", event.id);
  set_date(json, "date", event.date);
  set_date(json, "end", event.end);
  set_value(json, "text", event.date_text);
  set_value(json, "type", event.type);
  set_value(json, "label", event.label);
  for (const ActorValue& actor : event.actors) {
    json["actors"].push_back(actor_json(actor));
  }
  set_value(json, "place", event.place);
  set_value(json, "note", event.note);
  set_value(json, "quote", event.quote);
  set_value(json, "cameo", event.cameo);
  set_value(json, "goldstein", event.goldstein);
  if (event.source.is_set()) {
    Json source = Json::object();
    set_value(source, "title", event.source.title);
    set_value(source, "url", event.source.url);
    if (event.source.kind != SourceValue().kind) {
      source["kind"] = event.source.kind;
    }
    json["source"] = std::move(source);
  }
  return json;
}

void set_lists(Json& json, const char* key, const std::vector<ListValue>& lists) {
  for (const ListValue& list : lists) {
    json[key].push_back(list_json(list));
  }
}

Json described_actor_json(const ActorRecipe& actor) {
  Json json = Json::object();
  set_value(json, "id", actor.id);
  set_value(json, "name", actor.name);
  set_lists(json, "aliases", actor.aliases);
  set_value(json, "kind", actor.kind);
  set_value(json, "country", actor.country);
  set_value(json, "wikidata", actor.wikidata);
  set_value(json, "description", actor.description);
  set_value(json, "note", actor.note);
  for (const auto& [scheme, value] : actor.codes) {
    json["codes"][scheme] = value_json(value);
  }
  set_date(json, "existed", actor.existed);
  set_date(json, "until", actor.existed_end);
  set_lists(json, "memberOf", actor.member_of);
  return json;
}

Json table_json(const TableShape& shape) {
  constexpr const char* kinds[] = {"rows", "json", "lines"};
  Json json = Json::object();
  if (shape.kind) {
    json["kind"] = kinds[static_cast<std::size_t>(*shape.kind)];
  }
  set_text(json, "encoding", shape.encoding);
  if (shape.separator) {
    json["separator"] = *shape.separator == '\t' ? "tab" : std::string(1, *shape.separator);
  }
  if (shape.quoted) {
    json["quotes"] = *shape.quoted;
  }
  if (!shape.has_header) {
    json["header"] = false;
    json["columns"] = shape.columns;
  }
  set_text(json, "records", shape.records);
  set_text(json, "line", template_of(shape.line));
  return json;
}

Json dates_json(const DateManner& dates) {
  constexpr const char* orders[] = {"", "D.M.Y", "M/D/Y", "Y-M-D"};
  constexpr const char* calendars[] = {"", "julian", "jalali", "hijri", "hebrew"};
  Json json = Json::object();
  set_text(json, "order", orders[static_cast<std::size_t>(dates.order)]);
  if (dates.pivot) {
    json["pivot"] = *dates.pivot;
  }
  if (dates.serials) {
    json["serials"] = true;
  }
  if (dates.serials_1904) {
    json["serials1904"] = true;
  }
  set_text(json, "calendar", calendars[static_cast<std::size_t>(dates.calendar)]);
  if (!dates.northern_seasons) {
    json["seasons"] = "southern";
  }
  set_texts(json, "unknown", dates.unknown);
  set_texts(json, "open", dates.open);
  return json;
}

void set_object(Json& json, const char* key, Json object) {
  if (!object.empty()) {
    json[key] = std::move(object);
  }
}

}  // namespace

std::string write_recipe(const Recipe& recipe) {
  Json json = Json::object();
  set_text(json, "name", recipe.name);
  set_text(json, "title", recipe.title);
  set_texts(json, "recognise", recipe.recognise);
  set_object(json, "table", table_json(recipe.table));
  set_conditions(json, "where", recipe.where);
  set_texts(json, "missing", recipe.missing);
  set_object(json, "dates", dates_json(recipe.dates));
  for (const auto& [name, lookup] : recipe.lookups) {
    json["lookups"][name] = {{"file", lookup.file}, {"from", lookup.from}, {"to", lookup.to}};
  }
  if (recipe.events.size() == 1) {
    json["event"] = event_json(recipe.events.front());
  } else {
    for (const EventRecipe& event : recipe.events) {
      json["events"].push_back(event_json(event));
    }
  }
  if (recipe.actor) {
    json["actor"] = described_actor_json(*recipe.actor);
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace parley::formats
