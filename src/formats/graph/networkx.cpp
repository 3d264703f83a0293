#include "graph/flat_rows.hpp"
#include "graph/writers.hpp"

#include <algorithm>

namespace parley::formats {

std::string write_networkx(const GraphDocument& document, Losses& losses) {
  record_directions(document, losses);
  const bool directed =
      document.edges.empty() || std::any_of(document.edges.begin(), document.edges.end(),
                                            [](const GraphEdge& edge) { return edge.directed; });
  json::Writer out;
  out.begin_object();
  out.member("directed", directed).member("multigraph", true);
  out.key("graph").begin_object();
  write_provenance_members(out, document);
  out.end_object();
  out.key("nodes").begin_array();
  for (const GraphNode& node : document.nodes) {
    write_node_members(out.begin_object(), node);
    out.end_object();
  }
  out.end_array();
  out.key("edges").begin_array();
  for (const GraphEdge& edge : document.edges) {
    out.begin_object();
    // Without a key of their own, parallel edges would be numbered.
    out.key("key").joined({edge.id[0], edge.id[1], edge.id[2], edge.id[3]}, ':');
    write_edge_members(out, edge);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace parley::formats
