#pragma once

#include "parley/error/error.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// What to import, and the name of the result.
struct ImportOptions {
  std::string format;  ///< one of import_formats()
  std::vector<std::filesystem::path> files;
  std::filesystem::path relations;  ///< of icews-tsv: relation, CAMEO code, Goldstein; may be empty
  std::filesystem::path mapping;    ///< of csv: which column is what, as JSON; may be empty
  std::string name;                 ///< the dataset's title; its slug is the dataset's id
};

/// Why a row was not kept, or what is to be said about one that was.
struct RowRemark {
  enum class Kind { merged, refused, remark };
  Kind kind = Kind::refused;
  std::string_view file;   ///< as in ImportOptions::files
  std::uint64_t line = 0;  ///< 1-based, where the row begins
  std::string reason;      ///< what was expected and what was got
};

struct ImportCounts {
  std::uint64_t rows = 0;  ///< kept + merged + refused
  std::uint64_t kept = 0;
  std::uint64_t merged = 0;  ///< exact duplicates of an earlier row
  std::uint64_t refused = 0;
  std::uint64_t remarks = 0;  ///< on rows that were kept
  std::uint64_t actors = 0;
  std::uint64_t types = 0;
  // Every line of the files is one of these.
  std::uint64_t row_lines = 0;  ///< of the rows; a row with line ends in its fields has several
  std::uint64_t header_lines = 0;
  std::uint64_t blank_lines = 0;
};

/// Called while an import runs; each may be empty.
struct ImportWatch {
  std::function<void(const RowRemark&)> remark = nullptr;
  std::function<void(std::uint64_t bytes, std::uint64_t of)> progress = nullptr;
  /// Called when all rows are read, at least one is kept, and the target is about to be replaced.
  /// After an error it stays as it was, and the import ends with that error.
  std::function<Result<void>(const ImportCounts&)> before_target = nullptr;
};

/// The names of the formats that can be imported: icews-tsv, icews, gdelt, csv.
const std::vector<std::string_view>& import_formats();

/// Reads foreign tables row by row into a `.db` store at `target`. An existing store is replaced
/// only when the import succeeds and at least one row was kept. Memory grows with the number of
/// distinct actors, types and sources, and by about 32 bytes per row to find duplicates; not with
/// the content of the rows.
Result<ImportCounts> import_tables(const ImportOptions& options,
                                   const std::filesystem::path& target, const ImportWatch& watch);

}  // namespace parley::formats
