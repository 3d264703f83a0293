#include "parley/text/slug.hpp"

#include "parley/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

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

/// The code points of one character in NFKD.
void add_decomposed(Slug& slug, utf8proc_int32_t point) {
  std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition has 18
  int last_boundary = 0;
  const auto count = utf8proc_decompose_char(
      point, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &last_boundary);
  for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i) {
    const utf8proc_int32_t part = utf8proc_tolower(parts[static_cast<std::size_t>(i)]);
    if (!is_mark(part)) {
      slug.add(part < 0x80 ? static_cast<char>(part) : ' ');
    }
  }
}

}  // namespace

std::string slug(std::string_view name) {
  Slug slug;
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
    add_decomposed(slug, point);
    at += length;
    left -= length;
  }
  return slug.take();
}

std::string SlugTable::take(std::string_view name) {
  std::string base = slug(name);
  if (base.empty()) {
    base = word_for_none_;
  }
  std::string id = base;
  for (std::uint64_t number = 2; !taken_.insert(id).second; ++number) {
    id = base + '-' + std::to_string(number);
  }
  return id;
}

}  // namespace parley
