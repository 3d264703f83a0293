#pragma once

#include <string>
#include <string_view>

namespace parley {

/// Where the text of a licence can be read: the page of a name that SPDX lists for data and code,
/// such as `https://spdx.org/licenses/CC-BY-4.0.html`; a URL itself. Empty for every other text.
std::string license_url(std::string_view license);

}  // namespace parley
