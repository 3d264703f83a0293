#pragma once

#include "parley/formats/graph_document.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

// Nodes and edges as rows of texts, for the dialects that have no nested values.

enum class FlatType : std::uint8_t {
  term,    ///< an id, a day, a word of ours
  words,   ///< somebody's words
  json,    ///< a nested value as JSON
  number,  ///< a whole number
  truth,   ///< `true` or `false`
};

/// A column. Names differ from what programs give a meaning of their own: a `type` that it does not
/// know stops Sigma, and Gephi takes edges of one `kind` between two nodes for the same edge.
struct FlatColumn {
  std::string_view name;
  FlatType type = FlatType::term;
};

/// One value for each column; empty: none.
using FlatRow = std::vector<std::string>;

/// `nodeKind`, `nodeType` and all else of a node but its id and label. `startDay` and `endDay` are
/// the first and last day that it can touch, in days since 1970-01-01.
std::span<const FlatColumn> node_columns() noexcept;
/// `edgeKind`, `edgeType` and all else of an edge but its id and ends. `first` and `last` are EDTF.
std::span<const FlatColumn> edge_columns() noexcept;

/// Puts the values of a node or edge into `row`.
void fill_row(FlatRow& row, const GraphNode& node);
void fill_row(FlatRow& row, const GraphEdge& edge);

/// Record as `loss::nested_as_text` each node or edge whose row carries a value as JSON.
void record_nested_in_nodes(const GraphDocument& document, Losses& losses);
void record_nested_in_edges(const GraphDocument& document, Losses& losses);

/// What Gephi calls the kind of an edge: differs between edges that are parallel.
std::string parallel_kind(const GraphEdge& edge);

/// The id of an edge in one piece.
std::string edge_id(const GraphEdge& edge);

/// True when the document has edges with a direction and edges without.
bool has_both_directions(const GraphDocument& document) noexcept;

/// Records each edge without direction as `loss::direction` when the document has both kinds.
void record_directions(const GraphDocument& document, Losses& losses);

}  // namespace parley::formats
