#pragma once

#include "parley/service/catalogue.hpp"
#include "parley/service/served_dataset.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace parley::service {

/// Receives one line, without its end.
using LineSink = std::function<void(const std::string&)>;

/// Reads the datasets at these paths and builds their `preferred` graphs. Every fault, warnings
/// included, goes to `faults`, one line each. Nothing when any dataset has an error or when two
/// have the same id.
std::optional<ServedDatasets> load(const std::vector<std::filesystem::path>& paths,
                                   const AttachmentMaker& attach, const LineSink& faults);

}  // namespace parley::service
