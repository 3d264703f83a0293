#pragma once

#include <cstddef>
#include <string_view>

namespace parley {

/// True for a byte that cannot begin a UTF-8 sequence but continues one.
constexpr bool is_utf8_continuation(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Length in bytes of the well-formed UTF-8 sequence at `at` (RFC 3629), 0 when there is none.
constexpr std::size_t utf8_sequence_length(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) {
    return at < text.size() ? 1 : 0;
  }
  if (lead >= 0xC2 && lead <= 0xDF) {
    return continues(1) ? 2 : 0;
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return continues(1) && continues(2) && continues(3) && !overlong && !beyond ? 4 : 0;
  }
  return 0;
}

/// True when every byte belongs to a well-formed sequence.
bool is_utf8(std::string_view text) noexcept;

/// True for UTF-8 without control characters (U+0000 to U+001F, U+007F to U+009F).
bool is_printable_utf8(std::string_view text) noexcept;

/// At most the first `max_bytes` bytes, cut where a sequence begins. `text` must be UTF-8.
std::string_view cut_utf8(std::string_view text, std::size_t max_bytes) noexcept;

}  // namespace parley
