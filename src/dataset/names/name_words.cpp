#include "names/name_words.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/fold.hpp"
#include "parley/text/utf8.hpp"

#include "names/name_sound.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parley::dataset {
namespace {

bool is_article(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 7> articles{"the", "of", "al", "el", "la", "le", "les"};
  return std::find(articles.begin(), articles.end(), word) != articles.end();
}

std::string_view initial_of(std::string_view word) noexcept {
  return word.substr(0, utf8_sequence_length(word, 0));
}

bool is_initial(std::string_view word) noexcept {
  return initial_of(word).size() == word.size() && !is_digits(word);
}

bool has_digit(std::u32string_view word) noexcept {
  return std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

}  // namespace

std::vector<std::string> words_of_name(std::string_view name) {
  const FoldedWords folded = fold_words(name);
  const std::string& text = folded.joined.empty() ? folded.split : folded.joined;
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  if (!std::all_of(words.begin(), words.end(), is_article)) {
    std::erase_if(words, is_article);
  }
  return words;
}

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return words;
}

std::string run_together(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) {
    all += word;
  }
  return all;
}

std::vector<std::string> with_initials(const std::vector<std::string>& words) {
  std::vector<std::string> all;
  all.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    all.emplace_back(i + 1 < words.size() ? initial_of(words[i]) : std::string_view(words[i]));
  }
  return all;
}

bool differ_by_initials(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() != b.size() || a.back() != b.back() || is_initial(a.back())) {
    return false;
  }
  bool is_shortened = false;
  for (std::size_t i = 0; i + 1 < a.size(); ++i) {
    if (a[i] == b[i]) {
      continue;
    }
    const bool fits = (is_initial(a[i]) && initial_of(b[i]) == a[i]) ||
                      (is_initial(b[i]) && initial_of(a[i]) == b[i]);
    if (!fits) {
      return false;
    }
    is_shortened = true;
  }
  return is_shortened;
}

bool is_part(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() > b.size()) {
    return is_part(b, a);
  }
  constexpr std::size_t min_length = 4;
  if (a.size() == b.size() || a.back() != b.back() || (a.size() == 1 && a[0].size() < min_length)) {
    return false;
  }
  auto at = b.begin();
  for (const std::string& word : a) {
    at = std::find(at, b.end(), word);
    if (at == b.end() || is_initial(word)) {
      return false;
    }
    ++at;
  }
  return true;
}

std::vector<Spelling> spellings_of(const std::vector<std::string>& words) {
  std::vector<Spelling> all;
  all.reserve(words.size());
  for (const std::string& word : words) {
    std::u32string characters = characters_of(word);
    std::u32string sound = sound_of(characters);
    all.push_back({std::move(characters), std::move(sound)});
  }
  return all;
}

bool sound_alike(const std::vector<Spelling>& a, const std::vector<Spelling>& b) {
  if (a.size() != b.size()) {
    return false;
  }
  constexpr std::size_t min_length = 5;  // of a word whose spelling may differ
  bool has_slip = false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].characters == b[i].characters) {
      continue;
    }
    if (has_digit(a[i].characters) || has_digit(b[i].characters)) {
      return false;
    }
    if (a[i].sound == b[i].sound && a[i].sound.size() >= min_length) {
      continue;
    }
    if (has_slip || !(is_one_slip_apart(a[i].characters, b[i].characters) ||
                      is_one_slip_apart(a[i].sound, b[i].sound))) {
      return false;
    }
    has_slip = true;
  }
  return true;
}

}  // namespace parley::dataset
