#pragma once

#include "parley/formats/date_shape.hpp"
#include "parley/formats/dialect.hpp"
#include "parley/formats/events_document.hpp"
#include "parley/json/writer.hpp"
#include "parley/model/terms.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

enum class NodeKind : std::uint8_t { actor, event };
enum class EdgeKind : std::uint8_t {
  participation,  ///< actor → event; the type is the role
  interaction,    ///< actor → actor; the type of most of its events
  relation,       ///< event → event; the type is the relation's
};

std::string_view to_string(NodeKind kind) noexcept;
std::string_view to_string(EdgeKind kind) noexcept;

/// A place in a picture, in pixels from the upper left of the drawing.
struct DrawnPlace {
  double x = 0;
  double y = 0;
};

/// One node. Views into the graph and dataset.
struct GraphNode {
  NodeKind kind = NodeKind::actor;
  std::string_view id;
  std::string_view type;        ///< the actor's kind or the event's type
  std::string_view type_label;  ///< of the type, in the language of the document
  std::string_view label;
  std::string_view country;   ///< actors; empty: none
  std::string_view wikidata;  ///< actors; a Q-number; empty: none
  std::string_view place;     ///< events; empty: none
  std::size_t events = 0;     ///< actors: number of their events in the slice
  DateShape date;             ///< events
  EventFlags flags = 0;       ///< events
  /// events: ids of the sources they rest on; filled for dialects that say so.
  std::vector<std::string_view> sources = {};
  std::string_view family = {};             ///< events: of the type; empty: none
  std::optional<DrawnPlace> drawn_at = {};  ///< its middle in a picture; see place_nodes()
  std::string_view label_language = {};     ///< of `label`; empty: that of the document
};

struct TypeCount {
  std::string_view type;
  std::size_t events = 0;
};

/// The id of an edge, in parts that are joined by colons. Other ids contain no colon, so no edge
/// has the id of a node or of another edge.
using EdgeId = std::array<std::string_view, 4>;

/// One edge. Views into the graph, the dataset and its document.
struct GraphEdge {
  EdgeKind kind = EdgeKind::participation;
  EdgeId id;  ///< differs from the ids of all nodes
  std::string_view source;
  std::string_view target;
  std::string_view type;
  std::string_view rank;         ///< participation, relation; empty: preferred
  std::string_view asserted_by;  ///< participation, relation; empty: the event's own value
  /// participation: its event's; interaction: those that every event of it carries; relation: those
  /// that either event carries.
  EventFlags flags = 0;
  bool directed = true;
  std::size_t events = 0;              ///< interaction
  std::span<const TypeCount> by_type;  ///< interaction; in GraphDocument::type_counts
  EventFlagCounts by_flag{};           ///< interaction
  DateShape first;                     ///< interaction
  DateShape last;                      ///< interaction
  bool asserted_by_source = false;     ///< `asserted_by` is the id of a source, not of an actor
};

/// A slice of the graph, ready to be written in any format: both ends of every edge are in `nodes`.
/// Can be moved but must not be copied, since its edges point into it.
struct GraphDocument {
  Origin origin;
  std::size_t total_nodes = 0;  ///< of the whole slice, with those that were cut off
  std::size_t total_edges = 0;
  bool truncated = false;
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  std::vector<TypeCount> type_counts;  ///< of all edges
  std::vector<Family> families = {};   ///< in the order of the vocabulary
  DrawnPlace drawing = {};             ///< the lower right corner of all nodes that have a place
  /// Those that nodes name, once each, without quotes; filled for dialects that say so.
  std::vector<EventSource> sources = {};
};

/// Write the members of a node or an edge into an open object; the same in every JSON format.
void write_node_members(json::Writer& out, const GraphNode& node);
void write_edge_members(json::Writer& out, const GraphEdge& edge);

/// The same without `id` and `label`, or without `id`, `source` and `target`, for formats that have
/// places of their own for these.
void write_node_values(json::Writer& out, const GraphNode& node);
void write_edge_values(json::Writer& out, const GraphEdge& edge);

/// True of an interaction that has an event with a flag.
bool counts_a_flag(const GraphEdge& edge) noexcept;

/// Write the objects with the numbers of events of an interaction, by type and by flag.
void write_by_type(json::Writer& out, const GraphEdge& edge);
void write_by_flag(json::Writer& out, const GraphEdge& edge);

/// Writes the members `byType`, and `byFlag` where there is any, into an open object.
void write_counts_members(json::Writer& out, const GraphEdge& edge);

/// Writes `total` and `truncated` into an open object.
void write_total_members(json::Writer& out, const GraphDocument& document);

/// Writes `dataset`, `revision` and `policy`, what there is of `title`, `license`, `citation` and
/// `version`, then `total` and `truncated`.
void write_provenance_members(json::Writer& out, const GraphDocument& document);

}  // namespace parley::formats
