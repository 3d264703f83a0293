#pragma once

#include "parley/api/message.hpp"
#include "parley/service/catalogue.hpp"

#include <string>
#include <string_view>

namespace parley::api {

/// How the page that answers a request is found by programs that embed it.
struct Discovery {
  bool found = true;  ///< false: the address is below `/embed/` and names no dataset that is served
  /// `link` elements with the addresses of the oEmbed answers about the page; empty for a page that
  /// has none.
  std::string links;
};

/// `public_url`: as RouterOptions::public_url. Where it is empty, the server's address is the Host
/// of the request, with `https` where a proxy says so in X-Forwarded-Proto.
Discovery discover(const Request& request, const service::ServedDatasets& datasets,
                   std::string_view public_url);

}  // namespace parley::api
