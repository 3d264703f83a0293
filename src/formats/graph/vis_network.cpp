#include "dialect/headline.hpp"
#include "graph/writers.hpp"

namespace parley::formats {
namespace {

void write_node(json::Writer& out, const GraphNode& node) {
  out.begin_object();
  out.member("id", node.id);
  out.member("label", headline(node.label, node.flags));
  write_node_values(out, node);
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
