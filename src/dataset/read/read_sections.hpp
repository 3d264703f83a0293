#pragma once

#include "document/input_files.hpp"
#include "document/loaded.hpp"
#include "document/report.hpp"

#include <string>
#include <vector>

namespace parley::dataset {

/// Puts the sections of all files together; `dataset` must be in exactly one of them. `name` is
/// the dataset's path as the user gave it.
Loaded read_sections(const std::vector<InputFile>& files, const std::string& name, Report& report);

}  // namespace parley::dataset
