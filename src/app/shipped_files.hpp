#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace parley::app {

/// The folders of the negotiations shipped with the program, wherever it is called from: beside the
/// source tree the program was built in, or under the prefix it was installed to. Leaves out what
/// is not there.
std::vector<std::filesystem::path> shipped_datasets();

/// The folder of the recipes for known tables, found the same way.
std::optional<std::filesystem::path> shipped_recipes();

/// The table of the states and groups that are known by name and code, found the same way.
std::optional<std::filesystem::path> shipped_actors();

/// The folder of the built front end, found the same way.
std::optional<std::filesystem::path> shipped_pages();

}  // namespace parley::app
