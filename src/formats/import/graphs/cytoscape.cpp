#include "import/graphs/graph_file.hpp"
#include "import/graphs/json/json_things.hpp"

#include <array>
#include <utility>

namespace parley::formats {
namespace {

class CytoscapeReader {
 public:
  CytoscapeReader(JsonPieces pieces, ForeignGraph& graph) : pieces_(pieces), graph_(graph) {}

  Result<void> read();

 private:
  enum class Group { unsaid, nodes, edges };

  void read_element(const json::Value& element, Group group, std::uint64_t line);
  Result<void> read_list(const JsonPiece& list, Group group);

  JsonPieces pieces_;
  ForeignGraph& graph_;
};

void CytoscapeReader::read_element(const json::Value& element, Group group, std::uint64_t line) {
  constexpr std::array<std::string_view, 1> id{"id"};
  constexpr std::array<std::string_view, 1> source{"source"};
  constexpr std::array<std::string_view, 1> target{"target"};
  constexpr std::array<std::string_view, 3> taken{"id", "source", "target"};
  // `data` is the user's; `group` says what the element is; the rest is looks.
  constexpr std::array<std::string_view, 2> known{"data", "group"};
  const auto data = element.find("data");
  if (data == element.end() || !data->is_object()) {
    graph_.refused.push_back(
        {line, "expected an element with an object \"data\", got one without"});
    return;
  }
  if (const auto own = element.find("group"); own != element.end()) {
    group = *own == "edges" ? Group::edges : Group::nodes;
  } else if (group == Group::unsaid) {
    group = data->contains("source") && data->contains("target") ? Group::edges : Group::nodes;
  }
  ForeignEdge thing;
  thing.line = line;
  thing.id = graph_.keep(text_of(*data, id));
  const bool is_edge = group == Group::edges;
  add_members(*data, std::span(taken).first(is_edge ? 3 : 1), graph_, thing);
  add_members(element, known, graph_, thing);
  if (is_edge) {
    add_edge(std::move(thing), text_of(*data, source), text_of(*data, target), true, graph_);
  } else if (thing.id.empty()) {
    graph_.refused.push_back({line, "expected a node with an id, got one without"});
  } else {
    graph_.nodes.push_back(std::move(thing));  // NOLINT(*-slicing): what an edge has more is unused
  }
}

Result<void> CytoscapeReader::read_list(const JsonPiece& list, Group group) {
  return read_items(pieces_, list, graph_, [&](const json::Value& object, std::uint64_t line) {
    read_element(object, group, line);
  });
}

Result<void> CytoscapeReader::read() {
  JsonPiece elements = pieces_.whole();
  if (elements.is_object()) {
    for (const JsonPieces::Member& member : JsonPieces::members_of(pieces_.whole())) {
      if (member.name == "elements") {
        continue;
      }
      graph_.remark(pieces_.line_of(member.value), "the member " + show(member.name) +
                                                       " of the file has no place in a dataset "
                                                       "and is left out");
    }
    elements = JsonPieces::member_of(pieces_.whole(), "elements");
  }
  if (elements.text.empty() || (!elements.is_array() && !elements.is_object())) {
    return Error{ErrorCode::invalid_argument,
                 "expected an object with \"elements\", or an array of elements, got neither",
                 {}};
  }
  graph_.reasons.emplace_back(elements.is_array()
                                  ? "format cytoscape: a list of elements with \"data\""
                                  : "format cytoscape: elements in groups, each with \"data\"");
  if (elements.is_array()) {
    return read_list(elements, Group::unsaid);
  }
  if (auto done = read_list(JsonPieces::member_of(elements, "nodes"), Group::nodes); !done) {
    return done;
  }
  return read_list(JsonPieces::member_of(elements, "edges"), Group::edges);
}

}  // namespace

Result<void> read_cytoscape(std::string_view text, ForeignGraph& graph) {
  auto pieces = JsonPieces::check(text);
  return pieces ? CytoscapeReader(*std::move(pieces), graph).read() : pieces.error();
}

}  // namespace parley::formats
