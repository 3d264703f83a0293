#include "parley/text/closest_word.hpp"

#include "parley/error/error.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::size_t max_compared_length = 64;

/// Edits (insert, delete, replace) from one word to the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::array<std::size_t, max_compared_length + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

}  // namespace

ClosestWord::ClosestWord(std::string_view wanted)
    : wanted_(wanted), best_distance_(wanted.size() < 5 ? 2 : 3) {}

void ClosestWord::consider(std::string_view word) {
  const std::size_t difference =
      std::max(word.size(), wanted_.size()) - std::min(word.size(), wanted_.size());
  if (difference >= best_distance_ || word.size() > max_compared_length ||
      wanted_.size() > max_compared_length) {
    return;
  }
  const std::size_t distance = edit_distance(wanted_, word);
  if (distance < best_distance_) {
    best_distance_ = distance;
    best_ = std::string(word);
  }
}

std::string ClosestWord::suggestion() const {
  return best_.empty() ? std::string() : "; did you mean " + show(best_) + "?";
}

}  // namespace parley
