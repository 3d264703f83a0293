#pragma once

#include "parley/model/terms.hpp"

#include "import/graphs/foreign_graph.hpp"
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

/// Which nodes of a graph are events, and what its edges are: events themselves, parts of events or
/// relations of two.
class GraphShape {
 public:
  /// Gives an event the id that it wants, or another one where that is taken.
  using TakeId = std::function<std::string(const std::string& wanted)>;

  /// A participant of an event.
  struct Part {
    std::uint32_t node = 0;
    Role role = Role::participant;
  };
  enum class EdgeFate : std::uint8_t {
    event,     ///< an event of its own
    part,      ///< of the event at one end
    tie,       ///< of the events at both ends
    refused,   ///< an end is missing, or one of more than two is an event
    left_out,  ///< a value of another rank
  };
  static constexpr std::uint32_t no_node = ~std::uint32_t{0};

  /// `graph` must outlive the shape, and not change.
  GraphShape(const ForeignGraph& graph, const TakeId& take_id);

  const ThingReader& nodes() const noexcept { return *nodes_; }
  const ThingReader& edges() const noexcept { return *edges_; }
  /// True for a file whose nodes say that they are actors or events, as our exports do.
  bool is_ours() const noexcept { return is_ours_; }
  /// True where the labels of edges without a type are types.
  bool labels_are_types() const noexcept { return labels_are_types_; }

  /// The first node with that id; no_node: there is none.
  std::uint32_t find(std::string_view id) const noexcept;
  bool is_event(std::uint32_t node) const { return event_ids_.count(node) > 0; }
  /// The id of a node that is an event; empty: the file does not give it one.
  const std::string& event_id(std::uint32_t node) const { return event_ids_.at(node); }
  const std::vector<Part>& parts_of(std::uint32_t event) const;
  /// The events that it has relations to, each once.
  const std::vector<std::uint32_t>& ties_of(std::uint32_t event) const;
  bool has_ties() const noexcept { return !ties_.empty(); }
  /// Of an event that is refused.
  void forget_ties_to(std::uint32_t event);

  EdgeFate fate_of(std::size_t edge) const { return fates_[edge]; }
  /// True for an edge with the id of an earlier one.
  bool repeats_id(std::size_t edge) const { return repeating_.count(edge) > 0; }

 private:
  void find_kinds();
  void find_nodes();
  void take_ids(const TakeId& take_id);
  void look_at_edges();
  void look_at_edge(std::size_t number);
  EdgeFate join_event(const ForeignEdge& edge, std::uint32_t source, std::uint32_t target);
  void find_types();

  const ForeignGraph& graph_;
  bool is_ours_ = false;
  bool labels_are_types_ = false;
  std::optional<ThingReader> nodes_;
  std::optional<ThingReader> edges_;
  std::unordered_map<std::string_view, std::uint32_t> index_;           // of ids
  std::unordered_map<std::uint32_t, std::string> event_ids_;            // by node
  std::unordered_map<std::uint32_t, std::vector<Part>> parts_;          // by node
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> ties_;  // by node
  std::vector<EdgeFate> fates_;
  std::unordered_set<std::size_t> repeating_;
};

}  // namespace parley::formats
