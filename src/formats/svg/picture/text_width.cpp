#include "svg/picture/text_width.hpp"

#include "parley/text/unseen.hpp"
#include "parley/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace parley::formats::svg {
namespace {

// Hundredths of the font size, from the space to the tilde (Noto Sans Regular).
constexpr std::array<std::uint8_t, 95> ascii_widths{
    26, 27, 41, 65, 57, 83, 73, 22, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57,
    57, 57, 27, 27, 57, 57, 57, 43, 90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78,
    60, 78, 62, 55, 56, 73, 60, 93, 59, 57, 57, 33, 37, 33, 57, 44, 28, 56, 62, 48, 62, 56, 34, 62,
    62, 26, 26, 53, 26, 94, 62, 60, 62, 62, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57};

constexpr double bold_factor = 1.07;
constexpr std::string_view ellipsis = "…";

unsigned point_of(std::string_view sequence) noexcept {
  if (sequence.size() == 1) {
    return static_cast<unsigned char>(sequence.front());
  }
  if (sequence.size() < 4) {
    return code_point_of(sequence);
  }
  unsigned point = static_cast<unsigned char>(sequence.front()) & 0x07U;
  for (const char byte : sequence.substr(1)) {
    point = (point << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  return point;
}

constexpr bool within(unsigned point, unsigned first, unsigned last) noexcept {
  return point >= first && point <= last;
}

/// Marks that are drawn on the letter before them, joiners, and what is not seen at all.
constexpr bool takes_no_room(unsigned point) noexcept {
  return within(point, 0x300, 0x36F) || within(point, 0x483, 0x489) ||
         within(point, 0x591, 0x5C7) || within(point, 0x610, 0x61C) ||
         within(point, 0x64B, 0x65F) || within(point, 0x6D6, 0x6DC) ||
         within(point, 0x200B, 0x200F) || within(point, 0x202A, 0x202E) ||
         within(point, 0x2060, 0x206F) || within(point, 0xFE00, 0xFE0F) ||
         within(point, 0xFE20, 0xFE2F);
}

/// In the same hundredths.
constexpr int width_of(unsigned point) noexcept {
  if (within(point, 0x20, 0x7E)) {
    return ascii_widths[point - 0x20];
  }
  if (takes_no_room(point)) {
    return 0;
  }
  if (within(point, 0x1100, 0x115F) || within(point, 0x2E80, 0xA4CF) ||
      within(point, 0xAC00, 0xD7A3) || within(point, 0xF900, 0xFAFF) ||
      within(point, 0xFF00, 0xFF60) || point >= 0x1F000) {
    return 100;
  }
  if (within(point, 0x400, 0x52F)) {
    return 66;
  }
  if (within(point, 0x600, 0x6FF) || within(point, 0xFB50, 0xFEFC)) {
    return 52;
  }
  return 62;
}

std::string_view next(std::string_view text) noexcept {
  return text.substr(0, std::max<std::size_t>(1, utf8_sequence_length(text, 0)));
}

}  // namespace

double text_width(std::string_view text, double font_size, bool bold) {
  int hundredths = 0;
  while (!text.empty()) {
    const std::string_view letter = next(text);
    hundredths += width_of(point_of(letter));
    text.remove_prefix(letter.size());
  }
  return hundredths / 100.0 * font_size * (bold ? bold_factor : 1);
}

std::string fit_text(std::string_view text, double width, double font_size, bool bold) {
  if (text_width(text, font_size, bold) <= width) {
    return std::string(text);
  }
  const double room = width - text_width(ellipsis, font_size, bold);
  std::size_t fits = 0;
  std::size_t at = 0;
  double taken = 0;
  while (at < text.size()) {
    const std::string_view letter = next(text.substr(at));
    const double wide = text_width(letter, font_size, bold);
    if (wide > 0) {
      fits = at;  // a letter begins here: everything before it is whole
    }
    if (taken + wide > room) {
      break;
    }
    taken += wide;
    at += letter.size();
  }
  std::string_view kept = text.substr(0, fits);
  while (kept.ends_with(' ')) {
    kept.remove_suffix(1);
  }
  return std::string(kept).append(ellipsis);
}

bool is_right_to_left(std::string_view text) {
  while (!text.empty()) {
    const std::string_view letter = next(text);
    const unsigned point = point_of(letter);
    if (within(point, 0x590, 0x8FF) || within(point, 0xFB1D, 0xFDFF) ||
        within(point, 0xFE70, 0xFEFC) || within(point, 0x10800, 0x10FFF) ||
        within(point, 0x1E800, 0x1EFFF)) {
      return !within(point, 0x660, 0x669) && !within(point, 0x6F0, 0x6F9);
    }
    if (within(point, 'A', 'Z') || within(point, 'a', 'z') || point >= 0xC0) {
      return false;
    }
    text.remove_prefix(letter.size());
  }
  return false;
}

}  // namespace parley::formats::svg
