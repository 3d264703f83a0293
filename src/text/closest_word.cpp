#include "parley/text/closest_word.hpp"

#include "parley/error/error.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/fold.hpp"
#include "parley/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::size_t longest = 64;  // in characters
constexpr std::size_t longest_in_bytes = 4 * longest;

/// The folded word, each of its characters as the number that its bytes make.
std::u32string characters_of(std::string_view word) {
  const std::string folded = fold(word);
  std::u32string characters;
  characters.reserve(folded.size());
  for (const char byte : folded) {
    const auto value = static_cast<unsigned char>(byte);
    if (is_utf8_continuation(byte) && !characters.empty()) {
      characters.back() = (characters.back() << 8U) | value;
    } else {
      characters += value;
    }
  }
  return characters;
}

constexpr std::size_t shortest = 3;  // that may be misspelt

/// The edits that a word of that length may be off.
std::size_t allowed_edits(std::size_t length) noexcept {
  return length < 2 ? 0 : length < 7 ? 1 : 2;
}

/// The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one edit.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
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
    : wanted_(wanted.size() > longest_in_bytes ? std::u32string() : characters_of(wanted)) {
  if (wanted_.size() > longest) {
    wanted_.clear();
  }
  best_distance_ = allowed_edits(wanted_.size()) + 1;
}

bool ClosestWord::is_too_far(std::size_t size) const noexcept {
  return size > longest ||
         std::max(size, wanted_.size()) - std::min(size, wanted_.size()) >= best_distance_;
}

void ClosestWord::consider(std::string_view word) {
  // Most words are ASCII and too long or too short, which shows before they are folded.
  if (wanted_.empty() || word.size() > longest_in_bytes ||
      (is_ascii(word) && is_too_far(word.size()))) {
    return;
  }
  const std::u32string candidate = characters_of(word);
  if (is_too_far(candidate.size())) {
    return;
  }
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
