#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"
#include "parley/time/day.hpp"

#include "import/foreign_types.hpp"
#include "import/table.hpp"

#include <utility>

namespace parley::formats {
namespace {

struct Codes {
  std::string cameo;
  std::optional<double> goldstein;
};

/// Subject, relation, object, day; four columns and no header.
class IcewsTsv : public TableFormat {
 public:
  explicit IcewsTsv(TextMap<Codes> relations) : relations_(std::move(relations)) {}

  Result<RowSourcePtr> open(const std::filesystem::path& path) override {
    return open_table(path, {}, '\t', false);
  }
  Result<bool> header(const Record&) override { return false; }

  std::string read(const Record& record, ForeignRows& rows) override {
    ForeignRow& row = rows.add_event();
    if (record.fields.size() != 4) {
      return "expected 4 columns (subject, relation, object, day), got " +
             std::to_string(record.fields.size());
    }
    const std::string_view subject = trim(record.fields[0]);
    const std::string_view object = trim(record.fields[2]);
    row.type = trim(record.fields[1]);
    row.date = trim(record.fields[3]);
    if (subject.empty() || object.empty() || row.type.empty()) {
      return subject.empty()  ? "expected a subject, got an empty column"
             : object.empty() ? "expected an object, got an empty column"
                              : "expected a relation, got an empty column";
    }
    if (row.date != last_day_) {
      if (const auto day = parse_day(row.date); !day) {
        return day.error().message;
      }
      last_day_ = row.date;
    }
    if (const auto codes = relations_.find(row.type); codes != relations_.end()) {
      row.cameo = codes->second.cameo;
      row.goldstein = codes->second.goldstein;
    }
    row.parts.push_back({subject, Role::initiator});
    row.parts.push_back({object, Role::recipient});
    return {};
  }

 private:
  TextMap<Codes> relations_;
  std::string last_day_;
};

Error not_a_map(const ImportOptions& options, const std::string& got) {
  return {ErrorCode::invalid_argument,
          "expected a table with the columns relation, cameo_code and goldstein, got " + got,
          options.relations.string()};
}

Result<TextMap<Codes>> read_relations(const ImportOptions& options) {
  TextMap<Codes> relations;
  if (options.relations.empty()) {
    return relations;
  }
  auto reader = RecordReader::open(options.relations);
  if (!reader) {
    return reader.error();
  }
  const char separator = reader->guess_separator();
  reader->set_shape(separator, separator == '\t' ? Quoting::none : Quoting::rfc4180);
  Record record;
  while (reader->next(record)) {
    if (record.raw.empty() || (record.line == 1 && trim(record.fields[0]) == "relation")) {
      continue;
    }
    if (record.fields.size() < 2) {
      return not_a_map(options, "one column in line " + std::to_string(record.line));
    }
    const std::string_view cameo = trim(record.fields[1]);
    if (!cameo.empty() && (!is_digits(cameo) || cameo.size() < 2 || cameo.size() > 4)) {
      return not_a_map(options,
                       "the code " + show(cameo) + " in line " + std::to_string(record.line));
    }
    const auto score = record.fields.size() > 2 ? read_score(trim(record.fields[2])) : std::nullopt;
    relations.emplace(trim(record.fields[0]), Codes{std::string(cameo), score});
  }
  return relations;
}

}  // namespace

Result<TableFormatPtr> make_icews_tsv(const ImportOptions& options) {
  auto relations = read_relations(options);
  if (!relations) {
    return relations.error();
  }
  return TableFormatPtr(std::make_unique<IcewsTsv>(*std::move(relations)));
}

}  // namespace parley::formats
