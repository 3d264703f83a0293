#pragma once

#include "parley/error/error.hpp"
#include "parley/formats/import.hpp"

#include "import/foreign_row.hpp"
#include "import/input/records.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace parley::formats {

/// Reads the rows of one foreign format. One object per file.
class TableFormat {
 public:
  virtual ~TableFormat() = default;

  /// Opens a file and cuts it into the rows of this format. Error: it cannot be read.
  virtual Result<RowSourcePtr> open(const std::filesystem::path& path) = 0;

  /// Called with the first row: true when it is a header, false when it is a row like the others.
  /// Error: a header that lacks a column.
  virtual Result<bool> header(const Record& record) = 0;
  /// True when a file without a header cannot be read.
  virtual bool needs_header() const noexcept { return false; }

  /// Adds to `rows`, which is empty, what a record becomes, at least one event or actor unless the
  /// record is left out. Returns why it is refused, or nothing.
  virtual std::string read(const Record& record, ForeignRows& rows) = 0;

  /// True for tables that report one happening in many rows, so that it is worth a remark.
  virtual bool repeats_happenings() const noexcept { return false; }
};

using TableFormatPtr = std::unique_ptr<TableFormat>;

/// Opens a table whose separator, where it is not given, is that of the first line. Where `quoted`
/// is not given, fields may be quoted unless the separator is a tab: tables with tabs as a rule
/// have quotation marks in texts.
Result<RowSourcePtr> open_table(const std::filesystem::path& path, const std::string& encoding,
                                std::optional<char> separator, std::optional<bool> quoted);

Result<TableFormatPtr> make_icews_tsv(const ImportOptions& options);
Result<TableFormatPtr> make_icews(const ImportOptions& options);
Result<TableFormatPtr> make_gdelt(const ImportOptions& options);

/// The text as a number on Goldstein's scale, -10 to 10; absent when it is none.
std::optional<double> read_score(std::string_view text) noexcept;

}  // namespace parley::formats
