#include "import/table.hpp"

#include <algorithm>
#include <charconv>

namespace parley::formats {

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

}  // namespace parley::formats
