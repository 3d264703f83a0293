#pragma once

#include "parley/formats/date_shape.hpp"
#include "parley/json/writer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

enum class NodeKind : std::uint8_t { actor, event };
enum class EdgeKind : std::uint8_t {
  participation,  ///< actor → event; the type is the role
  interaction,    ///< actor → actor; the type is that of most of its events
  relation,       ///< event → event; the type is the relation's
};

std::string_view to_string(NodeKind kind) noexcept;
std::string_view to_string(EdgeKind kind) noexcept;

/// One node. Views into the graph and dataset it was taken from.
struct GraphNode {
  NodeKind kind = NodeKind::actor;
  std::string_view id;
  std::string_view type;  ///< the actor's kind or the event's type
  std::string_view label;
  std::string_view country;  ///< actors; empty: none
  std::string_view place;    ///< events; empty: none
  std::size_t events = 0;    ///< actors: how many events of the slice they take part in
  DateShape date;            ///< events
};

struct TypeCount {
  std::string_view type;
  std::size_t events = 0;
};

/// The id of an edge, in parts that are joined by colons: ids have none, so no edge can be taken
/// for a node or another edge.
using EdgeId = std::array<std::string_view, 4>;

/// One edge. Views into the graph, the dataset and the document it stands in.
struct GraphEdge {
  EdgeKind kind = EdgeKind::participation;
  EdgeId id;  ///< shares a namespace with the nodes' ids
  std::string_view source;
  std::string_view target;
  std::string_view type;
  std::string_view rank;         ///< participation; empty: preferred
  std::string_view asserted_by;  ///< participation; empty: the event's own value
  bool directed = true;
  std::size_t events = 0;              ///< interaction
  std::span<const TypeCount> by_type;  ///< interaction; in GraphDocument::type_counts
  DateShape first;                     ///< interaction
  DateShape last;                      ///< interaction
};

/// A slice of the graph ready to be written in any dialect: every edge has both its ends. It can be
/// moved, but not copied: its edges point into it.
struct GraphDocument {
  std::string_view dataset;
  std::string_view revision;
  std::string policy;
  std::size_t total_nodes = 0;  ///< of the whole slice, also of what was cut off
  std::size_t total_edges = 0;
  bool truncated = false;
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  std::vector<TypeCount> type_counts;  ///< of all edges
};

/// The members of a node or an edge inside an object that is already open: the same in every
/// JSON dialect.
void write_node_members(json::Writer& out, const GraphNode& node);
void write_edge_members(json::Writer& out, const GraphEdge& edge);

/// `total` and `truncated` inside an open object.
void write_total_members(json::Writer& out, const GraphDocument& document);

/// `dataset`, `revision` and `policy`, then the same.
void write_provenance_members(json::Writer& out, const GraphDocument& document);

}  // namespace parley::formats
