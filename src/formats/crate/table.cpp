#include "crate/table.hpp"

#include "parley/json/writer.hpp"
#include "parley/time/day.hpp"

#include <cmath>
#include <utility>

namespace parley::formats {
namespace {

std::string header_of(const TableSchema& shape) {
  CsvWriter out;
  for (const Column& column : shape.columns) {
    out.cell(column.name);
  }
  out.end_row();
  return out.take();
}

}  // namespace

TableWriter::TableWriter(TableSchema shape, Losses& losses) : losses_(losses) {
  table_.shape = std::move(shape);
}

TableWriter& TableWriter::row(std::string_view id) {
  id_ = id;
  return *this;
}

TableWriter& TableWriter::cell(std::string_view text) {
  out_.cell(text);
  return *this;
}

TableWriter& TableWriter::words(std::string_view text) {
  out_.words(text, id_, losses_);
  return *this;
}

TableWriter& TableWriter::list(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) {
    text.append(text.empty() ? "" : " ").append(id);
  }
  return cell(text);
}

TableWriter& TableWriter::number(std::uint64_t number) {
  return cell(std::to_string(number));
}

TableWriter& TableWriter::decimal(double number) {
  if (!std::isfinite(number)) {
    return cell("");
  }
  json::Writer text;
  text.value(number);
  return cell(text.text());
}

TableWriter& TableWriter::truth(bool value) {
  return cell(value ? "true" : "false");
}

TableWriter& TableWriter::day(Day day, Day beyond) {
  return cell(day == no_earliest || day == no_latest ? std::string() : format_day(day - beyond));
}

TableWriter& TableWriter::date(const std::optional<DateStatement>& date) {
  static const DateStatement none;
  const DateStatement& known = date ? *date : none;
  cell(known.edtf ? known.edtf->text() : std::string());
  day(known.bounds.start_earliest, 0).day(known.bounds.start_latest, 0);
  day(known.bounds.end_earliest, 1).day(known.bounds.end_latest, 1);
  words(known.text).cell(known.basis ? term(*known.basis) : std::string_view());
  cell(known.anchor).cell(known.relative_to);
  return cell(known.offset ? known.offset->text : std::string()).words(known.reason);
}

void TableWriter::end() {
  out_.end_row();
  ++table_.rows;
}

Table TableWriter::take() {
  table_.csv = header_of(table_.shape) + out_.take();
  return std::move(table_);
}

void append_date_columns(std::vector<Column>& columns) {
  using enum ColumnType;
  columns.insert(columns.end(),
                 {{"date", "The date as an EDTF expression; its own precision, no more."},
                  {"start_earliest", "The first day on which it can have begun.", day},
                  {"start_latest", "The last day on which it can have begun.", day},
                  {"end_earliest", "The first day on which it can have ended, included.", day},
                  {"end_latest", "The last day on which it can have ended, included.", day},
                  {"date_text", "The words of the source for the date."},
                  {"date_basis", "How the date was reached: stated, resolved or inferred."},
                  {"date_anchor", "What the words are relative to: a date, or the id of a source."},
                  {"relative_to", "The event that the date is counted from.", id, false, "events"},
                  {"date_offset", "The distance from that event, as a duration or a range of two."},
                  {"date_reason", "Why this date."}});
}

}  // namespace parley::formats
