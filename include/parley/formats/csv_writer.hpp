#pragma once

#include "parley/formats/losses.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace parley::formats {

/// Writes comma-separated values (RFC 4180): UTF-8 without a byte order mark, lines end with CR LF,
/// and a cell has quotes where it needs them.
class CsvWriter {
 public:
  /// A cell that is written as it is: an id, a number, a day, a term of ours.
  CsvWriter& cell(std::string_view text);
  /// A cell of somebody's words. One that a spreadsheet would compute, since it begins with = + -
  /// @, a tab or a carriage return, gets an apostrophe in front, and `id` is recorded as
  /// `loss::formula`.
  CsvWriter& words(std::string_view text, std::string_view id, Losses& losses);
  void end_row();

  std::string take() { return std::move(text_); }

 private:
  void append(std::string_view text, bool apostrophe);

  std::string text_;
  bool first_ = true;
};

}  // namespace parley::formats
