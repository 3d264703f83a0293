#include "read/read_evidence.hpp"

#include "parley/dataset/spelling.hpp"

#include "read/read_date.hpp"
#include "read/read_quantity.hpp"

namespace parley::dataset {
namespace {

constexpr int max_quote_words = 25;  ///< words: what may be quoted as evidence

int count_words(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = std::string_view(" \t\r\n\v\f").find(c) != std::string_view::npos;
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

std::vector<std::string> sources_of(const std::vector<Evidence>& evidence) {
  std::vector<std::string> sources;
  sources.reserve(evidence.size());
  for (const Evidence& item : evidence) {
    sources.push_back(item.source);
  }
  return sources;
}

Quote read_quote(const json::Value& value, const JsonPath& path, Report& report) {
  Quote quote;
  Fields fields(value, path, report);
  quote.exact = fields.text("exact", Need::required);
  quote.prefix = fields.text("prefix");
  quote.suffix = fields.text("suffix");
  quote.language = fields.language();
  quote.is_translation = fields.boolean("translation").value_or(false);
  fields.finish();
  if (const int words = count_words(quote.exact); words > max_quote_words) {
    report.error(JsonPath(path, "exact"),
                 "a quote of at most " + std::to_string(max_quote_words) + " words",
                 std::to_string(words) + " words");
  }
  return quote;
}

std::optional<Position> read_position(const json::Value& value, const JsonPath& path,
                                      Report& report) {
  Fields fields(value, path, report);
  const auto start = fields.integer("start", 0, Need::required);
  const auto end = fields.integer("end", 1, Need::required);
  fields.finish();
  if (!start || !end) {
    return std::nullopt;
  }
  if (*start >= *end) {
    report.error(path, "a start before the end",
                 std::to_string(*start) + " and " + std::to_string(*end));
    return std::nullopt;
  }
  return Position{static_cast<std::size_t>(*start), static_cast<std::size_t>(*end)};
}

Evidence read_one_evidence(const json::Value& value, const JsonPath& path, Seasons seasons,
                           Report& report) {
  Evidence evidence;
  Fields fields(value, path, report);
  evidence.source = fields.id("source", Need::required);
  if (const json::Value* states = fields.find("states")) {
    evidence.states_all = states->is_string() && *states == "all";
    if (!evidence.states_all) {
      const JsonPath here(path, "states");
      Fields stated(*states, here, report);
      evidence.states = read_properties(stated, Need::optional, seasons, report);
      stated.finish();
    }
  }
  if (const json::Value* quote = fields.find("quote")) {
    evidence.quote = read_quote(*quote, JsonPath(path, "quote"), report);
  }
  if (const json::Value* position = fields.find("position")) {
    evidence.position = read_position(*position, JsonPath(path, "position"), report);
  }
  evidence.sha256 =
      fields.spelled("sha256", is_sha256, "a SHA-256 of 64 hexadecimal digits in lower case");
  evidence.note = fields.text("note");
  fields.finish();
  return evidence;
}

Participant read_participant(const json::Value& value, const JsonPath& path, Seasons seasons,
                             Report& report) {
  Participant part;
  Fields fields(value, path, report);
  part.actor = fields.id("actor", Need::required);
  part.role = fields.choice<Role>("role", Need::required).value_or(Role::subject);
  part.evidence = read_evidence(fields, Need::optional, seasons, report);
  part.sources = sources_of(part.evidence);
  part.note = fields.text("note");
  fields.finish();
  return part;
}

EventRelation read_relation(const json::Value& value, const JsonPath& path, Seasons seasons,
                            Report& report) {
  EventRelation relation;
  Fields fields(value, path, report);
  relation.type =
      fields.choice<RelationType>("type", Need::required).value_or(RelationType::refers_to);
  relation.to = fields.id("to", Need::required);
  relation.evidence = read_evidence(fields, Need::optional, seasons, report);
  relation.sources = sources_of(relation.evidence);
  fields.finish();
  return relation;
}

template <class T, class Read>
std::vector<T> read_items(const json::Value& value, const JsonPath& path, Seasons seasons,
                          Report& report, Read read) {
  std::vector<T> items;
  if (!value.is_array()) {
    report.error(path, "an array", describe(value));
    return items;
  }
  items.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    items.push_back(read(value[i], JsonPath(path, i), seasons, report));
  }
  return items;
}

EventFlags read_flags(const json::Value& value, const JsonPath& path, Report& report) {
  EventFlags flags = 0;
  if (!value.is_array()) {
    report.error(path, "an array", describe(value));
    return flags;
  }
  for (std::size_t i = 0; i < value.size(); ++i) {
    const JsonPath here(path, i);
    if (const auto flag = read_word(value[i], here, report, terms<EventFlag>())) {
      const auto bit = static_cast<EventFlags>(1U << *flag);
      if ((flags & bit) != 0) {
        report.error(here, "each flag once", describe(value[i]) + " again");
      }
      flags = static_cast<EventFlags>(flags | bit);
    }
  }
  return flags;
}

}  // namespace

std::vector<Evidence> read_evidence(Fields& fields, Need need, Seasons seasons, Report& report) {
  std::vector<Evidence> all;
  fields.list("evidence", need, [&](const json::Value& item, const JsonPath& path) {
    all.push_back(read_one_evidence(item, path, seasons, report));
  });
  return all;
}

EventProperties read_property(EventProperty property, const json::Value& value,
                              const JsonPath& path, Seasons seasons, Report& report) {
  EventProperties read;
  constexpr std::string_view id_expected = "the id of an event";
  switch (property) {
    case EventProperty::type:
      read.type = read_string(value, path, report, is_id, "the id of an event type");
      break;
    case EventProperty::label: read.label = read_localized(value, path, report); break;
    case EventProperty::date: read.date = read_date(value, path, seasons, report); break;
    case EventProperty::place:
      read.place =
          read_string(value, path, report, is_not_empty, "a text of at least one character");
      break;
    case EventProperty::participants:
      read.participants = read_items<Participant>(value, path, seasons, report, read_participant);
      break;
    case EventProperty::part_of:
      read.part_of = read_string(value, path, report, is_id, id_expected);
      break;
    case EventProperty::ordinal: read.ordinal = read_integer(value, path, report, 1); break;
    case EventProperty::count: read.count = read_count(value, path, report); break;
    case EventProperty::flags: read.flags = read_flags(value, path, report); break;
    case EventProperty::relations:
      read.relations = read_items<EventRelation>(value, path, seasons, report, read_relation);
      break;
    case EventProperty::outcome:
      if (const auto outcome = read_word(value, path, report, terms<Outcome>())) {
        read.outcome = static_cast<Outcome>(*outcome);
      }
      break;
  }
  return read;
}

EventProperties read_properties(Fields& fields, Need need, Seasons seasons, Report& report) {
  EventProperties all;
  const auto names = terms<EventProperty>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto property = static_cast<EventProperty>(i);
    const bool required = need == Need::required &&
                          (property == EventProperty::type || property == EventProperty::label);
    if (const json::Value* member =
            fields.find(names[i], required ? Need::required : Need::optional)) {
      copy_property(
          read_property(property, *member, JsonPath(fields.path(), names[i]), seasons, report), all,
          property);
    }
  }
  return all;
}

}  // namespace parley::dataset
