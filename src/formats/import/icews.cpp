#include "parley/dataset/spelling.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/slug.hpp"
#include "parley/text/space.hpp"
#include "parley/time/day.hpp"
#include "parley/time/written_dates.hpp"

#include "import/table.hpp"

#include <array>

namespace parley::formats {
namespace {

/// The columns of a raw ICEWS export that are used, by the slugs of their names, which the tab and
/// the comma files share (`Event ID`, `event_id`).
enum Column : std::size_t {
  event_id,
  event_date,
  source_name,
  source_country,
  event_text,
  cameo_code,
  intensity,
  target_name,
  target_country,
  publisher,
  city,
  province,
  country,
  column_count,
};
constexpr std::array<std::string_view, column_count> column_names{
    "event-id",   "event-date", "source-name", "source-country", "event-text",
    "cameo-code", "intensity",  "target-name", "target-country", "publisher",
    "city",       "province",   "country"};
constexpr std::array required{event_date, source_name, event_text, target_name};

/// A day, possibly with a time behind it, which ICEWS does not know: midnight of every day.
bool is_day(std::string_view edtf) {
  return static_cast<bool>(parse_day(edtf));
}

constexpr std::size_t absent = static_cast<std::size_t>(-1);

class Icews : public TableFormat {
 public:
  Result<RowSourcePtr> open(const std::filesystem::path& path) override {
    return open_table(path, {}, std::nullopt, std::nullopt);
  }

  bool needs_header() const noexcept override { return true; }

  Result<bool> header(const Record& record) override {
    at_.fill(absent);
    width_ = record.fields.size();
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      const std::string name = slug(record.fields[i]);
      for (std::size_t column = 0; column < column_count; ++column) {
        if (name == column_names[column]) {
          at_[column] = i;
        }
      }
    }
    for (const Column column : required) {
      if (at_[column] == absent) {
        return Error{ErrorCode::invalid_argument,
                     "expected a header with the column " + std::string(column_names[column]) +
                         " as raw ICEWS exports have it, got " + show(record.raw),
                     {}};
      }
    }
    return true;
  }

  std::string read(const Record& record, ForeignRows& rows) override {
    ForeignRow& row = rows.add_event();
    if (record.fields.size() != width_) {
      return "expected " + std::to_string(width_) + " columns as in the header, got " +
             std::to_string(record.fields.size());
    }
    const std::string_view id = field(record, event_id);
    if (!id.empty() && !is_digits(id)) {
      return "expected an event id of digits, got " + show(id);
    }
    row.id = id.empty() ? std::string() : "icews-" + std::string(id);
    row.date = field(record, event_date);
    if (!parse_day(row.date)) {
      // As the database prints it: 20170104, or with a time.
      const auto written = read_written_date(row.date, {});
      if (!written || !is_day(written->edtf)) {
        return parse_day(row.date).error().message;
      }
      row.date = rows.hold(written->edtf);
    }
    row.type = field(record, event_text);
    if (row.type.empty()) {
      return "expected an event text, got an empty column";
    }
    row.cameo = field(record, cameo_code);
    if (!row.cameo.empty() && is_digits(row.cameo) && row.cameo.size() < 2) {
      return "expected a CAMEO code of two to four digits, got " + show(row.cameo) +
             " (leading zeros are lost when a spreadsheet saves the table)";
    }
    if (!row.cameo.empty() && !dataset::is_cameo_code(row.cameo)) {
      // ICEWS has codes of its own, such as 13y; the text says what is meant.
      rows.remark("expected a CAMEO code of two to four digits, got " + show(row.cameo) +
                  "; the type has none");
      row.cameo = {};
    }
    row.goldstein = read_score(field(record, intensity));
    row.source = field(record, publisher);
    add_part(record, source_name, source_country, Role::initiator, row);
    add_part(record, target_name, target_country, Role::recipient, row);
    if (row.parts.empty()) {
      return "expected a source or a target, got neither";
    }
    for (const Column part : {city, province, country}) {
      const std::string_view name = field(record, part);
      if (!name.empty()) {
        row.place += (row.place.empty() ? "" : ", ") + std::string(name);
      }
    }
    return {};
  }

 private:
  /// Empty when the column is absent or its value is marked as not available.
  std::string_view field(const Record& record, Column column) const {
    if (at_[column] == absent) {
      return {};
    }
    const std::string_view text = trim(record.fields[at_[column]]);
    return text == "NA" || text == "NULL" ? std::string_view() : text;
  }

  void add_part(const Record& record, Column name, Column country_of, Role role,
                ForeignRow& row) const {
    const std::string_view actor = field(record, name);
    if (!actor.empty()) {
      // An actor that has the name of its country is the country itself.
      row.parts.push_back(
          {actor, role, actor == field(record, country_of) ? ActorKind::state : ActorKind::group});
    }
  }

  std::array<std::size_t, column_count> at_{};
  std::size_t width_ = 0;
};

}  // namespace

Result<TableFormatPtr> make_icews(const ImportOptions&) {
  return TableFormatPtr(std::make_unique<Icews>());
}

}  // namespace parley::formats
