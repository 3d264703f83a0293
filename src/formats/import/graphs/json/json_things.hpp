#pragma once

#include "parley/json/reader.hpp"

#include "import/graphs/foreign_graph.hpp"
#include "import/graphs/json/json_pieces.hpp"

#include <span>
#include <string>
#include <string_view>

namespace parley::formats {

/// A text, number or truth value as a text; of anything else an empty one.
std::string text_of(const json::Value& value);

/// The text of the first of the members that is there and is a scalar; empty: none.
std::string text_of(const json::Value& object, std::span<const std::string_view> names);

/// Adds the members of an object as attributes, but those named in `taken`: of objects within it as
/// `date.edtf`, of arrays with their items joined by `; `.
void add_members(const json::Value& object, std::span<const std::string_view> taken,
                 ForeignGraph& graph, ForeignThing& thing);

/// Reads the items of an array that are objects. `item` gets each with its line; others, and those
/// with faults, are refused. Error: there are too many.
template <class Item>
Result<void> read_items(JsonPieces& pieces, const JsonPiece& array, ForeignGraph& graph,
                        const Item& item);

/// The object, or nothing where the piece is none or has faults; it is refused then.
std::optional<json::Value> object_of(JsonPieces& pieces, const JsonPiece& piece,
                                     ForeignGraph& graph);

/// Ends an edge: refuses it where an end is missing.
void add_edge(ForeignEdge edge, std::string_view source, std::string_view target, bool directed,
              ForeignGraph& graph);

Error too_many_things();

template <class Item>
Result<void> read_items(JsonPieces& pieces, const JsonPiece& array, ForeignGraph& graph,
                        const Item& item) {
  std::size_t at = 0;
  for (JsonPiece piece = JsonPieces::next_item(array, at); !piece.text.empty();
       piece = JsonPieces::next_item(array, at)) {
    if (graph.is_full()) {
      return too_many_things();
    }
    if (const auto object = object_of(pieces, piece, graph)) {
      item(*object, pieces.line_of(piece));
    }
  }
  return {};
}

}  // namespace parley::formats
