#pragma once

#include <string_view>

namespace parley {

/// The code point of a well-formed UTF-8 sequence of two or three bytes.
constexpr unsigned code_point_of(std::string_view sequence) noexcept {
  unsigned point =
      static_cast<unsigned char>(sequence.front()) & (sequence.size() == 2 ? 0x1FU : 0x0FU);
  for (const char byte : sequence.substr(1)) {
    point = (point << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  return point;
}

/// True for a well-formed sequence of more than one byte that acts on the text around it instead of
/// being seen: controls (U+0080 to U+009F), line and paragraph separators, and the marks that
/// reorder what stands beside them (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069).
constexpr bool is_unseen(std::string_view sequence) noexcept {
  if (sequence.size() != 2 && sequence.size() != 3) {
    return false;
  }
  const unsigned point = code_point_of(sequence);
  const auto within = [point](unsigned first, unsigned last) {
    return point >= first && point <= last;
  };
  return within(0x80, 0x9F) || point == 0x61C || within(0x200E, 0x200F) || within(0x2028, 0x202E) ||
         within(0x2066, 0x2069);
}

}  // namespace parley
