#include "shipped_files.hpp"

#include <array>
#include <system_error>
#include <utility>

namespace parley::app {
namespace {

namespace fs = std::filesystem;

/// build/release/parley stands two folders below the tree, PREFIX/bin/parley one below the prefix.
constexpr int furthest_parent = 3;

/// In the order in which they are served: the page opens with the first.
constexpr std::array shipped_ids{"iran-nuclear", "colombia-farc"};

std::optional<fs::path> find_upwards(const fs::path& in_tree, const fs::path& installed,
                                     const fs::path& must_hold) {
  std::error_code failed;
  fs::path folder = fs::read_symlink("/proc/self/exe", failed).parent_path();
  for (int up = 0; up <= furthest_parent && !failed && !folder.empty(); ++up) {
    for (const fs::path& candidate : {folder / in_tree, folder / installed}) {
      std::error_code unreadable;
      if (fs::exists(candidate / must_hold, unreadable)) {
        return candidate;
      }
    }
    folder = folder.parent_path();
  }
  return std::nullopt;
}

}  // namespace

std::vector<fs::path> shipped_datasets() {
  std::vector<fs::path> found;
  for (const char* const id : shipped_ids) {
    if (auto folder = find_upwards(fs::path("data") / id, fs::path("share/parley/data") / id,
                                   "dataset.json")) {
      found.push_back(*std::move(folder));
    }
  }
  return found;
}

std::optional<fs::path> shipped_recipes() {
  return find_upwards("data/recipes", "share/parley/data/recipes", "pax.json");
}

std::optional<fs::path> shipped_actors() {
  const auto folder = find_upwards("data/actors", "share/parley/data/actors", "states.csv");
  return folder ? std::optional(*folder / "states.csv") : std::nullopt;
}

std::optional<fs::path> shipped_pages() {
  return find_upwards("web/dist", "share/parley/web", "index.html");
}

}  // namespace parley::app
