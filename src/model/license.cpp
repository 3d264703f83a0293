#include "parley/model/license.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

using namespace std::string_view_literals;

/// Names of the SPDX licence list (https://spdx.org/licenses/) under which data are published.
constexpr std::array names{"0BSD"sv,
                           "AFL-3.0"sv,
                           "AGPL-3.0-only"sv,
                           "AGPL-3.0-or-later"sv,
                           "Apache-2.0"sv,
                           "BSD-2-Clause"sv,
                           "BSD-3-Clause"sv,
                           "C-UDA-1.0"sv,
                           "CC-BY-1.0"sv,
                           "CC-BY-2.0"sv,
                           "CC-BY-2.5"sv,
                           "CC-BY-3.0"sv,
                           "CC-BY-3.0-IGO"sv,
                           "CC-BY-4.0"sv,
                           "CC-BY-NC-1.0"sv,
                           "CC-BY-NC-2.0"sv,
                           "CC-BY-NC-2.5"sv,
                           "CC-BY-NC-3.0"sv,
                           "CC-BY-NC-4.0"sv,
                           "CC-BY-NC-ND-1.0"sv,
                           "CC-BY-NC-ND-2.0"sv,
                           "CC-BY-NC-ND-2.5"sv,
                           "CC-BY-NC-ND-3.0"sv,
                           "CC-BY-NC-ND-4.0"sv,
                           "CC-BY-NC-SA-1.0"sv,
                           "CC-BY-NC-SA-2.0"sv,
                           "CC-BY-NC-SA-2.5"sv,
                           "CC-BY-NC-SA-3.0"sv,
                           "CC-BY-NC-SA-4.0"sv,
                           "CC-BY-ND-1.0"sv,
                           "CC-BY-ND-2.0"sv,
                           "CC-BY-ND-2.5"sv,
                           "CC-BY-ND-3.0"sv,
                           "CC-BY-ND-4.0"sv,
                           "CC-BY-SA-1.0"sv,
                           "CC-BY-SA-2.0"sv,
                           "CC-BY-SA-2.5"sv,
                           "CC-BY-SA-3.0"sv,
                           "CC-BY-SA-4.0"sv,
                           "CC-PDDC"sv,
                           "CC0-1.0"sv,
                           "CDLA-Permissive-1.0"sv,
                           "CDLA-Permissive-2.0"sv,
                           "CDLA-Sharing-1.0"sv,
                           "DL-DE-BY-2.0"sv,
                           "DL-DE-ZERO-2.0"sv,
                           "EUPL-1.2"sv,
                           "GFDL-1.3-only"sv,
                           "GFDL-1.3-or-later"sv,
                           "GPL-2.0-only"sv,
                           "GPL-2.0-or-later"sv,
                           "GPL-3.0-only"sv,
                           "GPL-3.0-or-later"sv,
                           "ISC"sv,
                           "LGPL-3.0-only"sv,
                           "LGPL-3.0-or-later"sv,
                           "MIT"sv,
                           "MIT-0"sv,
                           "MPL-2.0"sv,
                           "NLOD-2.0"sv,
                           "ODC-By-1.0"sv,
                           "ODbL-1.0"sv,
                           "OGL-UK-3.0"sv,
                           "PDDL-1.0"sv,
                           "Unlicense"sv,
                           "etalab-2.0"sv};

static_assert(std::is_sorted(names.begin(), names.end()));

/// A URL that may stand between `<` and `>` of a field as it is.
bool is_url(std::string_view text) noexcept {
  return (text.starts_with("https://") || text.starts_with("http://")) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return c > ' ' && c < '\x7F' && R"("<>\^`{|})"sv.find(c) == std::string_view::npos;
         });
}

}  // namespace

std::string license_url(std::string_view license) {
  if (is_url(license)) {
    return std::string(license);
  }
  if (!std::binary_search(names.begin(), names.end(), license)) {
    return {};
  }
  std::string url = "https://spdx.org/licenses/";
  return url.append(license).append(".html");
}

}  // namespace parley
