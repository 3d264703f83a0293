#pragma once

#include "parley/error/error.hpp"
#include "parley/json/reader.hpp"

#include "document/report.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace parley::dataset {

/// One JSON file of a dataset, read and parsed. It must not move: the report refers to its text to
/// find lines.
struct InputFile {
  std::size_t number = 0;  ///< in the report
  std::string text;
  std::optional<json::Value> root;  ///< absent when the text is not JSON
};

/// The bytes of a regular file. Error: what is there instead, such as "nothing there".
Result<std::string> read_file(const std::filesystem::path& path);

/// Parses `file.text` and reports its faults.
void parse_file(InputFile& file, const std::string& name, Report& report);

/// The files of a dataset: the *.json of a folder in order of name, or the one file. Reports a path
/// that names neither, files that cannot be read and texts that are not JSON.
std::vector<InputFile> open_files(const std::filesystem::path& path, Report& report);

}  // namespace parley::dataset
