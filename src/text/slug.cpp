#include "parley/text/slug.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/normal_form.hpp"
#include "parley/text/sha256.hpp"

#include "transliteration.hpp"

#include <array>
#include <utf8proc.h>
#include <utility>

namespace parley {
namespace {

bool is_mark(utf8proc_int32_t point) noexcept {
  const auto category = utf8proc_category(point);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ME;
}

class Slug {
 public:
  void add(char c) {
    c = to_lower(c);
    if (is_letter_or_digit(c)) {
      if (gap_ && !text_.empty()) {
        text_ += '-';
      }
      gap_ = false;
      text_ += c;
    } else {
      gap_ = true;
    }
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool gap_ = false;
};

bool is_letter_or_number(utf8proc_int32_t point) noexcept {
  const auto category = utf8proc_category(point);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

/// A name in NFKD without marks.
struct Reading {
  std::string slug;
  bool is_whole = true;  ///< no letter or number was left out
};

/// Adds the code points of one character in NFKD.
void add_decomposed(Slug& slug, utf8proc_int32_t point, bool& is_whole) {
  std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition has 18
  int last_boundary = 0;
  const auto count = utf8proc_decompose_char(
      point, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &last_boundary);
  for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i) {
    const utf8proc_int32_t part = utf8proc_tolower(parts[static_cast<std::size_t>(i)]);
    if (is_mark(part)) {
      continue;
    }
    const bool is_known = part < 0x80;
    slug.add(is_known ? static_cast<char>(part) : ' ');
    is_whole = is_whole && (is_known || !is_letter_or_number(part));
  }
}

Reading read_latin(std::string_view name) {
  Slug slug;
  bool is_whole = true;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(name.data());
  auto left = static_cast<utf8proc_ssize_t>(name.size());
  while (left > 0) {
    if (*at < 0x80) {
      slug.add(static_cast<char>(*at));
      ++at;
      --left;
      continue;
    }
    utf8proc_int32_t point = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(at, left, &point);
    if (length <= 0) {  // not UTF-8: callers have refused it
      slug.add(' ');
      ++at;
      --left;
      continue;
    }
    add_decomposed(slug, point, is_whole);
    at += length;
    left -= length;
  }
  return {slug.take(), is_whole};
}

}  // namespace

std::string latin_slug(std::string_view name) {
  return read_latin(name).slug;
}

std::string slug(std::string_view name) {
  Reading reading = read_latin(name);
  if (reading.is_whole) {
    return std::move(reading.slug);
  }
  const auto ascii = transliterate(nfkc(name));
  return ascii ? latin_slug(*ascii) : std::move(reading.slug);
}

std::string name_id(std::string_view name) {
  constexpr std::size_t digits = 8;
  std::string id = slug(name);
  return id.empty() ? "x-" + sha256(nfkc(name)).substr(0, digits) : id;
}

std::string SlugTable::take(std::string_view name) {
  std::string base = name_id(name);
  if (taken_.insert(base).second) {
    return base;
  }
  // Remembered, because a thousand names may have one slug.
  std::uint64_t& number = next_.try_emplace(base, 2).first->second;
  std::string id;
  do {
    id = base + '-' + std::to_string(number++);
  } while (!taken_.insert(id).second);
  return id;
}

}  // namespace parley
