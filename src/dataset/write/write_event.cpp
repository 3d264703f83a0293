#include "parley/dataset/write_items.hpp"
#include "parley/model/range_writer.hpp"

#include <algorithm>
#include <array>

namespace parley::dataset {
namespace {

void write_bound(json::Writer& out, std::string_view key, Day bound, Day beyond) {
  if (bound != no_earliest && bound != no_latest) {
    out.member(key, format_day(bound - beyond));
  }
}

/// Evidence of a participant or a relation; sources known by their ids alone are evidence too.
void write_part_evidence(json::Writer& out, const std::vector<Evidence>& evidence,
                         const std::vector<std::string>& sources) {
  if (!evidence.empty()) {
    out.key("evidence");
    write_evidence(out, evidence);
  } else if (!sources.empty()) {
    out.key("evidence").begin_array();
    for (const std::string& source : sources) {
      out.begin_object().member("source", source).end_object();
    }
    out.end_array();
  }
}

void write_participants(json::Writer& out, const std::vector<Participant>& parts) {
  out.begin_array();
  for (const Participant& part : parts) {
    out.begin_object().member("actor", part.actor);
    write_part_evidence(out, part.evidence, part.sources);
    out.member_if("note", part.note).member("role", term(part.role)).end_object();
  }
  out.end_array();
}

void write_relations(json::Writer& out, const std::vector<EventRelation>& relations) {
  out.begin_array();
  for (const EventRelation& relation : relations) {
    out.begin_object();
    write_part_evidence(out, relation.evidence, relation.sources);
    out.member("to", relation.to).member("type", term(relation.type)).end_object();
  }
  out.end_array();
}

void write_flags(json::Writer& out, EventFlags flags) {
  out.begin_array();
  const auto names = terms<EventFlag>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (has_flag(flags, static_cast<EventFlag>(i))) {
      out.value(names[i]);
    }
  }
  out.end_array();
}

void write_property(json::Writer& out, const EventProperties& properties, EventProperty property) {
  switch (property) {
    case EventProperty::type: out.value(*properties.type); break;
    case EventProperty::label: write_text(out, *properties.label); break;
    case EventProperty::date: write_date(out, *properties.date); break;
    case EventProperty::place: out.value(*properties.place); break;
    case EventProperty::participants: write_participants(out, *properties.participants); break;
    case EventProperty::part_of: out.value(*properties.part_of); break;
    case EventProperty::ordinal: out.value(*properties.ordinal); break;
    case EventProperty::count: write_range(out, *properties.count); break;
    case EventProperty::flags: write_flags(out, *properties.flags); break;
    case EventProperty::relations: write_relations(out, *properties.relations); break;
    case EventProperty::outcome: out.value(term(*properties.outcome)); break;
  }
}

void write_if(json::Writer& out, const EventProperties& properties, EventProperty property) {
  if (has(properties, property)) {
    out.key(term(property));
    write_property(out, properties, property);
  }
}

void write_all_properties(json::Writer& out, const EventProperties& properties) {
  using enum EventProperty;
  for (const EventProperty property : {count, date, flags, label, ordinal, outcome, part_of,
                                       participants, place, relations, type}) {
    write_if(out, properties, property);
  }
}

bool has_any(const EventProperties& properties) noexcept {
  for (std::size_t i = 0; i < terms<EventProperty>().size(); ++i) {
    if (has(properties, static_cast<EventProperty>(i))) {
      return true;
    }
  }
  return false;
}

void write_alternative(json::Writer& out, const Alternative& other) {
  out.begin_object().member_if("assertedBy", other.asserted_by);
  if (!other.evidence.empty()) {
    out.key("evidence");
    write_evidence(out, other.evidence);
  }
  out.member("property", term(other.property)).member("rank", term(other.rank));
  out.member_if("reason", other.reason).key("value");
  write_property(out, other.value, other.property);
  out.end_object();
}

/// An event of the model, as write_row() reads it.
class ModelRow {
 public:
  explicit ModelRow(const Event& event) : event_(event) {}

  std::string_view id() const { return event_.id; }
  void write(json::Writer& out, EventProperty property) const {
    write_if(out, event_.own, property);
  }
  void write_alternatives(json::Writer& out) const {
    if (!event_.alternatives.empty()) {
      out.key("alternatives").begin_array();
      for (const Alternative& other : event_.alternatives) {
        write_alternative(out, other);
      }
      out.end_array();
    }
  }
  void write_accepts(json::Writer& out) const { dataset::write_accepts(out, event_.accepts); }
  void write_evidence(json::Writer& out) const { dataset::write_evidence(out, event_.evidence); }
  void write_note(json::Writer& out) const { out.member_if("note", event_.note); }
  void write_quantities(json::Writer& out) const { write_quantities_if(out, event_.quantities); }

 private:
  const Event& event_;
};

/// A simple event, as write_row() reads it.
class SimpleRow {
 public:
  explicit SimpleRow(const SimpleEvent& event) : event_(event) {}

  std::string_view id() const { return event_.id; }
  void write(json::Writer& out, EventProperty property) const {
    switch (property) {
      case EventProperty::type: out.member("type", event_.type); break;
      case EventProperty::label: out.key("label").raw(event_.label); break;
      case EventProperty::date: out.member_if("date", event_.date); break;
      case EventProperty::place: out.member_if("place", event_.place); break;
      case EventProperty::participants: write_parts(out); break;
      case EventProperty::part_of:
      case EventProperty::ordinal:
      case EventProperty::count:
      case EventProperty::flags:
      case EventProperty::relations:
      case EventProperty::outcome: break;  // of full events alone
    }
  }
  void write_accepts(json::Writer& /*out*/) const {}
  void write_alternatives(json::Writer& /*out*/) const {}
  void write_evidence(json::Writer& out) const {
    out.begin_array().begin_object().member("source", event_.source).member("states", "all");
    out.end_object().end_array();
  }
  void write_note(json::Writer& /*out*/) const {}
  void write_quantities(json::Writer& /*out*/) const {}

 private:
  void write_parts(json::Writer& out) const {
    if (event_.parts.empty()) {
      return;
    }
    out.key("participants").begin_array();
    for (const SimplePart& part : event_.parts) {
      out.begin_object().member("actor", part.actor).member("role", term(part.role)).end_object();
    }
    out.end_array();
  }

  const SimpleEvent& event_;
};

/// Writes the keys of an event in alphabetical order, each with the value that `row` has for it.
template <class Row>
void write_row(json::Writer& out, const Row& row) {
  using enum EventProperty;
  out.begin_object();
  row.write_accepts(out);
  row.write_alternatives(out);
  row.write(out, count);
  row.write(out, date);
  out.key("evidence");
  row.write_evidence(out);
  row.write(out, flags);
  out.member("id", row.id());
  row.write(out, label);
  row.write_note(out);
  for (const EventProperty property : {ordinal, outcome, part_of, participants, place}) {
    row.write(out, property);
  }
  row.write_quantities(out);
  row.write(out, relations);
  row.write(out, type);
  out.end_object();
}

}  // namespace

bool is_edtf_alone(const DateStatement& date) noexcept {
  return date.edtf && !date.bounds_given && !date.offset && date.relative_to.empty() &&
         !date.basis && date.text.empty() && date.anchor.empty() && date.reason.empty();
}

void write_text(json::Writer& out, const LocalizedText& text) {
  out.begin_object();
  for (const auto& [tag, words] : text) {
    out.member(tag, words);
  }
  out.end_object();
}

void write_date(json::Writer& out, const DateStatement& date) {
  if (is_edtf_alone(date)) {
    out.value(date.edtf->text());
    return;
  }
  out.begin_object().member_if("anchor", date.anchor);
  if (date.basis) {
    out.member("basis", term(*date.basis));
  }
  if (date.edtf) {
    out.member("edtf", date.edtf->text());
  }
  if (date.bounds_given) {
    write_bound(out, "endEarliest", date.bounds.end_earliest, 1);
    write_bound(out, "endLatest", date.bounds.end_latest, 1);
  }
  if (date.offset) {
    out.member("offset", date.offset->text);
  }
  out.member_if("reason", date.reason).member_if("relativeTo", date.relative_to);
  if (date.bounds_given) {
    write_bound(out, "startEarliest", date.bounds.start_earliest, 0);
    write_bound(out, "startLatest", date.bounds.start_latest, 0);
  }
  out.member_if("text", date.text).end_object();
}

void write_evidence(json::Writer& out, const std::vector<Evidence>& evidence) {
  out.begin_array();
  for (const Evidence& item : evidence) {
    out.begin_object().member_if("note", item.note);
    if (item.position) {
      out.key("position").begin_object();
      out.member("end", std::uint64_t{item.position->end});
      out.member("start", std::uint64_t{item.position->start}).end_object();
    }
    if (item.quote) {
      out.key("quote").begin_object().member("exact", item.quote->exact);
      out.member_if("language", item.quote->language).member_if("prefix", item.quote->prefix);
      out.member_if("suffix", item.quote->suffix);
      if (item.quote->is_translation) {
        out.member("translation", true);
      }
      out.end_object();
    }
    out.member_if("sha256", item.sha256).member("source", item.source);
    if (item.states_all) {
      out.member("states", "all");
    } else if (has_any(item.states)) {
      out.key("states").begin_object();
      write_all_properties(out, item.states);
      out.end_object();
    }
    out.end_object();
  }
  out.end_array();
}

void write_properties(json::Writer& out, const EventProperties& properties) {
  out.begin_object();
  write_all_properties(out, properties);
  out.end_object();
}

void write_value_of(json::Writer& out, const EventProperties& properties, EventProperty property) {
  write_property(out, properties, property);
}

void write_event(json::Writer& out, const Event& event) {
  write_row(out, ModelRow(event));
}

void write_event(json::Writer& out, const SimpleEvent& event) {
  write_row(out, SimpleRow(event));
}

}  // namespace parley::dataset
