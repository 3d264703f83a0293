#include "parley/text/utf8.hpp"

namespace parley {
namespace {

/// `length` is that of the sequence at `at`.
bool is_control(std::string_view text, std::size_t at, std::size_t length) noexcept {
  const auto first = static_cast<unsigned char>(text[at]);
  if (length == 1) {
    return first < 0x20 || first == 0x7F;
  }
  return first == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0;  // U+0080 to U+009F
}

}  // namespace

bool is_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence_length(text, at);
    if (length == 0) {
      return false;
    }
    at += length;
  }
  return true;
}

bool is_printable_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence_length(text, at);
    if (length == 0 || is_control(text, at, length)) {
      return false;
    }
    at += length;
  }
  return true;
}

std::string_view cut_utf8(std::string_view text, std::size_t max_bytes) noexcept {
  if (text.size() <= max_bytes) {
    return text;
  }
  std::size_t end = max_bytes;
  while (end > 0 && is_utf8_continuation(text[end])) {
    --end;
  }
  return text.substr(0, end);
}

}  // namespace parley
