#pragma once

#include "parley/text/ascii.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace parley {

inline constexpr std::string_view lower_hex_digits = "0123456789abcdef";
inline constexpr std::string_view upper_hex_digits = "0123456789ABCDEF";

/// True for a hexadecimal digit of either case.
constexpr bool is_hex_digit(char c) noexcept {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The value of a hexadecimal digit, 0 to 15.
constexpr unsigned hex_value(char digit) noexcept {
  return static_cast<unsigned>(is_digit(digit) ? digit - '0' : to_lower(digit) - 'a' + 10);
}

/// Two digits, in lower case unless `digits` says otherwise.
inline void append_hex_byte(std::string& out, char byte,
                            std::string_view digits = lower_hex_digits) {
  const auto value = static_cast<unsigned char>(byte);
  out += digits[value >> 4U];
  out += digits[value & 0xFU];
}

/// Two lower-case digits per byte.
std::string bytes_to_hex(std::string_view bytes);

/// Sixteen lower-case digits, the most significant first.
void append_hex(std::string& out, std::uint64_t number);
std::string to_hex(std::uint64_t number);

}  // namespace parley
