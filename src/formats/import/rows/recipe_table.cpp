#include "import/rows/recipe_table.hpp"

#include "parley/text/space.hpp"

#include "import/input/json_rows.hpp"
#include "import/input/line_rows.hpp"
#include "import/recipe/named_columns.hpp"
#include "import/rows/actor_reader.hpp"
#include "import/rows/event_reader.hpp"
#include "import/rows/lookup_tables.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace parley::formats {
namespace {

class RecipeTable : public TableFormat {
 public:
  /// Without a recipe the columns are found by their names.
  RecipeTable(std::shared_ptr<const Recipe> recipe, LookupTables lookups)
      : recipe_(std::move(recipe)), lookups_(std::move(lookups)) {}

  Result<RowSourcePtr> open(const std::filesystem::path& path) override;
  bool needs_header() const noexcept override { return !recipe_ || recipe_->table.has_header; }
  Result<bool> header(const Record& record) override;
  std::string read(const Record& record, ForeignRows& rows) override;

 private:
  Result<void> bind(const Columns& columns);
  std::string fit(const Record& record, ForeignRows& rows);

  std::shared_ptr<const Recipe> recipe_;
  LookupTables lookups_;
  DateManner dates_;
  RowFilter where_;
  std::vector<EventReader> events_;
  std::optional<ActorReader> actor_;
  std::size_t width_ = 0;
  Record row_;  // the record with as many fields as there are columns
};

Result<RowSourcePtr> RecipeTable::open(const std::filesystem::path& path) {
  if (!recipe_) {
    // Spreadsheets quote cells in tables with tabs too.
    return open_table(path, {}, std::nullopt, true);
  }
  const TableShape& shape = recipe_->table;
  switch (shape.kind.value_or(TableKind::rows)) {
    case TableKind::json: return open_json(path, shape.encoding, shape.records);
    case TableKind::lines: return open_lines(path, shape.encoding, shape.line);
    case TableKind::rows: break;
  }
  return open_table(path, shape.encoding, shape.separator, shape.quoted.value_or(true));
}

Result<bool> RecipeTable::header(const Record& record) {
  if (!recipe_) {
    auto found = recipe_of_names(record.fields);
    if (!found) {
      return found.error();
    }
    recipe_ = std::make_shared<const Recipe>(*std::move(found));
  }
  const bool has_header = recipe_->table.has_header;
  const std::vector<std::string>& named = recipe_->table.columns;
  const std::vector<std::string_view> names(named.begin(), named.end());
  const auto bound = bind(Columns(has_header ? record.fields : names));
  return bound ? Result<bool>(has_header) : bound.error();
}

Result<void> RecipeTable::bind(const Columns& columns) {
  width_ = columns.names().size();
  dates_ = recipe_->dates;
  dates_.unknown.insert(dates_.unknown.end(), recipe_->missing.begin(), recipe_->missing.end());
  const CellContext context{columns, lookups_, recipe_->missing,
                            recipe_->table.kind == TableKind::json};
  auto where = RowFilter::make(recipe_->where, context, dates_);
  if (!where) {
    return where.error();
  }
  where_ = *std::move(where);
  events_.clear();
  for (const EventRecipe& event : recipe_->events) {
    auto reader = EventReader::make(event, dates_, context);
    if (!reader) {
      return reader.error();
    }
    events_.push_back(*std::move(reader));
  }
  if (recipe_->actor) {
    auto reader = ActorReader::make(*recipe_->actor, dates_, context);
    if (!reader) {
      return reader.error();
    }
    actor_ = *std::move(reader);
  }
  return {};
}

/// Spreadsheets leave out cells at the end of a row that are empty. Cells behind the last column
/// mean that a separator stands in a text, so that none of the cells is sure.
std::string RecipeTable::fit(const Record& record, ForeignRows& rows) {
  const std::size_t got = record.fields.size();
  const bool has_more =
      got > width_ &&
      std::any_of(record.fields.begin() + static_cast<std::ptrdiff_t>(width_), record.fields.end(),
                  [](std::string_view field) { return !trim(field).empty(); });
  if (has_more) {
    return "expected " + std::to_string(width_) + " columns as in the header, got " +
           std::to_string(got);
  }
  row_.fields.assign(record.fields.begin(),
                     record.fields.begin() + static_cast<std::ptrdiff_t>(std::min(got, width_)));
  row_.fields.resize(width_);
  if (got < width_) {
    rows.remark("expected " + std::to_string(width_) + " columns as in the header, got " +
                std::to_string(got) + "; the others are taken as empty");
  }
  const bool is_empty = std::all_of(row_.fields.begin(), row_.fields.end(),
                                    [](std::string_view field) { return trim(field).empty(); });
  return is_empty ? "expected at least one cell that is not empty, got none" : std::string();
}

std::string RecipeTable::read(const Record& record, ForeignRows& rows) {
  if (std::string refusal = fit(record, rows); !refusal.empty()) {
    return refusal;
  }
  if (!where_.fits(row_)) {
    rows.is_left_out = true;
    return {};
  }
  const bool has_actor = actor_ && actor_->read(row_, rows);
  bool says_something = has_actor;
  const bool several = events_.size() > 1;
  for (std::size_t i = 0; i < events_.size(); ++i) {
    if (events_[i].fits(row_)) {
      const std::string& name = recipe_->events[i].name;
      const std::string_view part = !several       ? std::string_view()
                                    : name.empty() ? rows.hold(std::to_string(i + 1))
                                                   : name;
      says_something = events_[i].read(row_, part, rows) || says_something;
    }
  }
  if (!says_something && rows.event_count() == 0 && !has_actor) {
    return actor_ ? "expected the name of an actor, got none"
                  : "expected one of the events of the recipe, got none whose `when` fits";
  }
  return says_something ? std::string()
                        : "expected a date, an actor, a type or a label, got none of them";
}

}  // namespace

Result<TableFormatPtr> make_recipe_table(std::shared_ptr<const Recipe> recipe,
                                         const std::filesystem::path& folder) {
  auto lookups = read_lookups(*recipe, folder);
  if (!lookups) {
    return lookups.error();
  }
  return TableFormatPtr(std::make_unique<RecipeTable>(std::move(recipe), *std::move(lookups)));
}

TableFormatPtr make_named_table() {
  return std::make_unique<RecipeTable>(nullptr, LookupTables());
}

}  // namespace parley::formats
