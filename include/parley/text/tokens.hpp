#pragma once

#include "parley/text/ascii.hpp"
#include "parley/text/hex.hpp"
#include "parley/text/space.hpp"

#include <algorithm>
#include <array>
#include <string_view>

/// What the grammar of HTTP fields is made of (RFC 9110, 5.5 and 5.6).
namespace parley {

namespace character_class {
inline constexpr unsigned char token = 1;         ///< tchar, RFC 9110 section 5.6.2
inline constexpr unsigned char request_line = 2;  ///< visible ASCII and space
inline constexpr unsigned char field_line = 4;    ///< these, tab and obs-text
}  // namespace character_class

/// Which classes each octet belongs to.
inline constexpr std::array<unsigned char, 256> character_classes = [] {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  std::array<unsigned char, 256> classes{};
  for (unsigned octet = 0; octet < 256; ++octet) {
    const char c = static_cast<char>(octet);
    unsigned char value = 0;
    if (octet < 0x80 && (is_letter_or_digit(c) || marks.find(c) != std::string_view::npos)) {
      value |= character_class::token;
    }
    if (octet >= 0x20 && octet < 0x7F) {
      value |= character_class::request_line | character_class::field_line;
    }
    if (octet == '\t' || octet >= 0x80) {
      value |= character_class::field_line;
    }
    classes[octet] = value;
  }
  return classes;
}();

constexpr bool is_in(char c, unsigned char classes) noexcept {
  return (character_classes[static_cast<unsigned char>(c)] & classes) != 0;
}

/// A method, field name or transfer coding: at least one tchar and nothing else.
constexpr bool is_token(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return is_in(c, character_class::token); });
}

/// True when a field line may contain the text: no control character but tab. Has no early exit and
/// computes in octets, so that the compiler can compare many at once.
constexpr bool is_field_text(std::string_view text) noexcept {
  unsigned char stray = 0;
  for (const char c : text) {
    const auto octet = static_cast<unsigned char>(c);
    const unsigned char control = octet < 0x20 ? (octet == '\t' ? 0 : 1) : (octet == 0x7F ? 1 : 0);
    stray |= control;
  }
  return stray == 0;
}

static_assert([] {
  for (unsigned octet = 0; octet < 256; ++octet) {
    const char c = static_cast<char>(octet);
    if (is_field_text({&c, 1}) != is_in(c, character_class::field_line)) {
      return false;
    }
  }
  return true;
}());

/// Calls `visit` with each member of a comma-separated list (RFC 9110, 5.6.1) without the blanks
/// around it, empty members included.
template <class Visit>
constexpr void for_each_member(std::string_view list, Visit visit) {
  while (true) {
    const auto comma = list.find(',');
    visit(trim_blanks(list.substr(0, comma)));
    if (comma == std::string_view::npos) {
      return;
    }
    list.remove_prefix(comma + 1);
  }
}

}  // namespace parley
