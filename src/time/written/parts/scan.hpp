#pragma once

#include "written/parts/character.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// A cell's characters as numbers, words and marks. Digits of any script are digits, blanks of any
// kind are blanks; marks of direction and joiners do not count.

namespace parley::written {

inline constexpr std::size_t max_tokens = 40;
inline constexpr std::int64_t masked = -1;  ///< the value of `??`, `XX`, `????`

struct Token {
  enum class Kind : std::uint8_t { number, word, mark } kind = Kind::mark;
  bool spaced = false;      ///< a blank stands before it
  bool latin = true;        ///< of a word: all letters are ASCII, or ASCII with accents
  std::uint8_t digits = 0;  ///< of a number, masked ones included
  std::uint8_t masks = 0;   ///< of them, at its end: 2 of `19??`
  char mark = '\0';         ///< as written, but for long_dash
  std::uint16_t begin = 0;  ///< of a word: where it begins in Scan::letters
  std::uint16_t size = 0;
  std::int64_t value = 0;  ///< of a number; masked digits count as 0
};

struct Scan {
  std::array<Token, max_tokens> tokens{};
  std::size_t count = 0;
  std::string letters;          ///< of all words: folded (text/fold.hpp), letters alone
  bool foreign_digits = false;  ///< some digit is not ASCII

  std::string_view word(const Token& token) const noexcept {
    return std::string_view(letters).substr(token.begin, token.size);
  }
};

/// nullopt: no UTF-8, a character that no date has, or more parts than any date has.
std::optional<Scan> scan(std::string_view cell);

}  // namespace parley::written
