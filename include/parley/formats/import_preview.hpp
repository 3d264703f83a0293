#pragma once

#include "parley/error/error.hpp"
#include "parley/formats/import.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace parley::formats {

/// What an import would make of the first rows of a file.
struct ImportPreview {
  /// A row before and after.
  struct Row {
    std::uint64_t line = 0;
    std::vector<std::pair<std::string, std::string>> cells;  ///< column and text, none empty
    std::vector<std::string> becomes;                        ///< a line for each event and actor
    std::vector<std::string> remarks;
    std::string refusal;  ///< why it is not kept; empty: it is
  };

  std::vector<std::string> reading;  ///< how the file is read, and why: a line for each guess
  std::string recipe;                ///< its JSON; empty for a format with a reader of its own
  std::string format;                ///< that format
  std::vector<Row> rows;             ///< at most ten
};

/// Reads the beginning of the first file alone, however long it is. Error: as of import_tables().
Result<ImportPreview> preview_import(const ImportOptions& options);

}  // namespace parley::formats
