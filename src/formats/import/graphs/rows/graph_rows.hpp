#pragma once

#include "import/foreign_row.hpp"
#include "import/graphs/foreign_graph.hpp"
#include "import/graphs/rows/graph_dates.hpp"
#include "import/graphs/rows/thing_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
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
  /// Gives an event the id that it wants, or another one where that is taken.
  using TakeId = std::function<std::string(const std::string& wanted)>;

  /// `graph` must outlive the rows, and not change.
  GraphRows(const ForeignGraph& graph, const TakeId& take_id);

  /// Nodes, then edges, then what could not be read.
  std::size_t size() const noexcept {
    return graph_.nodes.size() + graph_.edges.size() + graph_.refused.size();
  }
  /// Adds to `rows`, which are empty, what the thing becomes.
  GraphRow read(std::size_t number, ForeignRows& rows) const;
  /// The node or edge of that number; null: it could not be read.
  const ForeignThing* thing(std::size_t number) const noexcept;
  /// What a dataset has no place for, and all else that is said of files.
  std::vector<GraphNotice> notices() const;

 private:
  struct Part {
    std::uint32_t node = 0;
    Role role = Role::participant;
  };
  enum class EdgeFate : std::uint8_t { event, part, tie, refused, left_out };

  void find_kinds();
  void find_nodes();
  void take_ids(const TakeId& take_id);
  void look_at_edges();
  void look_at_edge(std::size_t number);
  EdgeFate join_event(const ForeignEdge& edge, std::uint32_t source, std::uint32_t target);
  void find_types();
  std::uint32_t find(std::string_view id) const noexcept;

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
  bool is_ours_ = false;
  bool labels_are_types_ = false;
  std::optional<ThingReader> nodes_;
  std::optional<ThingReader> edges_;
  GraphDates dates_;
  std::unordered_map<std::string_view, std::uint32_t> index_;           // of ids
  std::unordered_map<std::uint32_t, std::string> event_ids_;            // by node
  std::unordered_map<std::uint32_t, std::vector<Part>> parts_;          // by node
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> ties_;  // by node
  std::vector<EdgeFate> fates_;
  std::unordered_set<std::size_t> repeating_;  // edges with the id of an earlier one
};

}  // namespace parley::formats
