#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::json {

using Value = nlohmann::json;

/// Levels to which arrays and objects may nest: more than any dataset needs, and no stack
/// overflows.
inline constexpr std::size_t max_nesting = 64;

/// Bytes of one key: more than any has, and the pointer of a fault stays short.
inline constexpr std::size_t max_key_bytes = 1'000;

/// A fault of a JSON text.
struct Fault {
  std::string pointer;     ///< RFC 6901 pointer of the value at fault; "" is the whole text
  std::size_t line = 0;    ///< 1-based; 0: unknown
  std::size_t column = 0;  ///< 1-based, in bytes
  std::string expected;
  std::string got;
};

/// The value (absent when the text cannot be read at all) and every fault found.
struct Parsed {
  std::optional<Value> value;
  std::vector<Fault> faults;
};

/// Reads one JSON text strictly (RFC 8259, UTF-8 without byte order mark). Faults are: a key that
/// occurs again in its object (the first 1,000 of a text are reported, the first value is kept),
/// nesting beyond max_nesting or a longer key than max_key_bytes, where reading stops, invalid
/// UTF-8, and numbers out of range. Never throws. Takes time and memory in proportion to the text.
Parsed parse(std::string_view text);

/// The RFC 6901 pointer of a child: `pointer/key` with `~` and `/` of the key escaped.
std::string child(std::string_view pointer, std::string_view key);
std::string child(std::string_view pointer, std::size_t index);

}  // namespace parley::json
