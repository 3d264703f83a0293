#include "dialect/headline.hpp"
#include "dialect/xml_elements.hpp"
#include "graph/flat_rows.hpp"
#include "graph/graph_losses.hpp"
#include "graph/provenance.hpp"
#include "graph/writers.hpp"

#include <algorithm>

namespace parley::formats {
namespace {

/// GraphML has no type for dates; NetworkX knows only these.
const char* graphml_type(FlatType type) noexcept {
  switch (type) {
    case FlatType::number: return "long";
    case FlatType::truth: return "boolean";
    case FlatType::term:
    case FlatType::words:
    case FlatType::json: return "string";
  }
  return "string";
}

/// Ids of keys are unique in the file, so those of nodes, edges and the graph differ.
std::string key_id(char of, std::string_view name) {
  return std::string(1, of).append(1, '.').append(name);
}

class GraphmlWriter {
 public:
  explicit GraphmlWriter(Losses& losses) : xml_(losses) {}

  std::string write(const GraphDocument& document) {
    pugi::xml_node root = xml_.element("graphml");
    root.append_attribute("xmlns") = "http://graphml.graphdrawing.org/xmlns";
    xml_.open();
    keys();
    const bool undirected = !document.edges.empty() &&
                            std::none_of(document.edges.begin(), document.edges.end(),
                                         [](const GraphEdge& edge) { return edge.directed; });
    pugi::xml_node graph = xml_.element("graph");
    graph.append_attribute("id") = "G";
    graph.append_attribute("edgedefault") = undirected ? "undirected" : "directed";
    xml_.open();
    for (const ProvenanceItem& item : provenance_items(document)) {
      data(xml_.element("data"), 'g', item.name, item.value, document.origin.dataset);
      xml_.write();
    }
    for (const GraphNode& node : document.nodes) {
      write_node(node);
    }
    for (const GraphEdge& edge : document.edges) {
      write_edge(edge);
    }
    xml_.close("graph");
    xml_.close("graphml");
    return xml_.take();
  }

 private:
  void key(char of, const char* element, std::string_view name, const char* type) {
    pugi::xml_node key = xml_.element("key");
    xml_.attribute(key, "id", key_id(of, name), name);
    key.append_attribute("for") = element;
    xml_.attribute(key, "attr.name", name, name);
    key.append_attribute("attr.type") = type;
    xml_.write();
  }

  void keys() {
    for (const ProvenanceItem& item : provenance_items({})) {
      key('g', "graph", item.name, graphml_type(item.type));
    }
    key('n', "node", "label", "string");
    for (const FlatColumn& column : node_columns()) {
      key('n', "node", column.name, graphml_type(column.type));
    }
    for (const FlatColumn& column : edge_columns()) {
      key('e', "edge", column.name, graphml_type(column.type));
    }
  }

  void data(pugi::xml_node data, char of, std::string_view name, std::string_view value,
            std::string_view id) {
    xml_.attribute(data, "key", key_id(of, name), id);
    xml_.text(data, value, id);
  }

  void row(pugi::xml_node element, char of, std::span<const FlatColumn> columns,
           std::string_view id) {
    for (std::size_t at = 0; at < columns.size(); ++at) {
      if (!row_[at].empty()) {
        data(element.append_child("data"), of, columns[at].name, row_[at], id);
      }
    }
  }

  void write_node(const GraphNode& node) {
    pugi::xml_node element = xml_.element("node");
    xml_.attribute(element, "id", node.id, node.id);
    data(element.append_child("data"), 'n', "label", headline(node.label, node.flags), node.id);
    fill_row(row_, node);
    row(element, 'n', node_columns(), node.id);
    xml_.write();
  }

  void write_edge(const GraphEdge& edge) {
    const std::string id = edge_id(edge);
    pugi::xml_node element = xml_.element("edge");
    xml_.attribute(element, "id", id, id);
    xml_.attribute(element, "source", edge.source, id);
    xml_.attribute(element, "target", edge.target, id);
    fill_row(row_, edge);
    row(element, 'e', edge_columns(), id);
    xml_.write();
  }

  XmlElements xml_;
  FlatRow row_;
};

}  // namespace

std::string write_graphml(const GraphDocument& document, Losses& losses) {
  record_directions(document, losses);
  record_nested_in_nodes(document, losses);
  record_nested_in_edges(document, losses);
  return GraphmlWriter(losses).write(document);
}

}  // namespace parley::formats
