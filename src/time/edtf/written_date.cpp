#include "edtf/written_date.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace parley {
namespace {

using Kind = WrittenPart::Kind;

constexpr std::size_t max_digits = 8;
constexpr std::size_t shortest_month = 3;
constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

struct Word {
  std::string_view text;
  Kind kind;
  int value = 0;
};
constexpr std::array words{Word{"spring", Kind::season, 21},
                           Word{"summer", Kind::season, 22},
                           Word{"autumn", Kind::season, 23},
                           Word{"fall", Kind::season, 23},
                           Word{"winter", Kind::season, 24},
                           Word{"about", Kind::about},
                           Word{"circa", Kind::about},
                           Word{"ca", Kind::about},
                           Word{"c", Kind::about},
                           Word{"around", Kind::about},
                           Word{"to", Kind::to},
                           Word{"until", Kind::to}};

constexpr std::array<std::string_view, 4> ordinal_endings{"st", "nd", "rd", "th"};
constexpr std::array<std::string_view, 9> left_out{
    "of", "the", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

template <class Words>
bool has(const Words& all, std::string_view word) noexcept {
  return std::find(all.begin(), all.end(), word) != all.end();
}

/// The ASCII character that a sequence of UTF-8 stands for in a date; NUL: none.
char plain_character(std::string_view sequence) noexcept {
  const auto byte = [sequence](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
  if (sequence.size() == 2) {
    const unsigned second = byte(1);
    if (byte(0) == 0xD9 && second >= 0xA0 && second <= 0xA9) {  // U+0660, Arabic-Indic
      return static_cast<char>('0' + (second - 0xA0));
    }
    if (byte(0) == 0xDB && second >= 0xB0 && second <= 0xB9) {  // U+06F0, Persian
      return static_cast<char>('0' + (second - 0xB0));
    }
    return byte(0) == 0xC2 && second == 0xA0 ? ' ' : '\0';  // U+00A0
  }
  if (sequence.size() == 3) {
    const unsigned point =
        ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    constexpr unsigned fullwidth_zero = 0xFF10;
    if (point >= fullwidth_zero && point < fullwidth_zero + 10) {
      return static_cast<char>('0' + (point - fullwidth_zero));
    }
    if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212) {  // dashes, minus
      return '-';
    }
    return (point >= 0x2000 && point <= 0x200A) || point == 0x202F ? ' ' : '\0';
  }
  return '\0';
}

std::optional<WrittenPart> read_word(std::string_view word) {
  for (std::size_t i = 0; i < months.size(); ++i) {
    const bool shortened = word.size() >= shortest_month && months[i].starts_with(word);
    if (shortened) {
      return WrittenPart{Kind::month, static_cast<int>(i) + 1, 0};
    }
  }
  for (const Word& known : words) {
    if (known.text == word) {
      return WrittenPart{known.kind, known.value, 0};
    }
  }
  return std::nullopt;
}

}  // namespace

std::string plain_date_text(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::max<std::size_t>(utf8_sequence_length(text, at), 1);
    const std::string_view sequence = text.substr(at, length);
    const char replaced = plain_character(sequence);
    if (replaced != '\0') {
      plain += replaced;
    } else {
      plain += sequence;
    }
    at += length;
  }
  const std::size_t begin = plain.find_first_not_of(' ');
  const std::size_t end = plain.find_last_not_of(' ');
  return begin == std::string::npos ? std::string() : plain.substr(begin, end - begin + 1);
}

std::optional<std::vector<WrittenPart>> written_parts(std::string_view text) {
  std::vector<WrittenPart> parts;
  const auto take = [&text](const auto& belongs) {
    const std::size_t length = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), belongs) - text.begin());
    std::string taken(text.substr(0, length));
    text.remove_prefix(length);
    std::transform(taken.begin(), taken.end(), taken.begin(), to_lower);
    return taken;
  };
  while (!text.empty()) {
    if (is_digit(text.front())) {
      const std::string digits = take(is_digit);
      WrittenPart part{Kind::number, 0, digits.size()};
      if (digits.size() > max_digits) {
        return std::nullopt;
      }
      std::from_chars(digits.data(), digits.data() + digits.size(), part.value);
      const std::string ending = take(is_letter);
      if (ending == "s" && digits.size() == 4 && part.value % 10 == 0) {
        part.kind = Kind::decade;
      } else if (!ending.empty() && !has(ordinal_endings, ending)) {
        return std::nullopt;
      }
      parts.push_back(part);
    } else if (is_letter(text.front())) {
      const std::string word = take(is_letter);
      if (has(left_out, word)) {
        continue;
      }
      const auto part = read_word(word);
      if (!part) {
        return std::nullopt;
      }
      parts.push_back(*part);
    } else if (text.starts_with("..") ||
               std::string_view(" ,./-").find(text.front()) == std::string_view::npos) {
      return std::nullopt;
    } else {
      text.remove_prefix(1);
    }
  }
  return parts;
}

}  // namespace parley
