#pragma once

#include "parley/text/hex.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace parley {

/// True when a whole escape, `%` and two hexadecimal digits, stands at `at` (RFC 3986, 2.1).
constexpr bool is_percent_escape(std::string_view text, std::size_t at) noexcept {
  return at + 2 < text.size() && text[at] == '%' && is_hex_digit(text[at + 1]) &&
         is_hex_digit(text[at + 2]);
}

/// Appends the escape of one byte, with upper-case digits.
inline void append_percent_escape(std::string& out, char byte) {
  out += '%';
  append_hex_byte(out, byte, upper_hex_digits);
}

/// The text with every byte escaped for which `stays` returns false.
template <class Stays>
std::string percent_encode(std::string_view text, Stays stays) {
  std::string encoded;
  encoded.reserve(text.size() + 8);
  for (const char c : text) {
    if (stays(c)) {
      encoded += c;
    } else {
      append_percent_escape(encoded, c);
    }
  }
  return encoded;
}

/// The bytes that the escapes stand for; with `plus_is_space` every `+` is a space too, as in the
/// query of an HTML form. Absent when an escape is not whole.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space);

}  // namespace parley
