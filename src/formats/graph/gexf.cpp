#include "parley/time/day.hpp"

#include "dialect/headline.hpp"
#include "dialect/xml_elements.hpp"
#include "graph/flat_rows.hpp"
#include "graph/graph_losses.hpp"
#include "graph/provenance.hpp"
#include "graph/writers.hpp"

#include <optional>

namespace parley::formats {
namespace {

const char* gexf_type(FlatType type) noexcept {
  switch (type) {
    case FlatType::number: return "long";
    case FlatType::truth: return "boolean";
    case FlatType::term:
    case FlatType::words:
    case FlatType::json: return "string";
  }
  return "string";
}

/// The days that something can touch, both included; empty: open.
struct Spell {
  std::string start;
  std::string end;
};

bool is_known(Day day) noexcept {
  return day != no_earliest && day != no_latest;
}

bool is_in_year_zero(Day day) noexcept {
  return is_known(day) && to_calendar(day).year == 0;
}

/// `end` is exclusive. Nothing when it has no date at all, or one that the schema refuses.
std::optional<Spell> spell_of(Day start, Day end, std::string_view id, Losses& losses) {
  if (!is_known(start) && !is_known(end)) {
    losses.add(loss::without_spell, id);
    return std::nullopt;
  }
  const Day last = is_known(end) ? end - 1 : end;
  if (is_in_year_zero(start) || is_in_year_zero(last)) {
    losses.add(loss::year_zero, id);
    return std::nullopt;
  }
  return Spell{is_known(start) ? format_day(start) : std::string(),
               is_known(last) ? format_day(last) : std::string()};
}

bool is_known_to_the_day(const Bounds& bounds) noexcept {
  return bounds.start_earliest == bounds.start_latest && bounds.end_earliest == bounds.end_latest;
}

class GexfWriter {
 public:
  explicit GexfWriter(Losses& losses) : xml_(losses), losses_(losses) {}

  std::string write(const GraphDocument& document) {
    pugi::xml_node root = xml_.element("gexf");
    root.append_attribute("xmlns") = "http://gexf.net/1.3";
    root.append_attribute("version") = "1.3";
    xml_.open();
    write_meta(document);
    pugi::xml_node graph = xml_.element("graph");
    graph.append_attribute("mode") = "dynamic";
    graph.append_attribute("timeformat") = "date";
    graph.append_attribute("timerepresentation") = "interval";
    graph.append_attribute("defaultedgetype") = "directed";
    graph.append_attribute("idtype") = "string";
    xml_.open();
    declare("node", node_columns());
    declare("edge", edge_columns());
    list(xml_.element("nodes"), document.nodes.size());
    for (const GraphNode& node : document.nodes) {
      write_node(node);
    }
    xml_.close("nodes");
    list(xml_.element("edges"), document.edges.size());
    for (const GraphEdge& edge : document.edges) {
      write_edge(edge);
    }
    xml_.close("edges");
    xml_.close("graph");
    xml_.close("gexf");
    return xml_.take();
  }

 private:
  void write_meta(const GraphDocument& document) {
    std::string description;
    for (const ProvenanceItem& item : provenance_items(document)) {
      if (!item.value.empty()) {
        description.append(description.empty() ? "" : "; ").append(item.name).append(": ");
        description.append(item.value);
      }
    }
    pugi::xml_node meta = xml_.element("meta");
    meta.append_child("creator").append_child(pugi::node_pcdata).set_value("Parley");
    xml_.text(meta.append_child("description"), description, document.origin.dataset);
    xml_.write();
  }

  void list(pugi::xml_node element, std::size_t count) {
    element.append_attribute("count") = static_cast<unsigned long long>(count);
    xml_.open();
  }

  void declare(const char* of, std::span<const FlatColumn> columns) {
    pugi::xml_node attributes = xml_.element("attributes");
    attributes.append_attribute("class") = of;
    attributes.append_attribute("mode") = "static";
    for (const FlatColumn& column : columns) {
      pugi::xml_node attribute = attributes.append_child("attribute");
      xml_.attribute(attribute, "id", column.name, column.name);
      xml_.attribute(attribute, "title", column.name, column.name);
      attribute.append_attribute("type") = gexf_type(column.type);
    }
    xml_.write();
  }

  void write_values(pugi::xml_node element, std::span<const FlatColumn> columns,
                    std::string_view id) {
    pugi::xml_node values = element.append_child("attvalues");
    for (std::size_t at = 0; at < columns.size(); ++at) {
      if (!row_[at].empty()) {
        pugi::xml_node value = values.append_child("attvalue");
        xml_.attribute(value, "for", columns[at].name, id);
        xml_.attribute(value, "value", row_[at], id);
      }
    }
  }

  void write_spell(pugi::xml_node element, const std::optional<Spell>& spell) {
    if (!spell) {
      return;
    }
    pugi::xml_node written = element.append_child("spells").append_child("spell");
    if (!spell->start.empty()) {
      written.append_attribute("start") = spell->start.c_str();
    }
    if (!spell->end.empty()) {
      written.append_attribute("end") = spell->end.c_str();
    }
  }

  void write_node(const GraphNode& node) {
    pugi::xml_node element = xml_.element("node");
    xml_.attribute(element, "id", node.id, node.id);
    xml_.attribute(element, "label", headline(node.label, node.flags), node.id);
    fill_row(row_, node);
    write_values(element, node_columns(), node.id);
    if (node.kind == NodeKind::event) {
      const Bounds& bounds = node.date.bounds;
      const auto spell = spell_of(bounds.start_earliest, bounds.end_latest, node.id, losses_);
      if (spell && (!is_known_to_the_day(bounds) || !node.date.one_of.empty())) {
        losses_.add(loss::widest_extent, node.id);
      }
      write_spell(element, spell);
    }
    xml_.write();
  }

  void write_edge(const GraphEdge& edge) {
    const std::string id = edge_id(edge);
    pugi::xml_node element = xml_.element("edge");
    xml_.attribute(element, "id", id, id);
    xml_.attribute(element, "source", edge.source, id);
    xml_.attribute(element, "target", edge.target, id);
    element.append_attribute("type") = edge.directed ? "directed" : "undirected";
    xml_.attribute(element, "kind", parallel_kind(edge), id);
    xml_.attribute(element, "label", edge.type, id);
    if (edge.kind == EdgeKind::interaction) {
      element.append_attribute("weight") = static_cast<unsigned long long>(edge.events);
    }
    fill_row(row_, edge);
    write_values(element, edge_columns(), id);
    // The other edges are there when their events are.
    if (edge.kind == EdgeKind::interaction) {
      const auto spell =
          spell_of(edge.first.bounds.start_earliest, edge.last.bounds.end_latest, id, losses_);
      if (spell) {
        losses_.add(loss::one_spell, id);
      }
      write_spell(element, spell);
    }
    xml_.write();
  }

  XmlElements xml_;
  Losses& losses_;
  FlatRow row_;
};

}  // namespace

std::string write_gexf(const GraphDocument& document, Losses& losses) {
  record_nested_in_nodes(document, losses);
  record_nested_in_edges(document, losses);
  return GexfWriter(losses).write(document);
}

}  // namespace parley::formats
