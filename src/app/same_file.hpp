#pragma once

#include <filesystem>

namespace parley::app {

/// True when both paths lead to one file or folder, whether it is there or still to be written.
bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b);

/// True when the file lies in the folder, or in a folder of that one, by the names of the paths.
bool is_inside(const std::filesystem::path& file, const std::filesystem::path& folder);

}  // namespace parley::app
