#include "load_datasets.hpp"

#include "parley/api/router.hpp"

#include "shipped_files.hpp"

#include <filesystem>

namespace parley::app {

std::vector<std::filesystem::path> paths_to_load(const std::vector<std::string>& paths) {
  return paths.empty() ? shipped_datasets()
                       : std::vector<std::filesystem::path>(paths.begin(), paths.end());
}

std::optional<service::ServedDatasets> load_datasets(const std::vector<std::string>& paths,
                                                     const service::LineSink& faults) {
  const std::vector<std::filesystem::path> wanted = paths_to_load(paths);
  if (wanted.empty()) {
    faults("parley: expected a dataset, got none, and no shipped one is beside the program");
    return std::nullopt;
  }
  return service::load(wanted, api::make_attachment, faults);
}

}  // namespace parley::app
