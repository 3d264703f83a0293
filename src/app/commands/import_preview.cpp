#include "commands/import_preview.hpp"

#include "parley/formats/import_preview.hpp"
#include "parley/text/utf8.hpp"

#include "commands/commands.hpp"

#include <ostream>

namespace parley::app {
namespace {

constexpr std::size_t cell_shown = 60;

/// A cell on one line, cut where it is long.
std::string shown(std::string_view cell) {
  const std::string_view beginning = cut_utf8(cell, cell_shown);
  std::string text(beginning);
  for (char& c : text) {
    c = static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return beginning.size() < cell.size() ? text + "…" : text;
}

void show(const formats::ImportPreview::Row& row, std::ostream& out) {
  out << "\nline " << row.line << ":";
  for (const auto& [column, text] : row.cells) {
    out << (&column == &row.cells.front().first ? " " : " | ") << shown(column) << " = "
        << shown(text);
  }
  out << '\n';
  for (const std::string& event : row.becomes) {
    out << "  -> " << event << '\n';
  }
  for (const std::string& remark : row.remarks) {
    out << "  remark: " << remark << '\n';
  }
  if (!row.refusal.empty()) {
    out << "  refused: " << row.refusal << '\n';
  }
}

}  // namespace

int preview(const formats::ImportOptions& options, const Streams& streams) {
  const auto found = formats::preview_import(options);
  if (!found) {
    const Error& error = found.error();
    streams.err << "parley import: " << (error.location.empty() ? "" : error.location + ": ")
                << error.message << '\n';
    return exit_faulty_input;
  }
  for (const std::string& line : found->reading) {
    streams.err << line << '\n';
  }
  for (const formats::ImportPreview::Row& row : found->rows) {
    show(row, streams.err);
  }
  if (found->recipe.empty()) {
    streams.err << "\nNo recipe is needed: --from " << found->format << " reads the file.\n";
  } else {
    streams.err
        << "\nThe recipe follows. Save it, change it, and give it back with --recipe FILE.\n";
    streams.out << found->recipe << '\n';
  }
  return exit_fine;
}

}  // namespace parley::app
