#include "import/graphs/graph_file.hpp"
#include "import/graphs/spell_list.hpp"
#include "import/graphs/xml/xml_walk.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parley::formats {
namespace {

/// The versions that are read; all may be written with and without `www.`.
constexpr std::array<std::string_view, 5> namespaces{
    "gexf.net/1.3", "gexf.net/1.2draft", "gexf.net/1.2", "gexf.net/1.1draft", "gexf.net/1.1"};

std::string_view without(std::string_view text, std::string_view beginning) {
  return text.starts_with(beginning) ? text.substr(beginning.size()) : text;
}

bool is_known(std::string_view address) {
  address = without(without(without(address, "https://"), "http://"), "www.");
  return std::find(namespaces.begin(), namespaces.end(), address) != namespaces.end();
}

class GexfReader {
 public:
  GexfReader(std::string_view text, ForeignGraph& graph) : xml_(text), graph_(graph) {}

  Result<void> read();

 private:
  struct Declared {
    std::string title;
    std::string default_value;
  };
  using Attributes = TextMap<Declared>;

  Result<void> read_root(const XmlScanner::Tag& tag);
  Result<void> read_tag(const XmlScanner::Tag& tag);
  void declare(const pugi::xml_node& attributes);
  Result<void> read_things(const pugi::xml_node& element);
  void read_node(const pugi::xml_node& element);
  void read_edge(const pugi::xml_node& element);
  void read_common(const pugi::xml_node& element, const Attributes& declared, ForeignThing& thing);
  void read_values(const pugi::xml_node& values, const Attributes& declared, ForeignThing& thing);
  void read_spells(const pugi::xml_node& element, ForeignThing& thing);
  void read_child(const pugi::xml_node& child, const Attributes& declared, ForeignThing& thing);
  void add_title(const Attributes& declared, std::string_view id, std::string_view value,
                 ForeignThing& thing);

  XmlWalk xml_;
  ForeignGraph& graph_;
  Attributes of_nodes_;
  Attributes of_edges_;
  bool directed_ = false;
  bool has_graph_ = false;
  std::vector<std::string_view> set_;  // attributes of the thing that is being read
};

Result<void> GexfReader::read_root(const XmlScanner::Tag& tag) {
  const auto root = xml_.tag(tag);
  if (!root) {
    return root.error();
  }
  const std::size_t colon = tag.name.find(':');
  const std::string name =
      colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(tag.name.substr(0, colon));
  const std::string_view address = attribute(*root, name.c_str());
  if (local_name(tag.name) != "gexf" || (!address.empty() && !is_known(address))) {
    return Error{ErrorCode::invalid_argument,
                 "line " + std::to_string(tag.line) +
                     ": expected the element gexf of http://gexf.net/1.3 or of 1.2, 1.2draft, "
                     "1.1 or 1.1draft, got " +
                     show(tag.name) + " of " + show(address),
                 {}};
  }
  graph_.reasons.push_back(
      "format gexf: the root element is gexf " +
      (address.empty() ? "without a namespace" : "of " + std::string(address)));
  return {};
}

void GexfReader::declare(const pugi::xml_node& attributes) {
  Attributes& to = attribute(attributes, "class") == "edge" ? of_edges_ : of_nodes_;
  for (const pugi::xml_node& declared : attributes.children()) {
    if (local_name(declared.name()) == "attribute") {
      Declared entry;
      const std::string_view title = attribute(declared, "title");
      entry.title = title.empty() ? attribute(declared, "id") : title;
      entry.default_value = declared.child("default").child_value();
      to.insert_or_assign(std::string(attribute(declared, "id")), std::move(entry));
    }
  }
}

void GexfReader::add_title(const Attributes& declared, std::string_view id, std::string_view value,
                           ForeignThing& thing) {
  const auto known = declared.find(id);
  graph_.add(thing, known == declared.end() ? id : std::string_view(known->second.title), value);
}

void GexfReader::read_values(const pugi::xml_node& values, const Attributes& declared,
                             ForeignThing& thing) {
  for (const pugi::xml_node& value : values.children()) {
    std::string_view id = attribute(value, "for");
    id = id.empty() ? attribute(value, "id") : id;
    if (declared.find(id) == declared.end()) {
      graph_.remark(xml_.line_of(value), "expected an attribute that is declared, got " + show(id) +
                                             "; its name is taken for its title");
    }
    // A value for a time of its own is one of several.
    const bool has_time = value.attribute("start") || value.attribute("end") ||
                          value.attribute("timestamp") || value.attribute("startopen") ||
                          value.attribute("endopen");
    if (has_time) {
      const std::string_view title = declared.find(id) == declared.end()
                                         ? id
                                         : std::string_view(declared.find(id)->second.title);
      graph_.add(thing, std::string(title) + " over time", attribute(value, "value"));
      continue;
    }
    set_.push_back(id);
    add_title(declared, id, attribute(value, "value"), thing);
  }
}

void GexfReader::read_spells(const pugi::xml_node& element, ForeignThing& thing) {
  const auto value = [&](const char* name, const char* open) {
    return element.attribute(name) ? attribute(element, name) : attribute(element, open);
  };
  const std::string_view start = value("start", "startopen");
  const std::string_view end = value("end", "endopen");
  if (!start.empty() || !end.empty()) {
    thing.spells.push_back({graph_.keep(start), graph_.keep(end)});
  }
  if (const std::string_view at = attribute(element, "timestamp"); !at.empty()) {
    const std::string_view kept = graph_.keep(at);
    thing.spells.push_back({kept, kept});
  }
  for (const char* list : {"intervals", "timestamps"}) {
    if (!read_spell_list(attribute(element, list), graph_, thing.spells)) {
      graph_.add(thing, list, attribute(element, list));
    }
  }
  if (element.attribute("startopen") || element.attribute("endopen")) {
    graph_.remark(xml_.line_of(element),
                  "an end that does not belong to the interval (startopen, endopen) "
                  "is taken as its first or last day");
  }
}

void GexfReader::read_child(const pugi::xml_node& child, const Attributes& declared,
                            ForeignThing& thing) {
  const std::string_view name = child.name();
  if (name.find(':') != std::string_view::npos && name.starts_with("viz")) {
    graph_.add(thing, name, "looks");
  } else if (local_name(name) == "attvalues") {
    read_values(child, declared, thing);
  } else if (local_name(name) == "spells" || local_name(name) == "slices") {
    for (const pugi::xml_node& spell : child.children()) {
      read_spells(spell, thing);
    }
  } else if (local_name(name) != "nodes" && local_name(name) != "edges" &&
             child.type() == pugi::node_element) {
    graph_.add(thing, name, "content");
  }
}

void GexfReader::read_common(const pugi::xml_node& element, const Attributes& declared,
                             ForeignThing& thing) {
  constexpr std::array<std::string_view, 12> known{
      "id",   "label", "source",    "target",  "start",      "end",
      "type", "kind",  "startopen", "endopen", "timestamps", "intervals"};
  thing.line = xml_.line_of(element);
  thing.id = graph_.keep(attribute(element, "id"));
  thing.label = graph_.keep(attribute(element, "label"));
  set_.clear();
  read_spells(element, thing);
  for (const pugi::xml_attribute& attribute : element.attributes()) {
    const std::string_view name = attribute.name();
    if (!name.starts_with("xmlns") && std::find(known.begin(), known.end(), name) == known.end() &&
        name != "timestamp") {
      graph_.add(thing, name, attribute.value());
    }
  }
  for (const pugi::xml_node& child : element.children()) {
    read_child(child, declared, thing);
  }
  for (const auto& [id, entry] : declared) {
    if (!entry.default_value.empty() && std::find(set_.begin(), set_.end(), id) == set_.end()) {
      graph_.add(thing, entry.title, entry.default_value);
    }
  }
}

void GexfReader::read_node(const pugi::xml_node& element) {
  ForeignNode node;
  read_common(element, of_nodes_, node);
  for (const char* name : {"type", "kind"}) {
    graph_.add(node, name, attribute(element, name));
  }
  if (node.id.empty()) {
    graph_.refused.push_back({node.line, "expected a node with an id, got one without"});
    return;
  }
  graph_.nodes.push_back(std::move(node));
}

void GexfReader::read_edge(const pugi::xml_node& element) {
  ForeignEdge edge;
  read_common(element, of_edges_, edge);
  edge.type = graph_.keep(attribute(element, "kind"));
  const std::string_view direction = attribute(element, "type");
  const bool has_direction =
      direction == "directed" || direction == "undirected" || direction == "mutual";
  if (!direction.empty() && !has_direction) {
    graph_.add(edge, "type", direction);
  }
  const bool is_directed = has_direction ? direction == "directed" : directed_;
  for (const char* end : {"source", "target"}) {
    const std::string_view node = attribute(element, end);
    if (node.empty()) {
      graph_.refused.push_back(
          {edge.line, std::string("expected an edge with a ") + end + ", got one without"});
      return;
    }
    const EdgeSide side = end[0] == 's' ? EdgeSide::source : EdgeSide::target;
    edge.ends.push_back({graph_.keep(node), is_directed ? side : EdgeSide::either});
  }
  graph_.edges.push_back(std::move(edge));
}

/// A node or an edge, and those inside of it. Nesting is bounded by the scanner.
Result<void> GexfReader::read_things(const pugi::xml_node& element) {  // NOLINT(misc-no-recursion)
  if (graph_.is_full()) {
    return Error{ErrorCode::too_large, "expected at most 10,000,000 nodes and edges, got more", {}};
  }
  if (local_name(element.name()) == "edge") {
    read_edge(element);
    return {};
  }
  read_node(element);
  for (const pugi::xml_node& group : element.children()) {
    if (local_name(group.name()) != "nodes" && local_name(group.name()) != "edges") {
      continue;
    }
    graph_.remark(xml_.line_of(group),
                  "nodes inside of a node are nodes like others; that they are inside "
                  "of it is left out");
    for (const pugi::xml_node& thing : group.children()) {
      if (auto done = read_things(thing); !done) {
        return done;
      }
    }
  }
  return {};
}

Result<void> GexfReader::read_tag(const XmlScanner::Tag& tag) {
  const std::string_view name = local_name(tag.name);
  if (name == "nodes" || name == "edges") {
    return {};  // what they contain comes next
  }
  if (name == "graph" && !std::exchange(has_graph_, true)) {
    const auto graph = xml_.tag(tag);
    if (!graph) {
      return graph.error();
    }
    directed_ = attribute(*graph, "defaultedgetype") == "directed";
    return {};
  }
  if (name == "attributes" || name == "node" || name == "edge") {
    const auto element = xml_.take(tag);
    if (!element) {
      return element.error();
    }
    if (name != "attributes") {
      return read_things(*element);
    }
    declare(*element);
    return {};
  }
  graph_.remark(tag.line,
                "the element " + show(tag.name) + " has no place in a dataset and is left out");
  return xml_.skip(tag);
}

Result<void> GexfReader::read() {
  using Tag = XmlScanner::Tag;
  return read_document(
      xml_, [this](const Tag& tag) { return read_root(tag); },
      [this](const Tag& tag) { return read_tag(tag); });
}

}  // namespace

Result<void> read_gexf(std::string_view text, ForeignGraph& graph) {
  return GexfReader(text, graph).read();
}

}  // namespace parley::formats
