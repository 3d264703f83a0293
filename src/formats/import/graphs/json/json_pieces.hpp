#pragma once

#include "parley/error/error.hpp"
#include "parley/json/reader.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// A value of a JSON text that JsonPieces has checked.
struct JsonPiece {
  std::string_view text;  ///< of the value alone; empty: there is none
  std::size_t offset = 0;

  bool is_array() const noexcept { return text.starts_with('['); }
  bool is_object() const noexcept { return text.starts_with('{'); }
};

/// A JSON text that is read piece by piece, so that no more than one node or edge of it is a tree
/// in memory.
class JsonPieces {
 public:
  struct Member {
    std::string name;
    JsonPiece value;
  };

  /// Checks the whole text, in memory that does not grow with it. `text` must outlive the pieces.
  /// Error: it is no JSON, or nests deeper than json::max_nesting; says where.
  static Result<JsonPieces> check(std::string_view text);

  JsonPiece whole() const noexcept { return whole_; }
  /// The members of an object, in their order; of anything else none. These three take the
  /// beginning of a text too, whose last value is cut.
  static std::vector<Member> members_of(const JsonPiece& object);
  /// The member of that name; an empty piece where there is none.
  static JsonPiece member_of(const JsonPiece& object, std::string_view name);
  /// The item of an array at the byte `at` of its text, which is moved behind it. 0 is the
  /// beginning. An empty piece: there is none left.
  static JsonPiece next_item(const JsonPiece& array, std::size_t& at);

  /// The value as a tree. Its faults (keys that occur twice, numbers too large) are those of
  /// json::parse().
  static json::Parsed tree_of(const JsonPiece& piece) { return json::parse(piece.text); }

  /// 1-based; fast where pieces are asked for in their order.
  std::uint64_t line_of(const JsonPiece& piece);

 private:
  explicit JsonPieces(std::string_view text) : text_(text) {}

  std::string_view text_;
  JsonPiece whole_;
  std::size_t counted_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace parley::formats
