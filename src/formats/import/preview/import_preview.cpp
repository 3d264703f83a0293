#include "parley/formats/import_preview.hpp"

#include "import/find_format.hpp"
#include "import/foreign_row.hpp"
#include "import/graphs/graph_kind.hpp"
#include "import/graphs/import_graph.hpp"
#include "import/preview/preview_sentence.hpp"
#include "import/recipe/write_recipe.hpp"
#include "import/rows/columns.hpp"

#include <utility>

namespace parley::formats {
namespace {

constexpr std::size_t rows_shown = 10;

void show_row(const Record& record, const Columns& columns, TableFormat& format, ForeignRows& rows,
              ImportPreview::Row& shown) {
  shown.line = record.line;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    if (!record.fields[i].empty()) {
      shown.cells.emplace_back(
          i < columns.names().size() ? columns.names()[i] : "column " + std::to_string(i + 1),
          record.fields[i]);
    }
  }
  rows.clear();
  shown.refusal = record.fault.empty() ? format.read(record, rows) : record.fault;
  if (rows.is_left_out) {
    shown.refusal = "left out by the recipe";
  }
  add_sentences(rows, shown);
}

Result<void> show_rows(TableFormat& format, RowSource& source, const Recipe* recipe,
                       ImportPreview& preview) {
  Record record;
  ForeignRows rows;
  Columns columns({});
  bool first = true;
  while (preview.rows.size() < rows_shown && source.next(record)) {
    if (std::exchange(first, false)) {
      const auto header = format.header(record);
      if (!header) {
        return header.error();
      }
      if (*header) {
        columns = Columns(record.fields);
        continue;
      }
      if (recipe != nullptr) {
        columns = Columns({recipe->table.columns.begin(), recipe->table.columns.end()});
      }
    }
    if (!record.raw.empty()) {
      show_row(record, columns, format, rows, preview.rows.emplace_back());
    }
  }
  return {};
}

}  // namespace

Result<ImportPreview> preview_import(const ImportOptions& options) {
  const std::filesystem::path& file = options.files.front();
  auto reading = find_reading(options, file);
  if (!reading) {
    return reading.error();
  }
  if (is_graph_format(reading->format)) {
    return preview_graph({file, reading->format});
  }
  auto found = make_format(*reading, options);
  if (!found) {
    return found.error();
  }
  auto source = (*found)->open(file);
  if (!source) {
    return source.error();
  }
  ImportPreview preview;
  preview.reading = reading->reasons;
  preview.format = reading->format;
  if (reading->recipe) {
    preview.recipe = write_recipe(*reading->recipe);
  }
  if (auto done = show_rows(**found, **source, reading->recipe.get(), preview); !done) {
    return Error{done.error().code, done.error().message,
                 done.error().location.empty() ? file.string() : done.error().location};
  }
  return preview;
}

}  // namespace parley::formats
