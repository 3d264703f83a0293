#include "import/graphs/rows/graph_rows.hpp"

#include "parley/dataset/spelling.hpp"
#include "parley/text/slug.hpp"
#include "parley/text/utf8.hpp"

#include "dialect/headline.hpp"
#include "import/graphs/rows/graph_losses.hpp"
#include "import/graphs/rows/graph_terms.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

using enum AttributeMeaning;

constexpr std::size_t max_name_bytes = 10'000;

/// Our own dialects write the flags in front of the label; they are flags here, and no words of it.
std::string_view without_flags(std::string_view label, EventFlags flags) {
  const std::string before = is_actual(flags) ? std::string() : headline({}, flags);
  return label.starts_with(before) ? label.substr(before.size()) : label;
}

EventFlags flags_of(std::string_view text) {
  unsigned flags = 0;
  const auto& names = terms<EventFlag>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    flags |= (text.find(names[i]) == std::string_view::npos ? 0U : 1U) << i;
  }
  return static_cast<EventFlags>(flags);
}

Role role_at(EdgeSide side) noexcept {
  switch (side) {
    case EdgeSide::source: return Role::initiator;
    case EdgeSide::target: return Role::recipient;
    case EdgeSide::either: break;
  }
  return Role::participant;
}

/// The value is text that people read, without what nobody can see.
void remark_on_controls(std::string_view text, std::string_view what, ForeignRows& rows) {
  const bool has_controls = std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\r';
  });
  if (has_controls) {
    rows.remark("expected a " + std::string(what) + " without control characters, got " +
                show(text) + "; they stay in it");
  }
}

}  // namespace

const ForeignThing* GraphRows::thing(std::size_t number) const noexcept {
  if (number < graph_.nodes.size()) {
    return &graph_.nodes[number];
  }
  number -= graph_.nodes.size();
  return number < graph_.edges.size() ? &graph_.edges[number] : nullptr;
}

GraphRow GraphRows::read(std::size_t number, ForeignRows& rows) const {
  GraphRow row;
  if (const ForeignThing* known = thing(number)) {
    row.line = known->line;
    row.file = known->file;
    if (known->id.size() > max_graph_id) {
      row.refusal = "expected an id of at most 1,000 bytes, got a longer one";
    } else if (number < graph_.nodes.size()) {
      read_node(number, row, rows);
    } else {
      read_edge(number - graph_.nodes.size(), row, rows);
    }
    return row;
  }
  const GraphNotice& refused = graph_.refused[number - graph_.nodes.size() - graph_.edges.size()];
  row.line = refused.line;
  row.file = refused.file;
  row.refusal = refused.text;
  return row;
}

std::string_view GraphRows::name_of(const ForeignNode& node,
                                    const ThingFacts& facts) const noexcept {
  const std::string_view stated =
      node.label.empty() ? facts.of(AttributeMeaning::label) : node.label;
  return cut_utf8(stated.empty() ? node.id : stated, max_name_bytes);
}

ForeignPart GraphRows::part_of(std::string_view id, Role role, ForeignRows& rows) const {
  ForeignPart part;
  part.role = role;
  const std::uint32_t number = shape_.find(id);
  if (number == GraphShape::no_node) {
    part.name = id;
    part.key = rows.hold(std::string(id) + '\x1F' + std::string(id));
    return part;
  }
  const ForeignNode& node = graph_.nodes[number];
  part.name = name_of(node, shape_.nodes().read(node));
  // Nodes of two files are the same where id and name are.
  part.key = rows.hold(std::string(node.id) + '\x1F' + std::string(part.name));
  return part;
}

void GraphRows::add_actor(const ForeignNode& node, ForeignRows& rows) const {
  const ThingFacts facts = shape_.nodes().read(node);
  const ForeignPart part = part_of(node.id, Role::subject, rows);
  remark_on_controls(part.name, "name", rows);
  ForeignActor& actor = rows.add_actor();
  actor.name = part.name;
  actor.key = part.key;
  actor.own_id = shape_.is_ours() && dataset::is_id(node.id) ? node.id : std::string_view();
  if (const auto kind = term_of<ActorKind>(facts.of(AttributeMeaning::type))) {
    actor.kind = term(*kind);
  } else if (const std::string_view type = facts.of(AttributeMeaning::type); !type.empty()) {
    rows.remark("expected a kind of actor as type of a node, got " + show(type) +
                "; the actor is a group");
  }
  actor.country = facts.of(AttributeMeaning::country);
  actor.wikidata = facts.of(AttributeMeaning::wikidata);
  actor.note = facts.of(AttributeMeaning::note);
  actor.description = facts.of(AttributeMeaning::description);
  if (node.spells.empty()) {
    return;
  }
  // That a node is part of the graph for a time does not say that the actor exists then alone.
  const std::vector<GraphDate> dates = dates_.read(node, {});
  for (std::size_t i = 0; i < dates.size(); ++i) {
    ForeignRow& event = rows.add_event();
    event.stands_alone = true;
    event.type = "presence";
    event.label = rows.hold(std::string(part.name) + " in the graph");
    event.part = rows.hold(std::to_string(i + 1));
    event.date = rows.hold(dates[i].edtf);
    event.date_text = rows.hold(dates[i].text);
    event.parts.push_back(part);
    if (!dates[i].remark.empty()) {
      rows.remark(dates[i].remark);
    }
  }
}

void GraphRows::fill(const ThingFacts& facts, ForeignRow& event) {
  event.stands_alone = true;
  event.place = facts.of(AttributeMeaning::place);
  event.note = facts.of(AttributeMeaning::note);
  event.flags = flags_of(facts.of(AttributeMeaning::flags));
  event.source = facts.of(AttributeMeaning::publisher);
  const std::string_view url = facts.of(AttributeMeaning::url);
  if (dataset::is_web_address(url)) {
    event.source_url = url;
  }
  event.source_kind = "other";
}

void GraphRows::add_event_of_node(std::size_t number, ForeignRows& rows) const {
  const ForeignNode& node = graph_.nodes[number];
  const auto key = static_cast<std::uint32_t>(number);
  const ThingFacts facts = shape_.nodes().read(node);
  ForeignRow& event = rows.add_event();
  fill(facts, event);
  event.final_id = shape_.event_id(key);
  event.type = facts.of(AttributeMeaning::type);
  event.type = event.type.empty() ? "event" : event.type;
  event.label = without_flags(name_of(node, facts), event.flags);
  remark_on_controls(event.label, "label", rows);
  event.label = event.label == node.id && event.final_id.empty() ? std::string_view() : event.label;
  if (const auto dates = dates_.read(node, facts); !dates.empty()) {
    event.date = rows.hold(dates.front().edtf);
    event.date_text = rows.hold(dates.front().text);
    if (!dates.front().remark.empty()) {
      rows.remark(dates.front().remark);
    }
    if (dates.size() > 1) {
      rows.remark("expected one time of an event, got " + std::to_string(dates.size()) +
                  "; the first is taken");
    }
  }
  for (const GraphShape::Part& part : shape_.parts_of(key)) {
    event.parts.push_back(part_of(graph_.nodes[part.node].id, part.role, rows));
  }
  for (const std::uint32_t tie : shape_.ties_of(key)) {
    event.relations.emplace_back(RelationType::refers_to, shape_.event_id(tie));
  }
}

void GraphRows::read_node(std::size_t number, GraphRow& row, ForeignRows& rows) const {
  const ForeignNode& node = graph_.nodes[number];
  if (const std::uint32_t first = shape_.find(node.id); first != number) {
    row.refusal = "expected an id of its own, got " + show(node.id) +
                  " again, which the node in line " + std::to_string(graph_.nodes[first].line) +
                  " has";
  } else if (shape_.is_event(static_cast<std::uint32_t>(number))) {
    add_event_of_node(number, rows);
  } else {
    add_actor(node, rows);
  }
}

std::string GraphRows::missing_end(const ForeignEdge& edge) const {
  for (const ForeignEdge::End& end : edge.ends) {
    if (shape_.find(end.node) == GraphShape::no_node) {
      return "expected nodes of the file at the ends of an edge, got " + show(end.node) +
             ", which is none";
    }
  }
  return "expected an event and one actor at the ends of an edge, got more";
}

void GraphRows::add_events_of_edge(const ForeignEdge& edge, ForeignRows& rows) const {
  const ThingFacts facts = shape_.edges().read(edge);
  const std::string_view label =
      edge.label.empty() ? facts.of(AttributeMeaning::label) : edge.label;
  const std::string_view stated = edge.type.empty() ? facts.of(AttributeMeaning::type) : edge.type;
  remark_on_controls(label, "label", rows);
  const bool label_is_type = stated.empty() && shape_.labels_are_types() && !label.empty();
  std::vector<GraphDate> dates = dates_.read(edge, facts);
  if (facts.of(AttributeMeaning::edge_kind) == "interaction") {
    // From the first to the last of several events is the time of none of them.
    dates.clear();
    rows.remark("an edge that stands for all events between two actors is one undated event");
  }
  const bool is_several = dates.size() > 1;
  dates.resize(std::max<std::size_t>(dates.size(), 1));
  for (std::size_t i = 0; i < dates.size(); ++i) {
    ForeignRow& event = rows.add_event();
    fill(facts, event);
    event.id = edge.id.empty() ? std::string() : name_id(edge.id);
    event.part = is_several ? rows.hold(std::to_string(i + 1)) : std::string_view();
    event.type = label_is_type ? label : stated;
    event.type = cut_utf8(event.type.empty() ? "link" : event.type, max_name_bytes);
    event.label = label_is_type ? std::string_view() : cut_utf8(label, max_name_bytes);
    event.date = rows.hold(dates[i].edtf);
    event.date_text = rows.hold(dates[i].text);
    for (const ForeignEdge::End& end : edge.ends) {
      event.parts.push_back(part_of(end.node, role_at(end.side), rows));
    }
    if (!dates[i].remark.empty()) {
      rows.remark(dates[i].remark);
    }
  }
  if (is_several) {
    rows.remark("an edge with " + std::to_string(dates.size()) +
                " times is as many events, since no date has a gap");
  }
}

void GraphRows::read_edge(std::size_t number, GraphRow& row, ForeignRows& rows) const {
  const ForeignEdge& edge = graph_.edges[number];
  switch (shape_.fate_of(number)) {
    case GraphShape::EdgeFate::event:
      add_events_of_edge(edge, rows);
      if (shape_.repeats_id(number)) {
        rows.remark("expected an id of its own, got " + show(edge.id) +
                    " again; the event has it with a number");
      }
      break;
    case GraphShape::EdgeFate::part: row.is_part = true; break;
    case GraphShape::EdgeFate::tie:
      row.is_part = true;
      rows.remark(
          "a relation of two events is kept as refers-to, whatever its type, which would "
          "say something of their dates");
      break;
    case GraphShape::EdgeFate::refused: row.refusal = missing_end(edge); break;
    case GraphShape::EdgeFate::left_out:
      row.left_out = "a value of another rank than preferred is left out";
      break;
  }
}

std::vector<GraphNotice> GraphRows::notices() const {
  std::vector<GraphNotice> all = graph_.remarks;
  all.insert(all.end(), dates_.notices().begin(), dates_.notices().end());
  add_losses(graph_, shape_.nodes(), shape_.edges(), all);
  return all;
}

}  // namespace parley::formats
