#include "import/table.hpp"

#include <algorithm>
#include <charconv>

namespace parley::formats {

std::string_view trim(std::string_view text) noexcept {
  constexpr std::string_view space = " \t\r\n\v\f";
  const std::size_t begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) {
    return {};
  }
  return text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

std::optional<double> read_score(std::string_view text) noexcept {
  double score = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), score);
  constexpr double largest = 10;  // of Goldstein's scale
  if (text.empty() || fault != std::errc() || end != text.data() + text.size() ||
      !(score >= -largest && score <= largest)) {
    return std::nullopt;
  }
  return score;
}

bool is_digits(std::string_view text) noexcept {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace parley::formats
