#pragma once

#include "parley/service/catalogue.hpp"
#include "parley/service/load.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace parley::app {

/// The same paths, or those of the shipped datasets when there are none.
std::vector<std::filesystem::path> paths_to_load(const std::vector<std::string>& paths);

/// Reads the datasets at these paths, or the shipped ones when there are none, for the API to
/// serve. Every fault goes to `faults`, one line each; nothing when any dataset has an error, when
/// two have the same id, or when there is none to read.
std::optional<service::ServedDatasets> load_datasets(const std::vector<std::string>& paths,
                                                     const service::LineSink& faults);

}  // namespace parley::app
