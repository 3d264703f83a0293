#pragma once

#include "parley/error/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace parley::api {

inline constexpr std::size_t max_cursor_length = 512;

/// Where a page ended: of which revision, of which question, after how many items.
struct Cursor {
  std::uint64_t revision = 0;  ///< hash of the dataset's revision
  std::uint64_t question = 0;  ///< hash of all that decides which items there are and their order
  std::uint64_t position = 0;  ///< items already given

  friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// base64url without padding; opaque to clients.
std::string encode_cursor(const Cursor& cursor);

/// Reads exactly what encode_cursor writes; anything else is invalid_argument.
Result<Cursor> decode_cursor(std::string_view text);

}  // namespace parley::api
