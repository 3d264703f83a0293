#pragma once

#include "parley/error/error.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// Which of its names an actor of GDELT gets. Where there is none, the next in the list is taken.
enum class GdeltActors : std::uint8_t { name, code, country };

/// What to import, and the name of the result.
struct ImportOptions {
  std::string format;  ///< one of import_formats(); empty: found from each file
  std::vector<std::filesystem::path> files;
  std::filesystem::path relations;  ///< of icews-tsv: relation, CAMEO code, Goldstein; may be empty
  std::filesystem::path mapping;    ///< of csv: which column is what, as JSON; may be empty
  std::string recipe;               ///< a file, or the name of a shipped one; may be empty
  std::filesystem::path recipes;    ///< the folder of the shipped recipes; empty: there are none
  std::filesystem::path actors;     ///< a table of known actors; may be empty
  std::filesystem::path known_actors;  ///< the shipped one, for codes; may be empty
  GdeltActors gdelt_actors = GdeltActors::name;
  bool collapse_day = false;  ///< reports of one day, type and actors become one event
  bool strict = false;        ///< a row on which there is a remark is refused
  std::string name;           ///< the dataset's title; its slug is the dataset's id
};

/// Why a row was not kept, or what a reader of the report should look at in a row that was.
struct RowRemark {
  enum class Kind { merged, refused, remark };
  Kind kind = Kind::refused;
  std::string_view file;   ///< as in ImportOptions::files
  std::uint64_t line = 0;  ///< 1-based, where the row begins
  std::string reason;      ///< what was expected and what was got
};

/// A name that the authority does not know.
struct UnmatchedName {
  std::string name;
  std::uint64_t rows = 0;            ///< how often it is mentioned
  std::vector<std::string> nearest;  ///< names that are known, the nearest first; may be empty
};

struct ImportCounts {
  std::uint64_t rows = 0;  ///< kept + merged + refused + left_out
  std::uint64_t kept = 0;
  std::uint64_t merged = 0;  ///< repetitions of an earlier row, exact or but for a date
  std::uint64_t refused = 0;
  std::uint64_t left_out = 0;  ///< by the recipe
  std::uint64_t remarks = 0;   ///< on rows that were kept
  std::uint64_t events = 0;    ///< a row may become several
  std::uint64_t actors = 0;
  std::uint64_t types = 0;
  // Every line of the files is one of these.
  std::uint64_t row_lines = 0;  ///< of the rows; a row with line ends in its fields has several
  std::uint64_t header_lines = 0;
  std::uint64_t blank_lines = 0;

  /// Of the actors that ImportOptions::actors does not know, the most frequent first.
  std::vector<UnmatchedName> unmatched = {};
};

/// How a file is read, in words; each line says what is done and why.
struct FileReading {
  std::string_view file;
  std::vector<std::string> lines;
};

/// Called while an import runs; each may be empty.
struct ImportWatch {
  /// Called for each file before its first row.
  std::function<void(const FileReading&)> reading = nullptr;
  std::function<void(const RowRemark&)> remark = nullptr;
  std::function<void(std::uint64_t bytes, std::uint64_t of)> progress = nullptr;
  /// Called when all rows are read, at least one is kept, and the target is about to be replaced.
  /// After an error it stays as it was, and the import ends with that error.
  std::function<Result<void>(const ImportCounts&)> before_target = nullptr;
};

/// The names of the formats that can be imported: icews-tsv, icews, gdelt, csv, and those of
/// graphs: gexf, graphml, node-link, cytoscape, jgf, timelinejs, csv-nodes, csv-edges. A recipe
/// reads any other table.
const std::vector<std::string_view>& import_formats();

/// Reads foreign tables row by row into a `.db` store at `target`. An existing store is replaced
/// only when the import succeeds and at least one row was kept. Memory grows with the number of
/// distinct actors, types and sources, and by about 32 bytes per row to find duplicates; not with
/// the content of the rows. A graph is read whole, file by file.
Result<ImportCounts> import_tables(const ImportOptions& options,
                                   const std::filesystem::path& target, const ImportWatch& watch);

}  // namespace parley::formats
