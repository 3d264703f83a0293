#include "graph/writers.hpp"

namespace parley::formats {

std::string write_d3(const GraphDocument& document, Losses& /*losses*/) {
  json::Writer out;
  out.begin_object();
  write_provenance_members(out, document);
  out.key("nodes").begin_array();
  for (const GraphNode& node : document.nodes) {
    out.begin_object();
    write_node_members(out, node);
    out.end_object();
  }
  out.end_array();
  out.key("links").begin_array();
  for (const GraphEdge& edge : document.edges) {
    out.begin_object();
    write_edge_members(out, edge);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace parley::formats
