#pragma once

#include "parley/json/reader.hpp"

#include "document/report.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace parley::dataset {

/// One JSON file of a dataset, read and parsed. Its text stays where it is: the report looks into
/// it for lines.
struct InputFile {
  std::size_t number = 0;  ///< in the report
  std::string text;
  std::optional<json::Value> root;  ///< absent when the text is no JSON
};

/// Parses the text that is in `file` already and reports what is wrong with it.
void parse_file(InputFile& file, const std::string& name, Report& report);

/// The files of a dataset: the *.json of a folder in order of name, or the one file. Reports a path
/// that leads to neither, files that cannot be read and texts that are no JSON.
std::vector<InputFile> open_files(const std::filesystem::path& path, Report& report);

}  // namespace parley::dataset
