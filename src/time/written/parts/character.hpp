#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace parley::written {

inline constexpr char long_dash = '=';  ///< the mark of an en dash or a longer one

/// What a character is to a date.
struct Character {
  enum class Class : std::uint8_t {
    digit,
    letter,
    blank,
    mark,
    nothing,   ///< does not count: marks of direction, joiners, the ring of 1º
    stranger,  ///< no date has it, or it is no UTF-8
  };
  Class is = Class::stranger;
  std::size_t size = 1;  ///< in bytes
  int digit = 0;         ///< of a digit of any script
  char mark = '\0';      ///< the ASCII mark that it stands for, or long_dash
  bool ascii = true;

  bool operator==(Class other) const noexcept { return is == other; }
};

/// The character at `at`, which is inside the cell.
Character character(std::string_view cell, std::size_t at) noexcept;

/// Appends the letters of a word: folded (text/fold.hpp), with one letter for each that Arabic and
/// Persian keyboards write in two ways. Returns whether all of them are ASCII then.
bool append_letters(std::string& letters, std::string_view word);

}  // namespace parley::written
