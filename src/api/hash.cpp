#include "hash.hpp"

namespace parley::api {

std::string to_hex(std::uint64_t number) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; number >>= 4U) {
    text[i] = digits[number & 0xFU];
  }
  return text;
}

}  // namespace parley::api
