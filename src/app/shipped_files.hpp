#pragma once

#include <filesystem>
#include <optional>

namespace parley::app {

/// The folder of the negotiation shipped with the program, wherever it is called from: beside the
/// source tree the program was built in, or under the prefix it was installed to.
std::optional<std::filesystem::path> shipped_dataset();

/// The folder of the built front end, found the same way.
std::optional<std::filesystem::path> shipped_pages();

}  // namespace parley::app
