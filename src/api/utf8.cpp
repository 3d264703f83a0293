#include "utf8.hpp"

#include <cstddef>

namespace parley::api {
namespace {

/// What a lead byte announces: how many bytes follow, and the least code point that needs them.
struct Lead {
  std::size_t following = 0;
  char32_t bits = 0;
  char32_t least = 0;
  bool valid = false;
};

Lead read_lead(unsigned char byte) noexcept {
  if (byte < 0x80) {
    return {0, byte, 0, true};
  }
  if (byte >= 0xC2 && byte <= 0xDF) {
    return {1, byte & 0x1FU, 0x80, true};
  }
  if (byte >= 0xE0 && byte <= 0xEF) {
    return {2, byte & 0x0FU, 0x800, true};
  }
  if (byte >= 0xF0 && byte <= 0xF4) {
    return {3, byte & 0x07U, 0x10000, true};
  }
  return {};
}

bool is_printable(char32_t point, char32_t least) noexcept {
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
  return point >= least && point <= 0x10FFFF && !surrogate && !control;
}

}  // namespace

bool is_printable_utf8(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    const Lead lead = read_lead(static_cast<unsigned char>(text[at]));
    if (!lead.valid || lead.following >= text.size() - at) {
      return false;
    }
    char32_t point = lead.bits;
    for (std::size_t i = 1; i <= lead.following; ++i) {
      const auto byte = static_cast<unsigned char>(text[at + i]);
      if ((byte & 0xC0U) != 0x80U) {
        return false;
      }
      point = (point << 6U) | (byte & 0x3FU);
    }
    if (!is_printable(point, lead.least)) {
      return false;
    }
    at += lead.following + 1;
  }
  return true;
}

}  // namespace parley::api
