#pragma once

#include "parley/formats/losses.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace parley::formats {

/// Writes the content lines of an iCalendar object (RFC 5545, 3.1): each ends with CR LF, and one
/// of more than 75 octets is folded between two characters.
class ContentLines {
 public:
  /// A value that needs no escape: a date, a number, a word of the format, an address.
  void line(std::string_view name, std::string_view value);
  /// A TEXT value. A line break becomes `\n`; each other control character but a tab becomes
  /// U+FFFD, and `id` is then recorded as `loss::control_character`. `value` is UTF-8.
  void text(std::string_view name, std::string_view value, std::string_view id, Losses& losses);

  std::string take() { return std::move(text_); }

 private:
  void fold(std::string_view line);

  std::string text_;
};

}  // namespace parley::formats
