#include "import/graphs/graph_file.hpp"
#include "import/graphs/xml/xml_walk.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::string_view address_of_graphml = "http://graphml.graphdrawing.org/xmlns";

class GraphmlReader {
 public:
  GraphmlReader(std::string_view text, ForeignGraph& graph) : xml_(text), graph_(graph) {}

  Result<void> read();

 private:
  struct Key {
    std::string id;
    std::string name;
    std::string of;  // node, edge, graph or all
    std::string default_value;
  };

  Result<void> read_root(const XmlScanner::Tag& tag);
  Result<void> read_tag(const XmlScanner::Tag& tag);
  void declare(const pugi::xml_node& element);
  Result<void> read_things(const pugi::xml_node& element, bool directed);
  void read_node(const pugi::xml_node& element);
  void read_edge(const pugi::xml_node& element, bool directed);
  void read_hyperedge(const pugi::xml_node& element);
  void read_data(const pugi::xml_node& element, std::string_view of, ForeignThing& thing);
  void read_value(const pugi::xml_node& data, ForeignThing& thing);
  const Key* find(std::string_view id) const;

  XmlWalk xml_;
  ForeignGraph& graph_;
  std::vector<Key> keys_;
  bool directed_ = false;
  std::vector<std::string_view> set_;  // keys of the thing that is being read
};

Result<void> GraphmlReader::read_root(const XmlScanner::Tag& tag) {
  const auto root = xml_.tag(tag);
  if (!root) {
    return root.error();
  }
  if (local_name(tag.name) != "graphml") {
    return Error{ErrorCode::invalid_argument,
                 "line " + std::to_string(tag.line) + ": expected the root element graphml, got " +
                     show(tag.name),
                 {}};
  }
  graph_.reasons.emplace_back("format graphml: the root element is graphml");
  const std::string_view address = attribute(*root, "xmlns");
  if (tag.name == "graphml" && address != address_of_graphml) {
    graph_.remark(tag.line, "expected the namespace " + std::string(address_of_graphml) + ", got " +
                                show(address) + "; it is read all the same");
  }
  return {};
}

void GraphmlReader::declare(const pugi::xml_node& element) {
  Key key;
  key.id = attribute(element, "id");
  const std::string_view name = attribute(element, "attr.name");
  key.name = name.empty() ? std::string_view(key.id) : name;
  key.of = attribute(element, "for");
  key.default_value = element.child("default").child_value();
  if (find(key.id) == nullptr) {
    keys_.push_back(std::move(key));
  } else {
    graph_.remark(xml_.line_of(element), "expected each key once, got " + show(key.id) + " again");
  }
}

const GraphmlReader::Key* GraphmlReader::find(std::string_view id) const {
  const auto known =
      std::find_if(keys_.begin(), keys_.end(), [&](const Key& key) { return key.id == id; });
  return known == keys_.end() ? nullptr : &*known;
}

/// The element of that local name inside of another one, however deep.
pugi::xml_node inside(const pugi::xml_node& element, std::string_view wanted) {
  return element.find_node(
      [&](const pugi::xml_node& node) { return local_name(node.name()) == wanted; });
}

void GraphmlReader::read_value(const pugi::xml_node& data, ForeignThing& thing) {
  const std::string_view id = attribute(data, "key");
  const Key* key = find(id);
  set_.push_back(id);
  if (key == nullptr) {
    graph_.remark(xml_.line_of(data),
                  "expected a key that is declared, got " + show(id) + "; it is taken for a name");
  }
  const bool is_plain = data.first_child().type() != pugi::node_element;
  if (is_plain) {
    graph_.add(thing, key == nullptr ? id : std::string_view(key->name), data.child_value());
    return;
  }
  // yEd keeps what stands on the node or edge among its looks.
  pugi::xml_node label = inside(data, "NodeLabel");
  label = label ? label : inside(data, "EdgeLabel");
  if (label && thing.label.empty()) {
    thing.label = graph_.keep(label.child_value());
  }
  graph_.add(thing, data.first_child().name(), "looks");
}

void GraphmlReader::read_data(const pugi::xml_node& element, std::string_view of,
                              ForeignThing& thing) {
  constexpr std::array<std::string_view, 4> known{"id", "source", "target", "directed"};
  thing.line = xml_.line_of(element);
  thing.id = graph_.keep(attribute(element, "id"));
  set_.clear();
  for (const pugi::xml_attribute& attribute : element.attributes()) {
    const std::string_view name = attribute.name();
    if (!name.starts_with("xmlns") && std::find(known.begin(), known.end(), name) == known.end()) {
      graph_.add(thing, name, attribute.value());
    }
  }
  for (const pugi::xml_node& child : element.children()) {
    const std::string_view name = local_name(child.name());
    if (name == "data") {
      read_value(child, thing);
    } else if (name == "port" || name == "desc") {
      graph_.add(thing, name, name == "desc" ? child.child_value() : "port");
    }
  }
  for (const Key& key : keys_) {
    const bool applies = !key.default_value.empty() && (key.of == of || key.of == "all");
    if (applies && std::find(set_.begin(), set_.end(), key.id) == set_.end()) {
      graph_.add(thing, key.name, key.default_value);
    }
  }
}

void GraphmlReader::read_node(const pugi::xml_node& element) {
  ForeignNode node;
  read_data(element, "node", node);
  if (node.id.empty()) {
    graph_.refused.push_back({node.line, "expected a node with an id, got one without"});
    return;
  }
  graph_.nodes.push_back(std::move(node));
}

void GraphmlReader::read_edge(const pugi::xml_node& element, bool directed) {
  ForeignEdge edge;
  read_data(element, "edge", edge);
  const std::string_view own = attribute(element, "directed");
  const bool is_directed = own.empty() ? directed : own == "true" || own == "1";
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

void GraphmlReader::read_hyperedge(const pugi::xml_node& element) {
  ForeignEdge edge;
  read_data(element, "hyperedge", edge);
  for (const pugi::xml_node& end : element.children()) {
    if (local_name(end.name()) != "endpoint") {
      continue;
    }
    // An endpoint of type `in` leads into the edge, so it is where the edge comes from.
    const std::string_view type = attribute(end, "type");
    edge.ends.push_back({graph_.keep(attribute(end, "node")), type == "in"    ? EdgeSide::source
                                                              : type == "out" ? EdgeSide::target
                                                                              : EdgeSide::either});
  }
  if (edge.ends.empty()) {
    graph_.refused.push_back({edge.line, "expected an edge with endpoints, got one without"});
    return;
  }
  graph_.edges.push_back(std::move(edge));
}

/// A node or an edge, and the graph inside of it. Nesting is bounded by the scanner.
Result<void> GraphmlReader::read_things(  // NOLINT(misc-no-recursion)
    const pugi::xml_node& element, bool directed) {
  if (graph_.is_full()) {
    return Error{ErrorCode::too_large, "expected at most 10,000,000 nodes and edges, got more", {}};
  }
  const std::string_view name = local_name(element.name());
  if (name == "node") {
    read_node(element);
  } else if (name == "edge") {
    read_edge(element, directed);
  } else if (name == "hyperedge") {
    read_hyperedge(element);
  } else {
    return {};
  }
  for (const pugi::xml_node& inner : element.children()) {
    if (local_name(inner.name()) != "graph") {
      continue;
    }
    graph_.remark(xml_.line_of(inner),
                  "a graph inside of a node is read as part of the whole; that it is "
                  "inside of it is left out");
    const bool inner_directed = attribute(inner, "edgedefault") == "directed";
    for (const pugi::xml_node& thing : inner.children()) {
      if (auto done = read_things(thing, inner_directed); !done) {
        return done;
      }
    }
  }
  return {};
}

Result<void> GraphmlReader::read_tag(const XmlScanner::Tag& tag) {
  const std::string_view name = local_name(tag.name);
  if (name == "graph") {
    const auto graph = xml_.tag(tag);
    if (!graph) {
      return graph.error();
    }
    directed_ = attribute(*graph, "edgedefault") == "directed";
    return {};
  }
  if (name == "key" || name == "node" || name == "edge" || name == "hyperedge") {
    const auto element = xml_.take(tag);
    if (!element) {
      return element.error();
    }
    if (name != "key") {
      return read_things(*element, directed_);
    }
    declare(*element);
    return {};
  }
  if (name == "data" && xml_.depth() <= 2) {
    return xml_.skip(tag);  // the file's own looks, without a text
  }
  graph_.remark(tag.line,
                "the element " + show(tag.name) + " has no place in a dataset and is left out");
  return xml_.skip(tag);
}

Result<void> GraphmlReader::read() {
  using Tag = XmlScanner::Tag;
  return read_document(
      xml_, [this](const Tag& tag) { return read_root(tag); },
      [this](const Tag& tag) { return read_tag(tag); });
}

}  // namespace

Result<void> read_graphml(std::string_view text, ForeignGraph& graph) {
  return GraphmlReader(text, graph).read();
}

}  // namespace parley::formats
