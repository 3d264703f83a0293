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

/// One row of a table; its views are valid until the next row is read.
struct Record {
  std::string_view raw;  ///< as in the file, without the line end
  std::vector<std::string_view> fields;
  std::uint64_t line = 0;  ///< 1-based, where it begins
  bool too_long = false;   ///< only its beginning is in `raw`
};

/// Reads a file line by line and splits the lines into fields. With commas or semicolons as
/// separators fields may be quoted (RFC 4180: quotes doubled within, line ends allowed); with tabs
/// they may not.
class RecordReader {
 public:
  static Result<RecordReader> open(const std::filesystem::path& path);

  void set_separator(char separator) noexcept { separator_ = separator; }
  /// Of tab, comma and semicolon the one that occurs most often in the first line.
  char guess_separator();

  /// Returns false at the end of the file and when reading fails; see failed().
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
