#pragma once

#include "document/input_files.hpp"
#include "document/loaded.hpp"
#include "document/report.hpp"

#include <string>
#include <vector>

namespace parley::dataset {

/// Joins the sections of all files; exactly one of them must have the section `dataset`. `name` is
/// the dataset's path as the user wrote it.
Loaded read_sections(const std::vector<InputFile>& files, const std::string& name, Report& report);

}  // namespace parley::dataset
