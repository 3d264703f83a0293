#include "same_file.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace parley::app {
namespace {

namespace fs = std::filesystem;

/// Without links, dots and a slash at the end, as far as the path is there.
fs::path real_path(const fs::path& path) {
  std::error_code failed;
  fs::path real = fs::weakly_canonical(fs::absolute(path, failed), failed);
  if (failed) {
    real = path;
  }
  return real.has_filename() ? real : real.parent_path();
}

}  // namespace

bool is_same_file(const fs::path& a, const fs::path& b) {
  std::error_code failed;
  return real_path(a) == real_path(b) || (fs::equivalent(a, b, failed) && !failed);
}

bool is_inside(const fs::path& file, const fs::path& folder) {
  const fs::path within = real_path(file);
  const fs::path whole = real_path(folder);
  return std::distance(whole.begin(), whole.end()) < std::distance(within.begin(), within.end()) &&
         std::equal(whole.begin(), whole.end(), within.begin());
}

}  // namespace parley::app
