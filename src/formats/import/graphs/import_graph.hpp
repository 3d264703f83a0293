#pragma once

#include "parley/error/error.hpp"
#include "parley/formats/import.hpp"
#include "parley/formats/import_preview.hpp"

#include "import/target.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace parley::formats {

/// A file and the name of its format.
struct GraphFile {
  std::filesystem::path path;
  std::string format;
};

/// Imports the graph of one file, or of lists of nodes and edges that belong together. Memory grows
/// with the file. Error: nothing can be made of a file; says where and why.
Result<void> import_graph(std::span<const GraphFile> files, ImportTarget& target,
                          const ImportWatch& watch);

/// What import_graph() would make of the first nodes and edges; reads the whole file.
Result<ImportPreview> preview_graph(const GraphFile& file);

}  // namespace parley::formats
