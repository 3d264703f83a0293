#include "request/target_characters.hpp"

#include "parley/text/percent.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace parley::api {
namespace {

constexpr std::string_view bare_in_queries = "[]{}|^`\\";

/// What may stand anywhere behind the first slash (RFC 3986, 3.3 and 3.4) and is always itself: all
/// but `%` and `+`.
constexpr std::string_view ordinary =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*,;=:@/?";

constexpr std::array<bool, 256> is_ordinary = [] {
  std::array<bool, 256> table{};
  for (const char c : ordinary) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

}  // namespace

bool is_ordinary_target(std::string_view target) noexcept {
  return target.starts_with('/') && std::all_of(target.begin(), target.end(), [](char c) {
           return is_ordinary[static_cast<unsigned char>(c)];
         });
}

bool is_plain(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c > ' ' && c < '\x7F' && c != '%' && c != '+'; });
}

std::string encode_bare_characters(std::string_view target) {
  const std::size_t query = target.find('?');
  std::string encoded;
  encoded.reserve(target.size() + 8);
  for (std::size_t at = 0; at < target.size(); ++at) {
    const char c = target[at];
    if (at > query && bare_in_queries.find(c) != std::string_view::npos) {
      append_percent_escape(encoded, c);
    } else {
      encoded += c;
    }
  }
  return encoded;
}

}  // namespace parley::api
