#include "names/name_sound.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parley::dataset {
namespace {

/// What two letters together sound like.
constexpr std::array<std::pair<std::u32string_view, char32_t>, 12> pairs{{{U"ai", U'e'},
                                                                          {U"ay", U'e'},
                                                                          {U"ei", U'e'},
                                                                          {U"ey", U'e'},
                                                                          {U"ck", U'k'},
                                                                          {U"kh", U'k'},
                                                                          {U"gh", U'g'},
                                                                          {U"ph", U'f'},
                                                                          {U"dh", U'd'},
                                                                          {U"th", U't'},
                                                                          {U"dj", U'j'},
                                                                          {U"ou", U'o'}}};

char32_t sound_of_letter(char32_t letter, bool is_first) noexcept {
  switch (letter) {
    case U'i': return U'e';
    case U'y': return is_first ? U'y' : U'e';
    case U'u': return U'o';
    case U'q':
    case U'c': return U'k';
    case U'w': return U'v';
    default: return letter;
  }
}

bool are_one_kind(char32_t a, char32_t b) noexcept {
  constexpr std::array<std::u32string_view, 7> kinds{U"aeiouy", U"bp", U"dt", U"gk",
                                                     U"fv",     U"sz", U"jy"};
  return std::any_of(kinds.begin(), kinds.end(), [&](std::u32string_view kind) {
    return kind.find(a) != kind.npos && kind.find(b) != kind.npos;
  });
}

}  // namespace

std::u32string characters_of(std::string_view word) {
  std::u32string all;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t length = std::max<std::size_t>(utf8_sequence_length(word, at), 1);
    char32_t character = 0;
    for (std::size_t i = 0; i < length; ++i) {
      character = (character << 8U) | static_cast<unsigned char>(word[at + i]);
    }
    all += character;
    at += length;
  }
  return all;
}

std::u32string sound_of(const std::u32string& letters) {
  std::u32string sound;
  for (std::size_t at = 0; at < letters.size();) {
    const std::u32string_view two = std::u32string_view(letters).substr(at, 2);
    const auto* const pair =
        std::find_if(pairs.begin(), pairs.end(), [&](const auto& one) { return one.first == two; });
    char32_t next = 0;
    if (pair != pairs.end()) {
      next = pair->second;
      at += 2;
    } else {
      next = two == U"ch" ? U'c' : sound_of_letter(letters[at], at == 0);
      at += 1;
    }
    const bool is_silent = next == U'h' && at == letters.size() && sound.size() > 1;
    const bool is_digit = next < 0x80 && parley::is_digit(static_cast<char>(next));
    if (!is_silent && (is_digit || sound.empty() || sound.back() != next)) {
      sound += next;
    }
  }
  return sound;
}

bool is_one_slip_apart(std::u32string_view a, std::u32string_view b) noexcept {
  if (a.size() > b.size()) {
    std::swap(a, b);
  }
  if (a.size() < min_length_for_slip || b.size() - a.size() > 1) {
    return false;
  }
  const auto differ =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  if (differ == b.size() || differ + 1 == b.size()) {
    return false;  // equal, or other in the last letter alone
  }
  if (a.size() < b.size()) {
    return differ > 0 && a.substr(differ) == b.substr(differ + 1);
  }
  if (a.substr(differ + 1) == b.substr(differ + 1)) {
    return are_one_kind(a[differ], b[differ]);
  }
  return a[differ] == b[differ + 1] && a[differ + 1] == b[differ] &&
         a.substr(differ + 2) == b.substr(differ + 2);
}

}  // namespace parley::dataset
