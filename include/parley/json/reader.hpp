#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::json {

using Value = nlohmann::json;

/// How deep arrays and objects may nest: far beyond any dataset, far below any stack.
inline constexpr std::size_t deepest_nesting = 64;

/// Something wrong with a JSON text.
struct Fault {
  std::string pointer;     ///< RFC 6901 pointer of the value at fault; "" is the whole text
  std::size_t line = 0;    ///< 1-based; 0 when not known
  std::size_t column = 0;  ///< 1-based, in bytes
  std::string expected;
  std::string got;
};

/// The value (absent when the text cannot be read at all) and every fault found.
struct Parsed {
  std::optional<Value> value;
  std::vector<Fault> faults;
};

/// Reads one JSON text strictly (RFC 8259, UTF-8 without byte order mark): duplicate keys are
/// faults (all of them reported, the first one kept), so are nesting beyond deepest_nesting,
/// invalid UTF-8 and numbers that cannot be held. Never throws.
Parsed parse(std::string_view text);

/// One step further in an RFC 6901 pointer: `pointer/key` with `~` and `/` escaped.
std::string child(std::string_view pointer, std::string_view key);
std::string child(std::string_view pointer, std::size_t index);

}  // namespace parley::json
