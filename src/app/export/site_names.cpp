#include "export/site_names.hpp"

#include "parley/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace parley::app {
namespace {

constexpr std::size_t longest = 120;
constexpr std::size_t kept_of_long = 100;

/// FNV-1a, 32 bits: the page has nothing better without a secure connection.
std::uint32_t hash_of(std::string_view text) noexcept {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  }
  return hash;
}

std::string hex_of(std::uint32_t number, int digits) {
  constexpr std::string_view figures = "0123456789abcdef";
  std::string text;
  for (int i = digits - 1; i >= 0; --i) {
    text += figures[(number >> (4 * i)) & 0xFU];
  }
  return text;
}

/// con, prn, aux, nul, com1 … com9, lpt1 … lpt9: no file may have these names, whatever follows
/// the first dot.
bool is_device(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
  return std::find(devices.begin(), devices.end(), name) != devices.end() ||
         (name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) &&
          is_digit(name.back()));
}

}  // namespace

std::string site_name(std::string_view id) {
  std::string name;
  name.reserve(id.size() + 1);
  for (const char c : id) {
    if (is_lower(c) || is_digit(c) || c == '-') {
      name += c;
    } else if (c == ':') {
      name += '_';  // of `source:ID`; no id has one
    } else {
      name.append("_").append(hex_of(static_cast<unsigned char>(c), 2));
    }
  }
  if (is_device(name)) {
    name += '_';
  }
  if (name.size() > longest) {
    name.resize(kept_of_long);
    name.append("_").append(hex_of(hash_of(id), 8));
  }
  return name;
}

}  // namespace parley::app
