#pragma once

#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

/// A section of the native format: its key, and its items as JSON texts.
struct Section {
  std::string_view key;
  std::vector<std::string> items;
};

/// All sections but the heading in the order of the model, items in the order of the dataset.
std::vector<Section> native_sections(const Dataset& dataset);

/// The heading as JSON text.
std::string heading_text(const Dataset& dataset);

/// Writes a file whole or not at all.
Result<void> write_whole_file(const std::string& text, const std::filesystem::path& path);

}  // namespace parley::dataset
