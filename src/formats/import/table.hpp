#pragma once

#include "parley/error/error.hpp"
#include "parley/formats/import.hpp"

#include "import/records.hpp"
#include "import/row.hpp"

#include <memory>
#include <string>

namespace parley::formats {

/// How the rows of one foreign format are read. One for each file.
class TableFormat {
 public:
  virtual ~TableFormat() = default;

  /// Separator of the fields; `reader` stands before the first row.
  virtual char separator(RecordReader& reader) const = 0;

  /// Looks at the first row: true when it is a header, false when it is a row like any other.
  /// Error: a header that cannot be used.
  virtual Result<bool> header(const Record& record) = 0;

  /// Turns a record into a row. Gives why it is refused; empty when it is not.
  virtual std::string read(const Record& record, ForeignRow& row) = 0;
};

using TableFormatPtr = std::unique_ptr<TableFormat>;

Result<TableFormatPtr> make_icews_tsv(const ImportOptions& options);
Result<TableFormatPtr> make_icews(const ImportOptions& options);
Result<TableFormatPtr> make_gdelt(const ImportOptions& options);
Result<TableFormatPtr> make_csv(const ImportOptions& options);

/// A number as a score; absent when the text is none.
std::optional<double> read_score(std::string_view text) noexcept;

}  // namespace parley::formats
