#include "parley/formats/csv_writer.hpp"

namespace parley::formats {

void CsvWriter::append(std::string_view text, bool apostrophe) {
  if (!first_) {
    text_ += ',';
  }
  first_ = false;
  // A blank at either end is lost by some readers unless it stands in quotes.
  const bool quoted = text.find_first_of("\",\r\n") != std::string_view::npos ||
                      text.starts_with(' ') || text.ends_with(' ');
  if (!quoted) {
    text_.append(apostrophe ? "'" : "").append(text);
    return;
  }
  text_.append(apostrophe ? "\"'" : "\"");
  for (const char c : text) {
    text_.append(c == '"' ? 2 : 1, c);
  }
  text_ += '"';
}

CsvWriter& CsvWriter::cell(std::string_view text) {
  append(text, false);
  return *this;
}

CsvWriter& CsvWriter::words(std::string_view text, std::string_view id, Losses& losses) {
  const bool is_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  if (is_formula) {
    losses.add(loss::formula, id);
  }
  append(text, is_formula);
  return *this;
}

void CsvWriter::end_row() {
  text_.append("\r\n");
  first_ = true;
}

}  // namespace parley::formats
