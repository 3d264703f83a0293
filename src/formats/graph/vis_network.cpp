#include "parley/model/terms.hpp"

#include "graph/flat_rows.hpp"
#include "graph/writers.hpp"

namespace parley::formats {
namespace {

/// The tooltip of what is not stated as having happened: `denied, hypothetical`.
std::string flag_words(EventFlags flags) {
  std::string text;
  for (std::size_t i = 0; i < terms<EventFlag>().size(); ++i) {
    if (has_flag(flags, static_cast<EventFlag>(i))) {
      text.append(text.empty() ? "" : ", ").append(terms<EventFlag>()[i]);
    }
  }
  return text;
}

void write_node(json::Writer& out, const GraphNode& node) {
  out.begin_object();
  write_node_members(out, node);
  // Actors and events may have a type of the same name.
  out.key("group").joined({to_string(node.kind), node.type}, ':');
  if (node.flags != 0) {
    out.key("shapeProperties").begin_object().member("borderDashes", true).end_object();
    out.member("title", flag_words(node.flags));
  }
  out.end_object();
}

void write_edge(json::Writer& out, const GraphEdge& edge) {
  out.begin_object();
  out.key("id").joined({edge.id[0], edge.id[1], edge.id[2], edge.id[3]}, ':');
  out.member("from", edge.source);
  out.member("to", edge.target);
  if (edge.directed) {
    out.member("arrows", "to");
  }
  if (edge.flags != 0) {
    out.member("dashes", true);
    out.member("title", flag_words(edge.flags));
  }
  write_edge_values(out, edge);
  out.end_object();
}

}  // namespace

std::string write_vis_network(const GraphDocument& document, Losses& /*losses*/) {
  json::Writer out;
  out.begin_object();
  write_provenance_members(out, document);
  out.key("nodes").begin_array();
  for (const GraphNode& node : document.nodes) {
    write_node(out, node);
  }
  out.end_array();
  out.key("edges").begin_array();
  for (const GraphEdge& edge : document.edges) {
    write_edge(out, edge);
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace parley::formats
