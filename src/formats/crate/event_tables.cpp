#include "parley/dataset/write_items.hpp"
#include "parley/json/writer.hpp"

#include "crate/tables.hpp"

#include <string>

namespace parley::formats {
namespace {

TableSchema event_shape() {
  using enum ColumnType;
  TableSchema shape{
      "events", "An event, with its own values: those of the best evidence.", {"id"}, {}};
  shape.columns = {{"id", "The id of the event.", id, true},
                   {"type", "Its type.", id, true, "event-types"},
                   {"label", "Its name, in the language of the dataset.", text, true}};
  append_date_columns(shape.columns);
  shape.columns.insert(shape.columns.end(),
                       {{"place", "Where it happened."},
                        {"part_of", "The event that it is a part of.", id, false, "events"},
                        {"ordinal", "Its number among the parts of that event, from 1.", integer},
                        {"count_at_least", "How many events it stands for, at least.", integer},
                        {"count_at_most", "The same, at most.", integer},
                        {"flags",
                         "Which of future, hypothetical, denied, negated; with blanks between. "
                         "An event with a flag is not said to have happened."},
                        {"outcome", "Of a decision: accepted or rejected."},
                        {"note", "A remark of the coder."}});
  return shape;
}

TableSchema part_shape(std::string_view name, std::string_view description) {
  using enum ColumnType;
  return {name,
          description,
          {"event", "number"},
          {{"event", "The event.", id, true, "events"},
           {"number", "Its place in the list of the event, from 1.", integer, true}}};
}

TableSchema participant_shape() {
  using enum ColumnType;
  TableSchema shape = part_shape("participants", "An actor in one role of an event.");
  shape.columns.push_back({"actor", "The actor.", id, true, "actors"});
  shape.columns.push_back({"role", "The role.", text, true});
  shape.columns.push_back({"note", "A remark of the coder."});
  return shape;
}

TableSchema relation_shape() {
  using enum ColumnType;
  TableSchema shape = part_shape("relations", "A relation from an event to another one.");
  shape.columns.push_back({"type", "The relation.", text, true});
  shape.columns.push_back({"to", "The other event.", id, true, "events"});
  return shape;
}

TableSchema type_shape() {
  using enum ColumnType;
  return {"event-types",
          "A type of events: of the vocabulary, or the dataset's own.",
          {"id"},
          {{"id", "The id of the type.", id, true},
           {"label", "Its name, in the language of the dataset.", text, true},
           {"family", "The family that it belongs to."},
           {"specialises", "The type that it is a special case of, where it is the dataset's own.",
            id, false, "event-types"},
           {"symmetric", "All actors take part alike.", truth, true},
           {"definition", "What it means."}}};
}

std::string flag_words(EventFlags flags) {
  std::string words;
  const auto names = terms<EventFlag>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (has_flag(flags, static_cast<EventFlag>(i))) {
      words.append(words.empty() ? "" : " ").append(names[i]);
    }
  }
  return words;
}

void write_count(TableWriter& out, const std::optional<CountRange>& count) {
  out.cell(count ? std::to_string(count->least) : std::string());
  out.cell(count && count->most != CountRange::no_most ? std::to_string(count->most)
                                                       : std::string());
}

/// The tables of events while they are filled.
struct EventWriter {
  const Dataset& dataset;
  SharedTables& shared;
  TableWriter events;
  TableWriter participants;
  TableWriter relations;

  void add(const Event& event);
  void add_event(const Event& event);
  void add_parts(const Event& event);
  void add_alternatives(const Event& event);
};

void EventWriter::add_event(const Event& event) {
  const EventProperties& own = event.own;
  const LocalizedText none;
  const LocalizedText& label = own.label ? *own.label : none;
  events.row(event.id).cell(event.id).cell(own.type.value_or(""));
  events.words(main_text(dataset, label)).date(own.date).words(own.place.value_or(""));
  events.cell(own.part_of.value_or(""));
  events.cell(own.ordinal ? std::to_string(*own.ordinal) : std::string());
  write_count(events, own.count);
  events.cell(flag_words(own.flags.value_or(EventFlags{})));
  events.cell(own.outcome ? term(*own.outcome) : std::string_view()).words(event.note).end();
  shared.add_translations("events", event.id, "label", label, dataset.language);
}

void EventWriter::add_parts(const Event& event) {
  std::size_t number = 0;
  if (event.own.participants) {
    for (const Participant& part : *event.own.participants) {
      const std::string at = std::to_string(++number);
      participants.row(event.id).cell(event.id).cell(at).cell(part.actor).cell(term(part.role));
      participants.words(part.note).end();
      shared.add_evidence("participants", event.id + "/" + at, {}, part.evidence, part.sources);
    }
  }
  number = 0;
  if (event.own.relations) {
    for (const EventRelation& relation : *event.own.relations) {
      const std::string at = std::to_string(++number);
      relations.row(event.id).cell(event.id).cell(at).cell(term(relation.type)).cell(relation.to);
      relations.end();
      shared.add_evidence("relations", event.id + "/" + at, {}, relation.evidence,
                          relation.sources);
    }
  }
}

void EventWriter::add_alternatives(const Event& event) {
  json::Writer value;
  for (const Alternative& other : event.alternatives) {
    value.clear();
    dataset::write_value_of(value, other.value, other.property);
    shared.add_alternative(
        "events", event.id,
        {term(other.property), value.text(), other.rank, other.asserted_by, other.reason},
        other.evidence);
  }
}

void EventWriter::add(const Event& event) {
  add_event(event);
  add_parts(event);
  shared.add_evidence("events", event.id, {}, event.evidence);
  add_alternatives(event);
  shared.add_quantities("events", event.id, event.quantities);
}

Table type_table(const Dataset& dataset, SharedTables& shared, Losses& losses) {
  TableWriter out(type_shape(), losses);
  for (const EventType& type : dataset.vocabulary.event_types) {
    out.row(type.id).cell(type.id).words(main_text(dataset, type.label)).cell(type.family);
    out.cell(type.specialises).truth(type.symmetric).words(type.definition).end();
    shared.add_translations("event-types", type.id, "label", type.label, dataset.language);
  }
  return out.take();
}

}  // namespace

std::vector<Table> event_tables(const Dataset& dataset, SharedTables& shared, Losses& losses) {
  EventWriter writer{dataset, shared, TableWriter(event_shape(), losses),
                     TableWriter(participant_shape(), losses),
                     TableWriter(relation_shape(), losses)};
  for (const Event& event : dataset.events) {
    writer.add(event);
  }
  std::vector<Table> tables;
  tables.push_back(writer.events.take());
  tables.push_back(writer.participants.take());
  tables.push_back(writer.relations.take());
  tables.push_back(type_table(dataset, shared, losses));
  return tables;
}

}  // namespace parley::formats
