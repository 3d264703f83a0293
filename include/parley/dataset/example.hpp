#pragma once

#include "parley/error/error.hpp"

#include <filesystem>

namespace parley::dataset {

/// How much is in the example.
inline constexpr int example_events = 3;
inline constexpr int example_actors = 2;
inline constexpr int example_sources = 1;

/// Writes a small invented dataset, to be replaced by its reader's own, as a folder: a file for
/// each section, and a README.md that explains them. Its id is that of the folder's name. It is the
/// folder data/first-dataset, which is built into the program. Error: the folder exists and is
/// not empty, or cannot be written; then nothing of it is left.
Result<void> write_example(const std::filesystem::path& folder);

}  // namespace parley::dataset
