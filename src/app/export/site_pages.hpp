#pragma once

#include "parley/error/error.hpp"

#include "export/output_folder.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace parley::app {

/// The file that the page reads at its start when it is part of a site.
inline constexpr std::string_view site_manifest = "parley-site.json";

/// Copies the built page from `pages` into a site: its HTML with addresses that hold in any folder
/// of any host, and all that it loads. Error: a file cannot be read or written.
Result<void> write_pages(const std::filesystem::path& pages, OutputFolder& site);

/// The HTML of a page as a site has it: what stands between `<!--server-->` and `<!--/server-->` is
/// left out, what stands in `<!--site … -->` is uncovered, an address of one of `files` begins with
/// `./` in place of `/`, and an element says that there is no server, under the same policy for its
/// content that the server sends.
std::string page_of_site(std::string html, const std::set<std::string, std::less<>>& files);

}  // namespace parley::app
