#include "parley/api/percent.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/percent.hpp"
#include "parley/text/utf8.hpp"

namespace parley::api {

std::optional<std::string> decode_path(std::string_view target) {
  auto path = percent_decode(target.substr(0, target.find('?')), false);
  return path && is_printable_utf8(*path) ? std::move(path) : std::nullopt;
}

std::string encode_query_value(std::string_view text) {
  return percent_encode(text, [](char c) {
    constexpr std::string_view unchanged = "-._~,:/";
    return is_letter_or_digit(c) || unchanged.find(c) != std::string_view::npos;
  });
}

}  // namespace parley::api
