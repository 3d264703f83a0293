#include "hash.hpp"

#include <array>

namespace parley::api {

std::string to_hex(std::uint64_t number) {
  std::string text;
  append_hex(text, number);
  return text;
}

void append_hex(std::string& out, std::uint64_t number) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<char, 16> text{};
  for (std::size_t i = text.size(); i-- > 0; number >>= 4U) {
    text[i] = digits[number & 0xFU];
  }
  out.append(text.data(), text.size());
}

}  // namespace parley::api
