#include "dialect/headline.hpp"
#include "graph/writers.hpp"

#include <cstddef>
#include <cstdint>

namespace parley::formats {
namespace {

/// Nodes are members of an object, whose order a reader need not keep (JavaScript puts "10" before
/// "2" before "a"); `index` says where each was.
void write_node(json::Writer& out, const GraphNode& node, std::size_t index) {
  out.key(node.id).begin_object();
  out.member("label", headline(node.label, node.flags));
  out.key("metadata").begin_object();
  out.member("index", static_cast<std::uint64_t>(index));
  write_node_values(out, node);
  out.end_object().end_object();
}

void write_edge(json::Writer& out, const GraphEdge& edge) {
  out.begin_object();
  out.key("id").joined({edge.id[0], edge.id[1], edge.id[2], edge.id[3]}, ':');
  out.member("source", edge.source);
  out.member("target", edge.target);
  out.member("relation", edge.type);
  out.member("directed", edge.directed);
  out.key("metadata").begin_object();
  write_edge_values(out, edge);
  out.end_object().end_object();
}

}  // namespace

std::string write_jgf(const GraphDocument& document, Losses& /*losses*/) {
  json::Writer out;
  out.begin_object();
  out.key("graph").begin_object();
  out.member_if("id", document.origin.dataset);
  out.member_if("label", document.origin.title);
  out.member("directed", true);
  out.key("metadata").begin_object();
  write_provenance_members(out, document);
  out.end_object();
  out.key("nodes").begin_object();
  for (std::size_t index = 0; index < document.nodes.size(); ++index) {
    write_node(out, document.nodes[index], index);
  }
  out.end_object();
  // Always there: a graph with nodes alone is of two kinds at once, which the schema refuses.
  out.key("edges").begin_array();
  for (const GraphEdge& edge : document.edges) {
    write_edge(out, edge);
  }
  out.end_array().end_object().end_object();
  return out.take();
}

}  // namespace parley::formats
