#pragma once

#include "import/foreign_row.hpp"
#include "import/graphs/foreign_graph.hpp"
#include "import/graphs/rows/graph_dates.hpp"
#include "import/graphs/rows/graph_shape.hpp"
#include "import/graphs/rows/thing_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// What one node or edge becomes, beside its events and actors.
struct GraphRow {
  std::uint64_t line = 0;
  std::uint32_t file = 0;
  std::string refusal;   ///< why it is not kept; empty: it is
  std::string left_out;  ///< why it is not kept though nothing is wrong with it; empty: it is
  bool is_part = false;  ///< it is kept in the row of an event
};

/// Makes events and actors of a graph: of a node an actor, or an event where it says so; of an edge
/// an event with both ends, or a participant of an event that is one of them.
class GraphRows {
 public:
  /// `graph` must outlive the rows, and not change.
  GraphRows(const ForeignGraph& graph, const GraphShape::TakeId& take_id)
      : graph_(graph), shape_(graph, take_id), dates_(graph) {}

  /// Nodes, then edges, then what could not be read.
  std::size_t size() const noexcept {
    return graph_.nodes.size() + graph_.edges.size() + graph_.refused.size();
  }
  /// Adds to `rows`, which are empty, what the thing becomes.
  GraphRow read(std::size_t number, ForeignRows& rows) const;
  /// The node or edge of that number; null: it could not be read.
  const ForeignThing* thing(std::size_t number) const noexcept;
  /// True for a node that is an event to which others may have relations.
  bool has_ties(std::size_t number) const {
    return shape_.has_ties() && number < graph_.nodes.size() &&
           shape_.is_event(static_cast<std::uint32_t>(number));
  }
  /// Called for a node that is an event and will be refused, before any row is kept.
  void forget_ties_to(std::size_t node) { shape_.forget_ties_to(static_cast<std::uint32_t>(node)); }
  /// What a dataset has no place for, and all else that is said of files.
  std::vector<GraphNotice> notices() const;

 private:
  std::string_view name_of(const ForeignNode& node, const ThingFacts& facts) const noexcept;
  void read_node(std::size_t number, GraphRow& row, ForeignRows& rows) const;
  void read_edge(std::size_t number, GraphRow& row, ForeignRows& rows) const;
  void add_actor(const ForeignNode& node, ForeignRows& rows) const;
  void add_event_of_node(std::size_t number, ForeignRows& rows) const;
  void add_events_of_edge(const ForeignEdge& edge, ForeignRows& rows) const;
  static void fill(const ThingFacts& facts, ForeignRow& event);
  ForeignPart part_of(std::string_view id, Role role, ForeignRows& rows) const;
  std::string missing_end(const ForeignEdge& edge) const;

  const ForeignGraph& graph_;
  GraphShape shape_;
  GraphDates dates_;
};

}  // namespace parley::formats
