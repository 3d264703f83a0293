#include "graph/writers.hpp"

namespace parley::formats {

std::string write_cytoscape(const GraphDocument& document, Losses& /*losses*/) {
  json::Writer out;
  out.begin_object();
  out.key("data").begin_object();
  write_provenance_members(out, document);
  out.end_object();
  out.key("elements").begin_object();
  out.key("nodes").begin_array();
  for (const GraphNode& node : document.nodes) {
    out.begin_object().member("group", "nodes").key("data").begin_object();
    write_node_members(out, node);
    out.end_object().end_object();
  }
  out.end_array();
  out.key("edges").begin_array();
  for (const GraphEdge& edge : document.edges) {
    out.begin_object().member("group", "edges").key("data").begin_object();
    write_edge_members(out, edge);
    out.end_object().end_object();
  }
  out.end_array().end_object().end_object();
  return out.take();
}

}  // namespace parley::formats
