#pragma once

#include <string_view>

namespace parley {

/// The text without those of `characters` that stand at either end.
constexpr std::string_view trim(std::string_view text, std::string_view characters) noexcept {
  const std::size_t begin = text.find_first_not_of(characters);
  return begin == std::string_view::npos
             ? std::string_view()
             : text.substr(begin, text.find_last_not_of(characters) + 1 - begin);
}

/// Without ASCII white space at either end.
constexpr std::string_view trim(std::string_view text) noexcept {
  return trim(text, " \t\r\n\v\f");
}

/// Without spaces and tabs at either end: the optional white space of HTTP (RFC 9110, 5.6.3).
constexpr std::string_view trim_blanks(std::string_view text) noexcept {
  return trim(text, " \t");
}

/// True when the UTF-8 text contains white space, ASCII or Unicode: what `\s` matches in a pattern
/// of JSON Schema (ECMAScript).
bool has_white_space(std::string_view text) noexcept;

}  // namespace parley
