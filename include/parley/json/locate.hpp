#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parley::json {

/// Where something stands in a text.
struct Place {
  std::size_t offset = 0;  ///< in bytes, from 0
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in bytes
};

/// Line and column of a byte of `text`.
Place place_at(std::string_view text, std::size_t offset) noexcept;

/// Where the values of these RFC 6901 pointers stand: a member at its key, an item at its first
/// byte. Pointers that name nothing, or only what follows a syntax fault, are left out; of two
/// members with the same key the first counts. One pass over the text.
std::unordered_map<std::string, Place> locate(std::string_view text,
                                              const std::vector<std::string>& pointers);

}  // namespace parley::json
