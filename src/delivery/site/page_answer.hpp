#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/exchange.hpp"
#include "parley/delivery/kept_answer.hpp"
#include "parley/delivery/static_site.hpp"

#include "site/site_files.hpp"

#include <array>

namespace parley::delivery {

/// A file in each coding, in the order of `Coding`. Null where it stays as it is; never the last.
using Page = std::array<SharedKept, coded.size() + 1>;

/// The answers with a file, ready to be sent.
Page make_page(const SiteFile& file, bool frames_from_anywhere);

/// The answer with an HTML file as amended for one request, coded now where that is worth it.
Outgoing amended_answer(const api::Request& request, const SiteFile& file,
                        bool frames_from_anywhere, const PageAmendment& amendment);

}  // namespace parley::delivery
