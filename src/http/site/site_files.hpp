#pragma once

#include "parley/error/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace parley::http {

/// One file of a site, whole.
struct SiteFile {
  std::string path;          ///< relative to the root, with slashes: "assets/app.js"
  std::string content_type;  ///< by its ending, with its charset where it is text
  std::string etag;          ///< strong, made of the octets, with its quotes
  std::string octets;
};

/// Reads every regular file below `root` whose name does not begin with a dot, sorted by path.
/// Errors as `make_static_site`.
Result<std::vector<SiteFile>> read_site_files(const std::filesystem::path& root);

}  // namespace parley::http
