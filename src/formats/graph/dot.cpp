#include "parley/formats/xml_text.hpp"

#include "dialect/headline.hpp"
#include "graph/flat_rows.hpp"
#include "graph/provenance.hpp"
#include "graph/writers.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/function_property_map.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <sstream>
#include <unordered_map>

namespace parley::formats {
namespace {

/// Its list of edges is in the order in which they were added, which is the document's.
using DotGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                       boost::no_property, std::size_t>;

/// The length of the entity that `rest`, which begins with &, begins with (`&amp;`, `&#38;`); 0:
/// none. Graphviz draws an entity as its character.
std::size_t entity_size(std::string_view rest) noexcept {
  constexpr std::string_view letters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#";
  const std::size_t end = rest.find_first_not_of(letters, 1);
  return end != std::string_view::npos && end > 1 && rest[end] == ';' ? end + 1 : 0;
}

/// A quoted escString. `drawn`: Graphviz shows it, and would read entities in it.
std::string quoted(std::string_view text, bool drawn = false) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  for (std::size_t at = 0; at < text.size(); ++at) {
    switch (text[at]) {
      case '"': out.append("\\\""); break;
      case '\\': out.append("\\\\"); break;
      case '\n': out.append("\\n"); break;
      case '&': out.append(drawn && entity_size(text.substr(at)) != 0 ? "&amp;" : "&"); break;
      default: out += text[at];
    }
  }
  out += '"';
  return out;
}

struct DotId {
  std::string_view text;
};

/// write_graphviz() finds this in place of its own, which leaves `node`, `graph` and `strict`
/// unquoted: they are words of the language, and ids may be named so.
std::string escape_dot_string(const DotId& id) {
  return quoted(id.text);
}

/// Writes the attributes of the graph, of a node or of an edge, in the places where
/// write_graphviz() asks for them.
class DotAttributes {
 public:
  DotAttributes(const GraphDocument& document, Losses& losses)
      : document_(document), losses_(losses) {}

  /// Of the graph.
  void operator()(std::ostream& out) const {
    for (const ProvenanceItem& item : provenance_items(document_)) {
      if (!item.value.empty()) {
        out << item.name << '=' << quoted(xml_text(item.value, document_.origin.dataset, losses_))
            << ";\n";
      }
    }
  }

  void operator()(std::ostream& out, DotGraph::vertex_descriptor vertex) const {
    const GraphNode& node = document_.nodes[vertex];
    FlatRow row;
    fill_row(row, node);
    out << " [label=" << quoted(xml_text(headline(node.label, node.flags), node.id, losses_), true);
    out << ", shape=" << (node.kind == NodeKind::actor ? "ellipse" : "box");
    write_flags_drawn(out, row[index_of(node_columns(), "flags")]);
    write_values(out, row, node_columns(), node.id);
    out << ']';
  }

  void write_edge(std::ostream& out, const GraphEdge& edge) const {
    const std::string id = edge_id(edge);
    FlatRow row;
    fill_row(row, edge);
    out << "[id=" << quoted(id);
    if (!edge.directed) {
      out << ", dir=none";
    }
    write_flags_drawn(out, row[index_of(edge_columns(), "flags")]);
    write_values(out, row, edge_columns(), id);
    out << ']';
  }

 private:
  static std::size_t index_of(std::span<const FlatColumn> columns, std::string_view name) {
    const auto found =
        std::find_if(columns.begin(), columns.end(),
                     [name](const FlatColumn& column) { return column.name == name; });
    return static_cast<std::size_t>(found - columns.begin());
  }

  /// What is denied or the like is dashed, and says so where the pointer rests.
  static void write_flags_drawn(std::ostream& out, std::string_view flags) {
    if (!flags.empty()) {
      out << ", style=dashed, tooltip=" << quoted(flags, true);
    }
  }

  void write_values(std::ostream& out, const FlatRow& row, std::span<const FlatColumn> columns,
                    std::string_view id) const {
    for (std::size_t at = 0; at < columns.size(); ++at) {
      if (!row[at].empty()) {
        out << ", " << columns[at].name << '=' << quoted(xml_text(row[at], id, losses_));
      }
    }
  }

  const GraphDocument& document_;
  Losses& losses_;
};

DotGraph graph_of(const GraphDocument& document) {
  std::unordered_map<std::string_view, std::size_t> places;
  places.reserve(document.nodes.size());
  for (const GraphNode& node : document.nodes) {
    places.emplace(node.id, places.size());
  }
  DotGraph graph(document.nodes.size());
  for (std::size_t edge = 0; edge < document.edges.size(); ++edge) {
    boost::add_edge(places.at(document.edges[edge].source), places.at(document.edges[edge].target),
                    edge, graph);
  }
  return graph;
}

}  // namespace

std::string write_dot(const GraphDocument& document, Losses& losses) {
  record_nested_in_nodes(document, losses);
  record_nested_in_edges(document, losses);
  const DotGraph graph = graph_of(document);
  const DotAttributes attributes(document, losses);
  const auto write_edge = [&](std::ostream& out, const DotGraph::edge_descriptor& edge) {
    attributes.write_edge(out, document.edges[graph[edge]]);
  };
  const auto ids = boost::make_function_property_map<DotGraph::vertex_descriptor>(
      [&](DotGraph::vertex_descriptor vertex) { return DotId{document.nodes[vertex].id}; });
  std::ostringstream out;
  boost::write_graphviz(out, graph, attributes, write_edge, attributes, ids);
  return std::move(out).str();
}

}  // namespace parley::formats
