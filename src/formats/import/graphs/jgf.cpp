#include "import/graphs/graph_file.hpp"
#include "import/graphs/json/json_things.hpp"

#include <array>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::array<std::string_view, 1> label_name{"label"};
constexpr std::array<std::string_view, 1> id_name{"id"};

class JgfReader {
 public:
  JgfReader(JsonPieces pieces, ForeignGraph& graph) : pieces_(pieces), graph_(graph) {}

  Result<void> read();

 private:
  Result<void> read_graph(const JsonPiece& piece);
  Result<void> read_nodes(const JsonPiece& nodes);
  void read_node(std::string_view id, const json::Value& object, std::uint64_t line);
  void read_edge(const json::Value& object, std::uint64_t line);
  void read_hyperedge(const json::Value& object, std::uint64_t line);
  void read_common(const json::Value& object, std::span<const std::string_view> taken,
                   ForeignThing& thing);

  JsonPieces pieces_;
  ForeignGraph& graph_;
  bool directed_ = true;
  TextMap<std::string> labels_;  // of nodes of earlier graphs of the file
};

/// What is the user's own stands in `metadata`.
void JgfReader::read_common(const json::Value& object, std::span<const std::string_view> taken,
                            ForeignThing& thing) {
  thing.label = graph_.keep(text_of(object, label_name));
  std::vector<std::string_view> names(taken.begin(), taken.end());
  names.push_back("label");
  const auto metadata = object.find("metadata");
  if (metadata != object.end() && metadata->is_object()) {
    names.push_back("metadata");
    add_members(*metadata, {}, graph_, thing);
  }
  add_members(object, names, graph_, thing);
}

void JgfReader::read_node(std::string_view id, const json::Value& object, std::uint64_t line) {
  ForeignNode node;
  node.line = line;
  node.id = graph_.keep(id);
  read_common(object, id_name, node);
  if (node.id.empty()) {
    graph_.refused.push_back({line, "expected a node with an id, got one without"});
    return;
  }
  // The graphs of one file may share nodes.
  const auto [known, is_new] = labels_.emplace(id, node.label);
  if (is_new || known->second != node.label) {
    graph_.nodes.push_back(std::move(node));
  } else {
    graph_.remark(line, "a node that an earlier graph of the file has too is the same node");
  }
}

/// Version 1 has an array, version 2 an object whose keys are the ids.
Result<void> JgfReader::read_nodes(const JsonPiece& nodes) {
  if (nodes.is_array()) {
    return read_items(pieces_, nodes, graph_, [&](const json::Value& object, std::uint64_t line) {
      read_node(text_of(object, id_name), object, line);
    });
  }
  for (const JsonPieces::Member& member : JsonPieces::members_of(nodes)) {
    if (graph_.is_full()) {
      return too_many_things();
    }
    if (const auto object = object_of(pieces_, member.value, graph_)) {
      read_node(member.name, *object, pieces_.line_of(member.value));
    }
  }
  return {};
}

void JgfReader::read_edge(const json::Value& object, std::uint64_t line) {
  constexpr std::array<std::string_view, 1> source{"source"};
  constexpr std::array<std::string_view, 1> target{"target"};
  constexpr std::array<std::string_view, 1> relation{"relation"};
  constexpr std::array<std::string_view, 5> taken{"id", "source", "target", "relation", "directed"};
  ForeignEdge edge;
  edge.line = line;
  edge.id = graph_.keep(text_of(object, id_name));
  edge.type = graph_.keep(text_of(object, relation));
  read_common(object, taken, edge);
  const auto own = object.find("directed");
  const bool directed = own != object.end() && own->is_boolean() ? own->get<bool>() : directed_;
  add_edge(std::move(edge), text_of(object, source), text_of(object, target), directed, graph_);
}

void JgfReader::read_hyperedge(const json::Value& object, std::uint64_t line) {
  constexpr std::array<std::string_view, 1> relation{"relation"};
  constexpr std::array<std::string_view, 5> taken{"id", "source", "target", "nodes", "relation"};
  ForeignEdge edge;
  edge.line = line;
  edge.id = graph_.keep(text_of(object, id_name));
  edge.type = graph_.keep(text_of(object, relation));
  read_common(object, taken, edge);
  constexpr std::array<std::pair<std::string_view, EdgeSide>, 3> sides{
      {{"source", EdgeSide::source}, {"target", EdgeSide::target}, {"nodes", EdgeSide::either}}};
  for (const auto& [name, side] : sides) {
    const auto list = object.find(name);
    if (list == object.end() || !list->is_array()) {
      continue;
    }
    for (const json::Value& node : *list) {
      edge.ends.push_back({graph_.keep(text_of(node)), side});
    }
  }
  if (edge.ends.empty()) {
    graph_.refused.push_back({line, "expected an edge with nodes, got one without"});
    return;
  }
  graph_.edges.push_back(std::move(edge));
}

Result<void> JgfReader::read_graph(const JsonPiece& piece) {
  const auto members = JsonPieces::members_of(piece);
  directed_ = true;
  for (const JsonPieces::Member& member : members) {
    const std::string_view name = member.name;
    if (name == "directed") {
      directed_ = member.value.text != "false";
    } else if (name != "nodes" && name != "edges" && name != "hyperedges") {
      graph_.remark(pieces_.line_of(member.value), "the member " + show(name) +
                                                       " of a graph has no place in a dataset "
                                                       "and is left out");
    }
  }
  if (auto done = read_nodes(JsonPieces::member_of(piece, "nodes")); !done) {
    return done;
  }
  if (auto done = read_items(
          pieces_, JsonPieces::member_of(piece, "edges"), graph_,
          [&](const json::Value& object, std::uint64_t line) { read_edge(object, line); });
      !done) {
    return done;
  }
  return read_items(
      pieces_, JsonPieces::member_of(piece, "hyperedges"), graph_,
      [&](const json::Value& object, std::uint64_t line) { read_hyperedge(object, line); });
}

Result<void> JgfReader::read() {
  const JsonPiece graph = JsonPieces::member_of(pieces_.whole(), "graph");
  const JsonPiece graphs = JsonPieces::member_of(pieces_.whole(), "graphs");
  if (!graph.is_object() && !graphs.is_array()) {
    return Error{ErrorCode::invalid_argument,
                 "expected an object with \"graph\" or \"graphs\", got one without",
                 {}};
  }
  graph_.reasons.emplace_back("format jgf: an object with \"graph\" or \"graphs\"");
  if (graph.is_object()) {
    return read_graph(graph);
  }
  std::size_t at = 0;
  for (JsonPiece piece = JsonPieces::next_item(graphs, at); !piece.text.empty();
       piece = JsonPieces::next_item(graphs, at)) {
    if (auto done = read_graph(piece); !done) {
      return done;
    }
  }
  return {};
}

}  // namespace

Result<void> read_jgf(std::string_view text, ForeignGraph& graph) {
  auto pieces = JsonPieces::check(text);
  return pieces ? JgfReader(*std::move(pieces), graph).read() : pieces.error();
}

}  // namespace parley::formats
