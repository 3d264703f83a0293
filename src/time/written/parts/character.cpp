#include "written/parts/character.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/fold.hpp"
#include "parley/text/utf8.hpp"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace parley::written {
namespace {

using Class = Character::Class;

constexpr UChar32 first_dash = 0x2012;  // figure, en, em dash, horizontal bar
constexpr UChar32 last_dash = 0x2015;

/// Of a well-formed sequence.
UChar32 code_point(std::string_view text, std::size_t at, std::size_t size) noexcept {
  constexpr unsigned bits_of_a_byte = 6;
  const unsigned lead = static_cast<unsigned char>(text[at]);
  unsigned point = size == 1 ? lead : lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    point = (point << bits_of_a_byte) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  return static_cast<UChar32>(point);
}

Character ascii_character(char c) noexcept {
  if (is_digit(c)) {
    return {Class::digit, 1, c - '0', '\0', true};
  }
  if (is_letter(c)) {
    return {Class::letter, 1, 0, '\0', true};
  }
  if (c == ' ' || (c >= '\t' && c <= '\r')) {
    return {Class::blank, 1, 0, '\0', true};
  }
  const bool known = std::string_view("-./,()?~%':+*").find(c) != std::string_view::npos;
  return {known ? Class::mark : Class::stranger, 1, 0, c == '`' ? '\'' : c, true};
}

/// The ASCII mark that a mark of another kind stands for; NUL: none.
char plain_mark(UChar32 point) noexcept {
  switch (point) {
    case 0x2010:  // hyphens
    case 0x2011:
    case 0x2212:  // minus
      return '-';
    case 0x2018:  // apostrophes
    case 0x2019:
    case 0x02BC:
    case 0x02BB:
    case 0x05F3:  // geresh
    case 0x02BE:
    case 0x02BF: return '\'';
    case 0x060C:  // Arabic comma
    case 0x3001: return ',';
    case 0x060D:  // Arabic date separator
    case 0x2044: return '/';
    case 0x061F:  // Arabic question mark
      return '?';
    default: return point >= first_dash && point <= last_dash ? long_dash : '\0';
  }
}

Character wide_character(std::string_view cell, std::size_t at) noexcept {
  Character found;
  found.ascii = false;
  found.size = utf8_sequence_length(cell, at);
  if (found.size == 0) {
    return found;
  }
  const UChar32 point = code_point(cell, at, found.size);
  const std::int32_t digit = u_charDigitValue(point);
  const int category = u_charType(point);
  if (digit >= 0 && category == U_DECIMAL_DIGIT_NUMBER) {
    found.is = Class::digit;
    found.digit = digit;
  } else if (found.mark = plain_mark(point); found.mark != '\0') {
    found.is = Class::mark;
  } else if (u_isUWhiteSpace(point) != 0) {
    found.is = Class::blank;
  } else if (u_isalpha(point) != 0 || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0) {
    found.is = Class::letter;
  } else if (category == U_FORMAT_CHAR || point == 0xB0) {
    found.is = Class::nothing;  // marks of direction, joiners, the ring of 1°
  }
  return found;
}

/// One letter for those that are written in two ways.
UChar32 unified(UChar32 point) noexcept {
  switch (point) {
    case 0x064A:  // Arabic yeh, alef maksura
    case 0x0649: return 0x06CC;
    case 0x0643:  // Arabic kaf
      return 0x06A9;
    case 0x0629:  // teh marbuta
      return 0x0647;
    default: return point;
  }
}

}  // namespace

Character character(std::string_view cell, std::size_t at) noexcept {
  return static_cast<unsigned char>(cell[at]) < 0x80 ? ascii_character(cell[at])
                                                     : wide_character(cell, at);
}

bool append_letters(std::string& letters, std::string_view word) {
  const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (std::none_of(word.begin(), word.end(), is_wide)) {
    for (const char c : word) {
      if (is_letter(c)) {
        letters += to_lower(c);
      }
    }
    return true;
  }
  bool ascii = true;
  const std::string folded = fold(word);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t size = utf8_sequence_length(folded, at);
    if (size == 0) {
      return false;
    }
    const UChar32 point = code_point(folded, at, size);
    if (u_isalpha(point) != 0) {
      ascii = ascii && size == 1;
      icu::UnicodeString(unified(point)).toUTF8String(letters);
    }
    at += size;
  }
  return ascii;
}

}  // namespace parley::written
