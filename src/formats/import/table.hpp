#pragma once

#include "parley/error/error.hpp"
#include "parley/formats/import.hpp"
#include "parley/model/terms.hpp"

#include "import/records.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// An actor of a foreign row, by name.
struct ForeignPart {
  std::string_view name;
  Role role = Role::participant;
  ActorKind kind = ActorKind::group;  ///< used when the name is new
};

/// A row of a foreign table in Parley's terms; its texts are valid until the next row is read.
struct ForeignRow {
  std::string id;           ///< an event id; empty: made from the number of the row
  std::string_view own_id;  ///< as the table has it, where it differs from row to row
  std::string_view date;    ///< EDTF; empty: undated
  std::string_view type;    ///< the relation or code, as in the table
  std::string_view cameo;   ///< empty: unknown
  std::optional<double> goldstein;
  std::string_view label;  ///< empty: the label of the type
  std::string place;
  std::string_view source;  ///< the publisher; empty: the file itself
  std::vector<ForeignPart> parts;

  void clear() {
    id.clear();
    own_id = date = type = cameo = label = source = {};
    goldstein.reset();
    place.clear();
    parts.clear();
  }
};

/// Reads the rows of one foreign format. One object per file.
class TableFormat {
 public:
  virtual ~TableFormat() = default;

  /// The separator of the fields; called before the first row of `reader` is read.
  virtual char separator(RecordReader& reader) const = 0;
  /// Whether its fields may be quoted; tables with tabs as a rule have quotation marks in texts.
  virtual Quoting quoting(char separator) const noexcept {
    return separator == '\t' ? Quoting::none : Quoting::rfc4180;
  }

  /// Called with the first row: true when it is a header, false when it is a row like the others.
  /// Error: a header that lacks a column.
  virtual Result<bool> header(const Record& record) = 0;
  /// True when a file without a header cannot be read.
  virtual bool needs_header() const noexcept { return false; }

  /// Fills `row` from a record. Returns why the record is refused, or nothing.
  virtual std::string read(const Record& record, ForeignRow& row) = 0;
};

using TableFormatPtr = std::unique_ptr<TableFormat>;

Result<TableFormatPtr> make_icews_tsv(const ImportOptions& options);
Result<TableFormatPtr> make_icews(const ImportOptions& options);
Result<TableFormatPtr> make_gdelt(const ImportOptions& options);
Result<TableFormatPtr> make_csv(const ImportOptions& options);

/// The text as a number on Goldstein's scale, -10 to 10; absent when it is none.
std::optional<double> read_score(std::string_view text) noexcept;

}  // namespace parley::formats
