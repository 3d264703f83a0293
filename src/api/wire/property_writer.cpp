#include "wire/property_writer.hpp"

#include "parley/formats/flag_list.hpp"
#include "parley/model/range_writer.hpp"

#include "wire/date_writer.hpp"
#include "wire/evidence_writer.hpp"
#include "wire/labels.hpp"

namespace parley::api {
namespace {

void write_strings(json::Writer& out, const std::vector<std::string>& strings) {
  out.begin_array();
  for (const std::string& text : strings) {
    out.value(text);
  }
  out.end_array();
}

void write_participants(json::Writer& out, const RequestView& view,
                        const std::vector<Participant>& participants) {
  out.begin_array();
  for (const Participant& part : participants) {
    out.begin_object();
    out.member("actor", part.actor);
    out.member("label", name_of(view, part.actor));
    out.member("role", term(part.role));
    if (!part.sources.empty()) {
      write_strings(out.key("sources"), part.sources);
    }
    write_evidence(out, view, part.evidence);
    out.member_if("note", part.note);
    out.end_object();
  }
  out.end_array();
}

void write_relations(json::Writer& out, const RequestView& view,
                     const std::vector<EventRelation>& relations) {
  out.begin_array();
  for (const EventRelation& relation : relations) {
    out.begin_object();
    out.member("type", term(relation.type));
    out.member("to", relation.to);
    if (const auto event = view.graph().find_event(relation.to)) {
      out.member("label", label_of(view, *event));
    }
    if (!relation.sources.empty()) {
      write_strings(out.key("sources"), relation.sources);
    }
    write_evidence(out, view, relation.evidence);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void write_property(json::Writer& out, const RequestView& view, const EventProperties& properties,
                    EventProperty property) {
  if (!has(properties, property)) {
    out.null();
    return;
  }
  switch (property) {
    case EventProperty::type: out.value(*properties.type); break;
    case EventProperty::label: out.value(view.text(*properties.label)); break;
    case EventProperty::date: write_date(out, *properties.date); break;
    case EventProperty::place: out.value(*properties.place); break;
    case EventProperty::participants:
      write_participants(out, view, *properties.participants);
      break;
    case EventProperty::part_of: out.value(*properties.part_of); break;
    case EventProperty::ordinal: out.value(*properties.ordinal); break;
    case EventProperty::count: write_range(out, *properties.count); break;
    case EventProperty::flags: formats::write_flags(out, *properties.flags); break;
    case EventProperty::relations: write_relations(out, view, *properties.relations); break;
    case EventProperty::outcome: out.value(term(*properties.outcome)); break;
  }
}

void write_properties(json::Writer& out, const RequestView& view,
                      const EventProperties& properties) {
  out.begin_object();
  for (std::size_t i = 0; i < terms<EventProperty>().size(); ++i) {
    const auto property = static_cast<EventProperty>(i);
    if (has(properties, property)) {
      write_property(out.key(term(property)), view, properties, property);
    }
  }
  out.end_object();
}

}  // namespace parley::api
