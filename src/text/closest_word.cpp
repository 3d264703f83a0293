#include "parley/text/closest_word.hpp"

#include "parley/error/error.hpp"
#include "parley/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::size_t longest = 64;

std::string lower(std::string_view word) {
  std::string text(word);
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return to_lower(c); });
  return text;
}

constexpr std::size_t shortest = 3;  // that may be misspelt

/// The edits that a word of that length may be off.
std::size_t allowed_edits(std::size_t length) noexcept {
  return length < 2 ? 0 : length < 7 ? 1 : 2;
}

/// The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one edit.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  using Row = std::array<std::size_t, longest + 1>;
  Row before_last{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last = last;
    last = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

}  // namespace

ClosestWord::ClosestWord(std::string_view wanted)
    : wanted_(wanted.size() > longest ? std::string() : lower(wanted)),
      best_distance_(allowed_edits(wanted_.size()) + 1) {}

void ClosestWord::consider(std::string_view word) {
  const std::size_t difference =
      std::max(word.size(), wanted_.size()) - std::min(word.size(), wanted_.size());
  if (wanted_.empty() || word.size() > longest || difference >= best_distance_) {
    return;
  }
  const std::string candidate = lower(word);
  const std::size_t distance = edit_distance(wanted_, candidate);
  const bool is_likely = wanted_.size() >= shortest || candidate.starts_with(wanted_);
  if (is_likely && distance < best_distance_) {
    best_distance_ = distance;
    best_ = std::string(word);
  }
}

std::optional<std::string_view> ClosestWord::word() const noexcept {
  return best_.empty() ? std::nullopt : std::optional<std::string_view>(best_);
}

std::string ClosestWord::suggestion() const {
  return best_.empty() ? std::string() : "; did you mean " + show(best_) + "?";
}

}  // namespace parley
