#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parley::json {

/// A place in a text.
struct Place {
  std::size_t offset = 0;  ///< in bytes, from 0
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in bytes
};

/// Line and column of a byte of `text`.
Place place_at(std::string_view text, std::size_t offset) noexcept;

/// The places of the values with these RFC 6901 pointers: of a member its key, of an item its first
/// byte. Omits pointers that name nothing or a value behind a syntax fault or behind nesting beyond
/// max_nesting; of two members with the same key it takes the first. One pass over the text, in
/// time in proportion to text and pointers.
std::unordered_map<std::string, Place> locate(std::string_view text,
                                              const std::vector<std::string>& pointers);

}  // namespace parley::json
