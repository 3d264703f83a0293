#include "parley/json/reader.hpp"
#include "parley/text/slug.hpp"
#include "parley/text/space.hpp"

#include "import/csv_columns.hpp"
#include "import/table.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

class Csv : public TableFormat {
 public:
  explicit Csv(std::optional<CsvMapping> mapping) : mapping_(std::move(mapping)) {}

  char separator(RecordReader& reader) const override { return reader.guess_separator(); }
  /// Spreadsheets quote cells in tables with tabs too.
  Quoting quoting(char /*separator*/) const noexcept override { return Quoting::rfc4180; }

  bool needs_header() const noexcept override { return true; }

  Result<bool> header(const Record& record) override {
    width_ = record.fields.size();
    auto columns = find_columns(record.fields, mapping_);
    if (!columns) {
      return columns.error();
    }
    columns_ = *std::move(columns);
    return true;
  }

  std::string read(const Record& record, ForeignRow& row) override {
    if (record.fields.size() != width_) {
      return "expected " + std::to_string(width_) + " columns as in the header, got " +
             std::to_string(record.fields.size());
    }
    const std::string_view id = field(record, columns_.id);
    row.id = slug(id);
    row.own_id = id;
    if (!id.empty() && row.id.empty()) {
      return "expected an id with a letter a to z or a digit, got " + show(id);
    }
    row.date = field(record, columns_.date);
    row.type = field(record, columns_.type);
    if (row.type.empty()) {
      return "expected a type, got an empty column";
    }
    row.label = field(record, columns_.label);
    row.place = field(record, columns_.place);
    row.source = field(record, columns_.source);
    return read_parts(record, row);
  }

 private:
  static std::string_view field(const Record& record, std::optional<std::size_t> column) {
    return column ? trim(record.fields[*column]) : std::string_view();
  }

  std::string read_parts(const Record& record, ForeignRow& row) const {
    for (const CsvPart& part : columns_.parts) {
      const std::string_view name = trim(record.fields[part.actor]);
      if (name.empty()) {
        continue;
      }
      Role role = part.fixed;
      const std::string_view word = field(record, part.role);
      if (!word.empty()) {
        const auto known = parse_term<Role>(word);
        if (!known) {
          return "expected one of the roles of the data format, got " + show(word);
        }
        role = *known;
      }
      const bool twice = std::any_of(
          row.parts.begin(), row.parts.end(),
          [&](const ForeignPart& there) { return there.name == name && there.role == role; });
      if (!twice) {
        row.parts.push_back({name, role});
      }
    }
    return row.parts.empty() ? "expected at least one actor, got none" : std::string();
  }

  std::optional<CsvMapping> mapping_;
  CsvColumns columns_;
  std::size_t width_ = 0;
};

}  // namespace

Result<TableFormatPtr> make_csv(const ImportOptions& options) {
  std::optional<CsvMapping> mapping;
  if (!options.mapping.empty()) {
    auto read = read_mapping(options.mapping);
    if (!read) {
      return read.error();
    }
    mapping = *std::move(read);
  }
  return TableFormatPtr(std::make_unique<Csv>(std::move(mapping)));
}

}  // namespace parley::formats
