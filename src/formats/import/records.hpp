#pragma once

#include "parley/error/error.hpp"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// One row of a table; the views last until the next row is read.
struct Record {
  std::string_view raw;  ///< as it stands in the file, without its line end
  std::vector<std::string_view> fields;
  std::uint64_t line = 0;  ///< 1-based, where it begins
  bool too_long = false;   ///< only its beginning is there
};

/// Reads a file line by line and cuts the lines into fields. Commas and semicolons as separators
/// go with quotes (RFC 4180: doubled within, line ends allowed); tabs stand for themselves.
class RecordReader {
 public:
  static Result<RecordReader> open(const std::filesystem::path& path);

  void set_separator(char separator) noexcept { separator_ = separator; }
  /// The separator that the first line has most of, of tab, comma and semicolon.
  char guess_separator();

  /// False at the end, and when the file cannot be read on: see failed().
  bool next(Record& record);
  bool failed() const noexcept;
  std::uint64_t bytes_read() const noexcept { return bytes_; }

 private:
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
  explicit RecordReader(File file) : file_(std::move(file)) {}

  bool fill();
  bool next_line(std::string_view& line, bool& too_long);
  void skip_line();
  void split_plain(Record& record) const;
  bool split_quoted(Record& record);

  File file_;
  char separator_ = '\t';
  std::string buffer_;
  std::size_t at_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t line_ = 0;
  bool at_end_ = false;
  bool started_ = false;
  std::string joined_;                 // a record of several lines
  std::vector<std::string> unquoted_;  // fields that had quotes
};

}  // namespace parley::formats
