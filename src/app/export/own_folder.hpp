#pragma once

#include "parley/error/error.hpp"

#include <filesystem>
#include <string_view>

namespace parley::app {

/// Whether a folder may be replaced: it is not there, it is empty, or everything in it was written
/// by an earlier run and has not been changed since. Error: what is in the way, and where.
Result<void> expect_own_folder(const std::filesystem::path& folder, std::string_view marker);

}  // namespace parley::app
