#pragma once

#include "parley/formats/csv_writer.hpp"
#include "parley/model/date_statement.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

enum class ColumnType : std::uint8_t { text, id, integer, number, truth, day };

/// A column of a table; all views are literals.
struct Column {
  std::string_view name;
  std::string_view description;
  ColumnType type = ColumnType::text;
  bool required = false;
  std::string_view references = {};  ///< the table whose `id` it is; empty: none
};

/// What a table is, whatever its rows.
struct TableSchema {
  std::string_view name;         ///< of the file, without `.csv`, and of the resource
  std::string_view description;  ///< one sentence: what a row is
  std::vector<std::string_view> key;
  std::vector<Column> columns;
};

struct Table {
  TableSchema shape;
  std::string csv;
  std::size_t rows = 0;

  std::string path() const { return "tables/" + std::string(shape.name) + ".csv"; }
};

/// Writes the rows of a table, cell by cell in the order of its columns. An empty cell means that
/// there is no value.
class TableWriter {
 public:
  TableWriter(TableSchema shape, Losses& losses);

  /// Begins a row; `id` names it in the losses.
  TableWriter& row(std::string_view id);
  TableWriter& cell(std::string_view text);   ///< an id or a term of ours, as it is
  TableWriter& words(std::string_view text);  ///< somebody's words, harmless to spreadsheets
  TableWriter& list(const std::vector<std::string>& ids);  ///< ids with a blank in between
  TableWriter& number(std::uint64_t number);
  TableWriter& decimal(double number);  ///< empty when it is infinite
  TableWriter& truth(bool value);
  /// Empty when it is infinite. `beyond`: 1 for an end, which is a day too far inside.
  TableWriter& day(Day day, Day beyond);
  /// The eleven cells of date_columns().
  TableWriter& date(const std::optional<DateStatement>& date);
  void end();

  std::size_t rows() const noexcept { return table_.rows; }
  Table take();

 private:
  Table table_;
  CsvWriter out_;
  Losses& losses_;
  std::string id_;
};

/// The columns of one date, each name with that prefix.
void append_date_columns(std::vector<Column>& columns);

}  // namespace parley::formats
