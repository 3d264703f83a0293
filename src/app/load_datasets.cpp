#include "load_datasets.hpp"

#include "parley/api/router.hpp"

#include "shipped_files.hpp"

#include <filesystem>

namespace parley::app {

std::optional<service::ServedDatasets> load_datasets(const std::vector<std::string>& paths,
                                                     const service::LineSink& faults) {
  std::vector<std::filesystem::path> wanted(paths.begin(), paths.end());
  if (wanted.empty()) {
    wanted = shipped_datasets();
    if (wanted.empty()) {
      faults("parley: expected a dataset, got none, and no shipped one is beside the program");
      return std::nullopt;
    }
  }
  return service::load(wanted, api::make_attachment, faults);
}

}  // namespace parley::app
