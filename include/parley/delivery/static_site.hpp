#pragma once

#include "parley/delivery/exchange.hpp"
#include "parley/error/error.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace parley::delivery {

/// Octets of all files of a site together; a folder with more is not a built site.
inline constexpr std::size_t max_site_octets = std::size_t{64} * 1024 * 1024;

/// One file that answers every path below a prefix, such as the page for `/embed/{dataset}`.
struct SitePage {
  std::string prefix;                ///< with both slashes, "/embed/"
  std::string file;                  ///< relative to the root, "embed.html"
  bool frames_from_anywhere = true;  ///< whether other sites may frame it
};

/// What one request changes in the HTML file that answers it.
struct PageAmendment {
  std::string head;   ///< HTML, put before `</head>`
  bool found = true;  ///< false: the status is 404, the file stays the same
};

struct StaticSiteOptions {
  std::vector<SitePage> pages;
  /// Asked for every request that an HTML file answers; any thread, so it must be quick. Absent:
  /// HTML files are sent as they are.
  std::function<PageAmendment(const api::Request&)> amend = nullptr;
};

/// Answers GET and HEAD at once from the files below `root`, all read now: it does not see later
/// changes on disk. `/` is `index.html`, and `/docs` answers as `/docs.html` does. Files below
/// `/assets/` have a hash in their names and are immutable; all others are revalidated by their
/// strong ETag. A file of `smallest_coded_body` octets or more whose type is compressible is
/// answered in the coding that the client likes best, with a tag of its own: from `file.br`,
/// `file.zst` or `file.gz` beside it where that decodes to the file, else coded now. Such a sibling
/// of a file is no page. A page below a prefix may be shown by pages of other origins that ask for
/// isolation (COEP). Errors: not_found when the folder, its index.html or a page is missing,
/// invalid_argument for a link that leads out of the folder, too_large above `max_site_octets`.
Result<Deliverer> make_static_site(const std::filesystem::path& root,
                                   const StaticSiteOptions& options = {});

}  // namespace parley::delivery
