#include "parley/text/fold.hpp"

#include "parley/text/ascii.hpp"

#include "folded_letters.hpp"

#include <array>
#include <optional>
#include <unicode/uchar.h>
#include <utf8proc.h>
#include <vector>

namespace parley {
namespace {

constexpr std::int32_t non_joiner = 0x200C;

/// LUMP makes blanks of spaces and hyphens of dashes.
constexpr auto decomposition = static_cast<utf8proc_option_t>(
    UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_LUMP);

/// Before decomposition, because some spacing accents fall into a blank and a mark.
utf8proc_int32_t with_plain_apostrophe(utf8proc_int32_t point, void* /*unused*/) {
  return is_apostrophe(point) ? '\'' : point;
}

/// Decomposed and case folded; absent: not UTF-8.
std::optional<std::vector<utf8proc_int32_t>> decomposed(std::string_view text) {
  std::vector<utf8proc_int32_t> points(text.size());
  for (;;) {
    const auto size = static_cast<utf8proc_ssize_t>(points.size());
    const auto count =
        utf8proc_decompose_custom(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                  static_cast<utf8proc_ssize_t>(text.size()), points.data(), size,
                                  decomposition, &with_plain_apostrophe, nullptr);
    if (count < 0) {
      return std::nullopt;
    }
    points.resize(static_cast<std::size_t>(count));
    if (count <= size) {
      return points;
    }
  }
}

bool is_mark(utf8proc_category_t category) noexcept {
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

/// Letters, marks and numbers; private letters, and those of later versions of Unicode.
bool is_in_words(utf8proc_category_t category) noexcept {
  return category <= UTF8PROC_CATEGORY_NO || category == UTF8PROC_CATEGORY_CO;
}

static_assert(UTF8PROC_CATEGORY_CN == 0 && UTF8PROC_CATEGORY_NO == 11);

bool is_white_space(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

char folded_ascii(char c) noexcept {
  return c == '`' ? '\'' : to_lower(c);
}

/// Passes the folded text to `use`, piece by piece: `use(piece, is_in_words)`, and the non-joiner
/// as an empty piece. False: the text is not UTF-8, and nothing was passed.
template <class Use>
bool fold_into(std::string_view text, Use use) {
  if (is_ascii(text)) {
    for (const char c : text) {
      const char folded = folded_ascii(c);
      use(std::string_view(&folded, 1), is_letter_or_digit(folded));
    }
    return true;
  }
  const auto points = decomposed(text);
  if (!points) {
    return false;
  }
  for (const utf8proc_int32_t point : *points) {
    if (point == non_joiner) {
      use(std::string_view(), false);
      continue;
    }
    if (point < 0x80) {
      const char c = folded_ascii(static_cast<char>(point));
      use(std::string_view(&c, 1), is_letter_or_digit(c));
      continue;
    }
    const utf8proc_property_t* property = utf8proc_get_property(point);
    const auto category = static_cast<utf8proc_category_t>(property->category);
    if (property->ignorable || (is_mark(category) && is_optional_mark(point))) {
      continue;
    }
    if (const auto letter = folded_letter(point)) {
      if (!letter->empty()) {
        use(*letter, true);
      }
      continue;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const std::int32_t digit = u_charDigitValue(point);
    const auto length = utf8proc_encode_char(digit < 0 ? point : '0' + digit, bytes.data());
    use(std::string_view(reinterpret_cast<const char*>(bytes.data()),
                         static_cast<std::size_t>(length)),
        is_in_words(category));
  }
  return true;
}

/// Joins pieces into words, in both readings.
class Words {
 public:
  void add(std::string_view piece, bool is_in_words) {
    if (is_in_words) {
      begin();
      words_.split += piece;
      words_.joined += piece;
    } else {
      const bool may_join = piece.empty() || piece == "'";
      gap_ = gap_ == Gap::none && may_join ? Gap::joint : Gap::whole;
    }
  }

  FoldedWords take() {
    if (!has_joint_) {
      words_.joined.clear();
    }
    return std::move(words_);
  }

 private:
  enum class Gap { none, joint, whole };

  void begin() {
    if (gap_ != Gap::none && !words_.split.empty()) {
      words_.split += ' ';
      if (gap_ == Gap::joint) {
        has_joint_ = true;
      } else {
        words_.joined += ' ';
      }
    }
    gap_ = Gap::none;
  }

  FoldedWords words_;
  Gap gap_ = Gap::none;
  bool has_joint_ = false;
};

}  // namespace

std::string fold(std::string_view text) {
  std::string folded;
  bool gap = false;
  const bool is_read = fold_into(text, [&](std::string_view piece, bool /*is_in_words*/) {
    if (piece.size() == 1 && is_white_space(piece.front())) {
      gap = true;
      return;
    }
    if (gap && !piece.empty()) {
      folded += folded.empty() ? "" : " ";
      gap = false;
    }
    folded += piece;
  });
  return is_read ? folded : std::string(text);
}

FoldedWords fold_words(std::string_view text) {
  Words words;
  const auto add = [&words](std::string_view piece, bool is_in_words) {
    words.add(piece, is_in_words);
  };
  if (!fold_into(text, add)) {
    for (const char c : text) {
      const char folded = folded_ascii(c);
      words.add({&folded, 1}, is_letter_or_digit(folded));
    }
  }
  return words.take();
}

}  // namespace parley
