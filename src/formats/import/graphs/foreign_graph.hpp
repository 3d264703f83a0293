#pragma once

#include "import/foreign_types.hpp"
#include "import/graphs/text_pool.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::formats {

/// The most nodes and edges that one file may have.
inline constexpr std::size_t max_graph_things = 10'000'000;

/// What stands at one end of an edge.
enum class EdgeSide : std::uint8_t { source, target, either };

/// A time during which a node or an edge is part of the graph, as the file writes it; an end that
/// is empty is open.
struct ForeignSpell {
  std::string_view start;
  std::string_view end;
};

/// One attribute: a number of ForeignGraph::name() and a value that is not empty.
struct ForeignAttribute {
  std::uint32_t name = 0;
  std::string_view value;
};

/// What nodes and edges have in common. Texts live as long as the graph.
struct ForeignThing {
  std::string_view id;       ///< an edge may have none
  std::string_view label;    ///< where the format has a place for it; may be empty
  std::uint64_t line = 0;    ///< of the file; in JSON too
  std::uint32_t file = 0;    ///< in ForeignGraph::files
  bool has_made_id = false;  ///< the file does not give it one
  std::vector<ForeignAttribute> attributes;
  std::vector<ForeignSpell> spells;
};

using ForeignNode = ForeignThing;

struct ForeignEdge : ForeignThing {
  struct End {
    std::string_view node;  ///< an id
    EdgeSide side = EdgeSide::either;
  };
  std::string_view type;  ///< where the format has a place for it; may be empty
  std::vector<End> ends;  ///< two, or more of an edge of many nodes
};

/// A line that nothing can be made of, or that a reader of the report should look at.
struct GraphNotice {
  std::uint64_t line = 0;
  std::string text;
  std::uint32_t file = 0;
};

/// A graph of another program as its file has it, before anything is made of it.
class ForeignGraph {
 public:
  /// More than one for lists of nodes and edges alone, which belong together.
  std::vector<std::filesystem::path> files;
  std::vector<ForeignNode> nodes;
  std::vector<ForeignEdge> edges;
  std::vector<GraphNotice> refused;  ///< nodes and edges that cannot be read
  std::vector<GraphNotice> remarks;  ///< on the file, each text once
  std::vector<std::string> reasons;  ///< what the file is taken for, and why
  bool makes_nodes = false;          ///< a list of edges alone: their ends are the nodes
  std::uint64_t lines = 0;           ///< of all files, with the next two
  std::uint64_t header_lines = 0;
  std::uint64_t blank_lines = 0;

  std::string_view keep(std::string_view text) { return texts_.keep(text); }
  /// The number of an attribute's name.
  std::uint32_t name(std::string_view text);
  const std::vector<std::string>& names() const noexcept { return names_; }
  /// Adds an attribute unless its value is empty.
  void add(ForeignThing& to, std::string_view name, std::string_view value);
  /// Adds a remark unless the file has one of the same text.
  void remark(std::uint64_t line, std::string text);
  void count_lines(std::string_view text) noexcept;
  /// True when there are as many nodes and edges as there may be.
  bool is_full() const noexcept {
    return nodes.size() + edges.size() + refused.size() >= max_graph_things;
  }

 private:
  TextPool texts_;
  std::vector<std::string> names_;
  TextMap<std::uint32_t> numbers_;
  TextMap<std::uint64_t> said_;  // remarks, and where first
};

}  // namespace parley::formats
