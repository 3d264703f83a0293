#pragma once

#include "parley/delivery/codings.hpp"
#include "parley/error/error.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace parley::delivery {

/// One file of a site, whole.
struct SiteFile {
  std::string path;          ///< relative to the root, with slashes: "assets/app.js"
  std::string content_type;  ///< by its ending, with its charset where it is text
  std::string etag;          ///< strong, made of the octets, with its quotes
  std::string octets;
  /// The octets in each coding, in the order of `delivery::coded`; empty where they stay as they
  /// are.
  std::array<std::string, coded.size()> coded_octets;
};

/// Reads every regular file below `root` whose name does not begin with a dot, sorted by path, and
/// codes those that are worth it. Errors as `make_static_site`.
Result<std::vector<SiteFile>> read_site_files(const std::filesystem::path& root);

/// The entity tag of those octets, strong, with its quotes.
std::string etag_of(const std::string& octets);

/// The ending of a sibling in that coding, such as ".br".
std::string_view ending_of(Coding coding) noexcept;

}  // namespace parley::delivery
