#include "parley/formats/csv_writer.hpp"

#include "dialect/headline.hpp"
#include "graph/flat_rows.hpp"
#include "graph/graph_losses.hpp"
#include "graph/writers.hpp"

namespace parley::formats {
namespace {

void write_heads(CsvWriter& out, std::span<const FlatColumn> columns) {
  for (const FlatColumn& column : columns) {
    out.cell(column.name);
  }
  out.end_row();
}

void write_values(CsvWriter& out, const FlatRow& row, std::span<const FlatColumn> columns,
                  std::string_view id, Losses& losses) {
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (columns[at].type == FlatType::words) {
      out.words(row[at], id, losses);
    } else {
      out.cell(row[at]);
    }
  }
  out.end_row();
}

}  // namespace

std::string write_csv_nodes(const GraphDocument& document, Losses& losses) {
  losses.add(loss::provenance);
  losses.add(loss::no_edges);
  record_nested_in_nodes(document, losses);
  CsvWriter out;
  FlatRow row;
  write_heads(out.cell("Id").cell("Label"), node_columns());
  for (const GraphNode& node : document.nodes) {
    fill_row(row, node);
    out.cell(node.id).words(headline(node.label, node.flags), node.id, losses);
    write_values(out, row, node_columns(), node.id, losses);
  }
  return out.take();
}

std::string write_csv_edges(const GraphDocument& document, Losses& losses) {
  losses.add(loss::provenance);
  losses.add(loss::no_nodes);
  record_nested_in_edges(document, losses);
  CsvWriter out;
  FlatRow row;
  out.cell("Source").cell("Target").cell("Type").cell("Kind").cell("Weight").cell("Id");
  out.cell("Label");
  write_heads(out, edge_columns());
  for (const GraphEdge& edge : document.edges) {
    const std::string id = edge_id(edge);
    fill_row(row, edge);
    out.cell(edge.source).cell(edge.target).cell(edge.directed ? "Directed" : "Undirected");
    out.cell(parallel_kind(edge));
    out.cell(edge.kind == EdgeKind::interaction ? std::to_string(edge.events) : "1");
    out.cell(id).cell(edge.type);
    write_values(out, row, edge_columns(), id, losses);
  }
  return out.take();
}

}  // namespace parley::formats
