#include "parley/formats/schema_event.hpp"

#include "parley/json/harmless.hpp"
#include "parley/json/writer.hpp"
#include "parley/time/day.hpp"

#include "linked/crosswalk.hpp"
#include "linked/dates.hpp"
#include "linked/origin.hpp"

#include <algorithm>
#include <unordered_set>

namespace parley::formats {
namespace linked {
namespace {

constexpr std::string_view schema_prefix = "schema:";

std::string_view schema_class(std::string_view kind) noexcept {
  for (const std::string_view type : classes_of_kind(kind)) {
    if (type.starts_with(schema_prefix)) {
      return type.substr(schema_prefix.size());
    }
  }
  return "Thing";
}

void write_day(json::Writer& out, std::string_view key, std::optional<Day> day) {
  constexpr std::int64_t last_year = 9999;
  if (day && to_calendar(*day).year >= 1 && to_calendar(*day).year <= last_year) {
    out.member(key, format_day(*day));
  }
}

void write_about(json::Writer& out, const EventRecord& event, const Names& names) {
  std::unordered_set<std::string_view> written;
  for (const EventParty& party : event.parties) {
    if (!party.rank.empty() || !party.asserted_by.empty() || !written.insert(party.actor).second) {
      continue;
    }
    if (written.size() == 1) {
      out.key("about").begin_array();
    }
    out.begin_object();
    out.member("@type", schema_class(party.kind));
    out.member("@id", names.actor(party.actor));
    out.member("name", party.label);
    if (!party.wikidata.empty()) {
      out.member("sameAs", "https://www.wikidata.org/wiki/" + std::string(party.wikidata));
    }
    out.end_object();
  }
  if (!written.empty()) {
    out.end_array();
  }
}

void write_sources(json::Writer& out, const EventRecord& event) {
  if (event.sources.empty()) {
    return;
  }
  out.key("subjectOf").begin_array();
  for (const EventSource& source : event.sources) {
    out.begin_object().member("@type", "CreativeWork");
    out.member_if("name", source.title);
    if (const auto iri = iri_of_address(source.url)) {
      out.member("url", *iri);
    }
    out.end_object();
  }
  out.end_array();
}

void write_facts(json::Writer& out, const EventRecord& event, const Names& names) {
  write_day(out, "startDate", exact_start(event.date.bounds));
  write_day(out, "endDate", exact_end(event.date.bounds));
  if (!event.place.empty()) {
    out.key("location").begin_object().member("@type", "Place").member("name", event.place);
    out.end_object();
  }
  write_about(out, event, names);
  if (!event.part_of.empty() && is_actual(event.part_of_flags)) {
    out.key("superEvent").begin_object().member("@type", "Event");
    out.member("@id", names.event(event.part_of)).end_object();
  }
}

/// Why the event is no schema:Event.
std::string reasons(const EventRecord& event, const Voice& voice) {
  std::string text;
  if (!voice.id.empty()) {
    text.append("according to ").append(voice.id);
  }
  for (std::size_t i = 0; i < terms<EventFlag>().size(); ++i) {
    if (has_flag(event.flags, static_cast<EventFlag>(i))) {
      text.append(text.empty() ? "" : ", ").append(terms<EventFlag>()[i]);
    }
  }
  return text;
}

}  // namespace
}  // namespace linked

std::string schema_event(const EventRecord& event, const Origin& origin) {
  const linked::Names names(origin);
  const linked::Voice voice(origin.policy);
  const bool is_fact = is_actual(event.flags) && voice.id.empty();
  json::Writer out;
  out.begin_object();
  out.member("@context", "https://schema.org");
  out.member("@type", is_fact ? "Event" : "Thing");
  out.member("@id", names.event(event.id));
  out.member("name", event.label);
  out.member_if("description", event.note);
  if (is_fact) {
    linked::write_facts(out, event, names);
  } else {
    out.member("disambiguatingDescription", linked::reasons(event, voice));
  }
  linked::write_sources(out, event);
  out.end_object();
  std::string harmless;
  json::append_harmless(harmless, out.text());
  return harmless;
}

}  // namespace parley::formats
