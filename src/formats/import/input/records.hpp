#pragma once

#include "parley/error/error.hpp"

#include "import/input/text_file.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::formats {

/// One row of a table; its views are valid until the next row is read.
struct Record {
  std::string_view raw;  ///< as in the file, without the line end; of a faulty row its first line
  std::vector<std::string_view> fields;  ///< none in a faulty row
  std::uint64_t line = 0;                ///< 1-based, where it begins
  std::uint64_t lines = 1;               ///< how many lines of the file it takes
  std::string fault;                     ///< why it cannot be cut into fields; empty: it can
};

/// Whether fields may be quoted as RFC 4180 says: a quotation mark at the start of a field, doubled
/// within, line ends allowed, a separator or a line end after the closing one. Anywhere else a
/// quotation mark is a character like others.
enum class Quoting { none, rfc4180 };

/// Rows of a file, one after the other.
class RowSource {
 public:
  virtual ~RowSource() = default;

  /// Returns false at the end of the file and when reading fails; see failed().
  virtual bool next(Record& record) = 0;
  virtual bool failed() const noexcept = 0;
  virtual std::uint64_t bytes_read() const noexcept = 0;  ///< of the file, in its encoding
  virtual const Encoding& encoding() const noexcept = 0;
};

using RowSourcePtr = std::unique_ptr<RowSource>;

/// Reads a table of lines row by row. Lines end with LF or CR LF, or with CR in a file that has no
/// LF in its first MiB. A row whose quoted field never closes, or goes on after it closed, is
/// faulty; it is the line where it begins, and reading goes on at the next one, so that no line is
/// swallowed.
class RecordReader : public RowSource {
 public:
  explicit RecordReader(TextFile file) : file_(std::move(file)) {}

  /// `encoding`: as for TextFile::open().
  static Result<RecordReader> open(const std::filesystem::path& path,
                                   const std::string& encoding = {});

  void set_shape(char separator, Quoting quoting) noexcept {
    separator_ = separator;
    quoting_ = quoting;
  }
  /// What a first line `sep=X` says, which is then skipped, as spreadsheets write it; else of tab,
  /// comma and semicolon the one that occurs most often in the first line.
  char guess_separator();

  bool next(Record& record) override;
  bool failed() const noexcept override { return file_.failed(); }
  std::uint64_t bytes_read() const noexcept override { return file_.bytes_read(); }
  const Encoding& encoding() const noexcept override { return file_.encoding(); }

 private:
  /// Part of the buffer, or of `unquoted_` where quotation marks were doubled.
  struct Field {
    std::size_t begin = 0;
    std::size_t size = 0;
    const std::string* unquoted = nullptr;
  };

  bool fill();
  std::size_t find_from(char c, std::size_t at, std::size_t limit);
  bool has(std::size_t at) { return at < buffer_.size() || fill(); }
  bool is_line_end(std::size_t at) noexcept;
  void skip_long_line(Record& record);
  void take_line(std::size_t end, Record& record);
  void split_plain(Record& record) const;
  std::string split_quoted(Record& record);
  std::string read_quoted_field(std::size_t& at);
  void read_plain_field(std::size_t& at);
  void consume(std::size_t to) noexcept { at_ = to; }

  TextFile file_;
  char separator_ = '\t';
  Quoting quoting_ = Quoting::none;
  char line_break_ = '\n';
  std::string buffer_;
  std::size_t at_ = 0;  // where the next row begins
  std::uint64_t line_ = 0;
  bool at_end_ = false;
  bool started_ = false;
  std::string beginning_;             // of a line that is too long
  std::vector<Field> found_;          // the fields of the row that is being read
  std::deque<std::string> unquoted_;  // their texts where quotation marks were doubled
};

}  // namespace parley::formats
