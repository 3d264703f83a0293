#pragma once

#include "parley/api/catalogue.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace parley::app {

/// Takes one line, without its end.
using LineSink = std::function<void(const std::string&)>;

/// Reads the datasets at these paths, or the shipped one when there are none, and makes them ready
/// to be asked. Every fault goes to `faults`, one line each; nothing when any dataset has an
/// error, when two have the same id, or when there is none to read.
std::optional<api::ServedDatasets> load_datasets(const std::vector<std::string>& paths,
                                                 const LineSink& faults);

}  // namespace parley::app
