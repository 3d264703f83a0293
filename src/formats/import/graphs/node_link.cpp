#include "parley/text/ascii.hpp"

#include "import/graphs/graph_file.hpp"
#include "import/graphs/json/json_things.hpp"

#include <array>
#include <utility>

namespace parley::formats {
namespace {

using Names = std::array<std::string_view, 2>;
// NetworkX and D3 have `id`, `source`, `target`; graphology `key`; vis `from`, `to`.
constexpr Names id_names{"id", "key"};
constexpr Names source_names{"source", "from"};
constexpr Names target_names{"target", "to"};
/// What graphology keeps of the user's own stands here.
constexpr std::string_view attributes_of_graphology = "attributes";

class NodeLinkReader {
 public:
  NodeLinkReader(JsonPieces pieces, ForeignGraph& graph) : pieces_(pieces), graph_(graph) {}

  Result<void> read();

 private:
  void read_heading(const std::vector<JsonPieces::Member>& members);
  void read_node(const json::Value& object, std::uint64_t line);
  void read_edge(const json::Value& object, std::uint64_t line);
  void read_attributes(const json::Value& object, std::span<const std::string_view> taken,
                       ForeignThing& thing);
  std::string end_of(const json::Value& object, const Names& names) const;

  JsonPieces pieces_;
  ForeignGraph& graph_;
  bool directed_ = false;
  bool has_keys_ = false;        // as graphology has, whose edges are named by them too
  bool has_number_ids_ = false;  // so that a number is no place in the list of nodes
  std::uint64_t position_ = 0;
};

void NodeLinkReader::read_attributes(const json::Value& object,
                                     std::span<const std::string_view> taken, ForeignThing& thing) {
  std::vector<std::string_view> names(taken.begin(), taken.end());
  const auto own = object.find(attributes_of_graphology);
  const bool has_own = own != object.end() && own->is_object();
  if (has_own) {
    names.push_back(attributes_of_graphology);
    add_members(*own, {}, graph_, thing);
  }
  add_members(object, names, graph_, thing);
}

void NodeLinkReader::read_node(const json::Value& object, std::uint64_t line) {
  ForeignNode node;
  node.line = line;
  std::string id = text_of(object, id_names);
  has_keys_ = has_keys_ || (object.contains("key") && !object.contains("id"));
  // D3 finds nodes without an id by their place in the list.
  has_number_ids_ = has_number_ids_ || is_digits(id);
  if (id.empty() && !object.contains("id") && !object.contains("key")) {
    id = std::to_string(position_);
    has_number_ids_ = true;
  }
  ++position_;
  if (id.empty()) {
    graph_.refused.push_back({line, "expected a node with an id, got one without"});
    return;
  }
  node.id = graph_.keep(id);
  read_attributes(object, id_names, node);
  graph_.nodes.push_back(std::move(node));
}

/// The node at an end: its id; or its place in the list, as D3 and old NetworkX have it; or, where
/// D3 has replaced it by the node itself, that one's id.
std::string NodeLinkReader::end_of(const json::Value& object, const Names& names) const {
  for (const std::string_view name : names) {
    const auto end = object.find(name);
    if (end == object.end()) {
      continue;
    }
    if (end->is_object()) {
      return text_of(*end, id_names);
    }
    if (end->is_number_unsigned() && !has_number_ids_) {
      const auto place = end->get<std::uint64_t>();
      return place < graph_.nodes.size() ? std::string(graph_.nodes[place].id) : text_of(*end);
    }
    return text_of(*end);
  }
  return {};
}

void NodeLinkReader::read_edge(const json::Value& object, std::uint64_t line) {
  // The `key` of NetworkX distinguishes parallel edges and need not be one of the whole file.
  constexpr std::array<std::string_view, 8> taken{"id",     "key", "source",     "from",
                                                  "target", "to",  "undirected", "directed"};
  ForeignEdge edge;
  edge.line = line;
  edge.id = graph_.keep(text_of(object, std::span(id_names).first(has_keys_ ? 2 : 1)));
  read_attributes(object, taken, edge);
  if (const auto key = object.find("key"); key != object.end() && !has_keys_ && key->is_string()) {
    graph_.add(edge, "key", text_of(*key));
  }
  bool directed = directed_;
  if (const auto own = object.find("undirected"); own != object.end() && own->is_boolean()) {
    directed = !own->get<bool>();
  } else if (const auto other = object.find("directed");
             other != object.end() && other->is_boolean()) {
    directed = other->get<bool>();
  }
  add_edge(std::move(edge), end_of(object, source_names), end_of(object, target_names), directed,
           graph_);
}

void NodeLinkReader::read_heading(const std::vector<JsonPieces::Member>& members) {
  directed_ = true;  // D3 and vis say nothing, and have arrows
  for (const JsonPieces::Member& member : members) {
    if (member.name == "directed") {
      directed_ = member.value.text == "true";
    } else if (member.name == "options") {
      const JsonPiece type = JsonPieces::member_of(member.value, "type");
      directed_ = type.text != "\"undirected\"";
    } else if (member.name != "nodes" && member.name != "links" && member.name != "edges" &&
               member.name != "multigraph") {
      graph_.remark(pieces_.line_of(member.value), "the member " + show(member.name) +
                                                       " of the file has no place in a dataset "
                                                       "and is left out");
    }
  }
}

Result<void> NodeLinkReader::read() {
  const auto members = JsonPieces::members_of(pieces_.whole());
  const auto find = [&](std::string_view name) {
    for (const JsonPieces::Member& member : members) {
      if (member.name == name) {
        return member.value;
      }
    }
    return JsonPiece();
  };
  const JsonPiece links = find("links");
  const JsonPiece edges = find("edges");
  if (!find("nodes").is_array() || (!links.is_array() && !edges.is_array())) {
    return Error{ErrorCode::invalid_argument,
                 "expected an object with the arrays \"nodes\" and \"links\" or \"edges\", got "
                 "one without",
                 {}};
  }
  graph_.reasons.push_back("format node-link: an object with the arrays \"nodes\" and " +
                           std::string(links.is_array() ? "\"links\"" : "\"edges\""));
  read_heading(members);
  if (auto done = read_items(
          pieces_, find("nodes"), graph_,
          [&](const json::Value& object, std::uint64_t line) { read_node(object, line); });
      !done) {
    return done;
  }
  for (const JsonPiece& list : {links, edges}) {
    if (auto done = read_items(
            pieces_, list, graph_,
            [&](const json::Value& object, std::uint64_t line) { read_edge(object, line); });
        !done) {
      return done;
    }
  }
  return {};
}

}  // namespace

Result<void> read_node_link(std::string_view text, ForeignGraph& graph) {
  auto pieces = JsonPieces::check(text);
  return pieces ? NodeLinkReader(*std::move(pieces), graph).read() : pieces.error();
}

}  // namespace parley::formats
