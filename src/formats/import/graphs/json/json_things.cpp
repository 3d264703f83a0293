#include "import/graphs/json/json_things.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

void append_item(std::string& list, const std::string& text) {
  if (!text.empty()) {
    list.append(list.empty() ? "" : "; ").append(text);
  }
}

/// The scalars of an array, joined; of what is deeper the JSON.
std::string text_of_array(const json::Value& array) {
  std::string text;
  for (const json::Value& item : array) {
    append_item(text, item.is_structured()
                          ? item.dump(-1, ' ', false, json::Value::error_handler_t::replace)
                          : text_of(item));
  }
  return text;
}

}  // namespace

Error too_many_things() {
  return {ErrorCode::too_large, "expected at most 10,000,000 nodes and edges, got more", {}};
}

std::string text_of(const json::Value& value) {
  if (value.is_string()) {
    return value.get<std::string>();
  }
  return value.is_number() || value.is_boolean() ? value.dump() : std::string();
}

std::string text_of(const json::Value& object, std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    const auto member = object.find(name);
    if (member != object.end()) {
      if (std::string text = text_of(*member); !text.empty()) {
        return text;
      }
    }
  }
  return {};
}

void add_members(const json::Value& object, std::span<const std::string_view> taken,
                 ForeignGraph& graph, ForeignThing& thing) {
  // A list instead of recursion.
  std::vector<std::pair<std::string, const json::Value*>> todo;
  for (const auto& [name, value] : object.items()) {
    if (std::find(taken.begin(), taken.end(), name) == taken.end()) {
      todo.emplace_back(name, &value);
    }
  }
  while (!todo.empty()) {
    const auto [name, value] = std::move(todo.back());
    todo.pop_back();
    if (value->is_object()) {
      for (const auto& [key, child] : value->items()) {
        std::string path = name;
        path.append(1, '.').append(key);
        todo.emplace_back(std::move(path), &child);
      }
      continue;
    }
    graph.add(thing, name, value->is_array() ? text_of_array(*value) : text_of(*value));
  }
}

std::optional<json::Value> object_of(JsonPieces& pieces, const JsonPiece& piece,
                                     ForeignGraph& graph) {
  json::Parsed parsed = JsonPieces::tree_of(piece);
  if (parsed.value && parsed.faults.empty() && parsed.value->is_object()) {
    return std::move(parsed.value);
  }
  std::string reason = "expected a JSON object, got another value";
  if (!parsed.faults.empty()) {
    reason = "expected " + parsed.faults.front().expected + ", got " + parsed.faults.front().got;
  }
  graph.refused.push_back({pieces.line_of(piece), std::move(reason)});
  return std::nullopt;
}

void add_edge(ForeignEdge edge, std::string_view source, std::string_view target, bool directed,
              ForeignGraph& graph) {
  if (source.empty() || target.empty()) {
    graph.refused.push_back({edge.line,
                             "expected an edge with a source and a target, got one "
                             "without a " +
                                 std::string(source.empty() ? "source" : "target")});
    return;
  }
  edge.ends.push_back({graph.keep(source), directed ? EdgeSide::source : EdgeSide::either});
  edge.ends.push_back({graph.keep(target), directed ? EdgeSide::target : EdgeSide::either});
  graph.edges.push_back(std::move(edge));
}

}  // namespace parley::formats
