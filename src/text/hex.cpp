#include "parley/text/hex.hpp"

#include <array>

namespace parley {

std::string bytes_to_hex(std::string_view bytes) {
  std::string text;
  text.reserve(2 * bytes.size());
  for (const char byte : bytes) {
    append_hex_byte(text, byte);
  }
  return text;
}

void append_hex(std::string& out, std::uint64_t number) {
  std::array<char, 16> text{};
  for (std::size_t i = text.size(); i-- > 0; number >>= 4U) {
    text[i] = lower_hex_digits[number & 0xFU];
  }
  out.append(text.data(), text.size());
}

std::string to_hex(std::uint64_t number) {
  std::string text;
  append_hex(text, number);
  return text;
}

}  // namespace parley
