#include "parley/dataset/write.hpp"

#include "write/write_sections.hpp"

#include <system_error>

namespace parley::dataset {
namespace {

std::string file_text(const Section& section) {
  std::string text = "{\n\"" + std::string(section.key) + "\": [\n";
  for (std::size_t i = 0; i < section.items.size(); ++i) {
    text += i == 0 ? "" : ",\n";
    text += section.items[i];
  }
  return text + "\n]\n}\n";
}

}  // namespace

Result<void> write_folder(const Dataset& dataset, const std::filesystem::path& folder) {
  const std::string name = show(folder.string());
  std::error_code failed;
  const bool there = std::filesystem::exists(folder, failed);
  if (there && (!std::filesystem::is_directory(folder, failed) ||
                !std::filesystem::is_empty(folder, failed))) {
    return Error{ErrorCode::invalid_argument,
                 "expected a folder that is empty or not there yet, got " + name, folder.string()};
  }
  std::filesystem::create_directories(folder, failed);
  if (failed) {
    return Error{ErrorCode::invalid_argument, "expected a folder that can be made, got " + name,
                 folder.string()};
  }
  for (const Section& section : native_sections(dataset)) {
    if (section.items.empty()) {
      continue;
    }
    if (auto done =
            write_whole_file(file_text(section), folder / (std::string(section.key) + ".json"));
        !done) {
      return done;
    }
  }
  // The heading comes last: a folder that was cut off has none, and is refused as a dataset.
  return write_whole_file("{\n\"dataset\": " + heading_text(dataset) + "\n}\n",
                          folder / "dataset.json");
}

}  // namespace parley::dataset
