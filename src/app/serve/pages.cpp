#include "serve/pages.hpp"

#include "parley/api/oembed.hpp"
#include "parley/delivery/static_site.hpp"

#include "shipped_files.hpp"

#include <string_view>
#include <utility>

namespace parley::app {
namespace {

bool is_api_path(std::string_view target) {
  const std::string_view path = target.substr(0, target.find('?'));
  if (path == "/v1/client.js" || path == "/v1/client.d.ts") {
    return false;  // files that are built beside the pages
  }
  return path == "/v1" || path.starts_with("/v1/") || path == "/livez" || path == "/readyz" ||
         path == "/openapi.json" || path == "/oembed";
}

}  // namespace

delivery::Deliverer with_pages(delivery::Deliverer api, const service::Catalogue& catalogue,
                               std::string public_url, spdlog::logger& log) {
  const auto folder = shipped_pages();
  if (!folder) {
    log.warn("the pages are not built: serving the API alone");
    return api;
  }
  delivery::StaticSiteOptions options;
  options.pages = {{"/embed/", "embed.html"}};
  options.amend = [&catalogue, public_url = std::move(public_url)](const api::Request& request) {
    api::Discovery discovery = api::discover(request, *catalogue.snapshot(), public_url);
    return delivery::PageAmendment{std::move(discovery.links), discovery.found};
  };
  auto pages = delivery::make_static_site(*folder, options);
  if (!pages) {
    log.warn("the pages cannot be served: {}", pages.error().message);
    return api;
  }
  return [api = std::move(api), pages = *std::move(pages)](const api::Request& request,
                                                           delivery::Exchange& exchange) {
    return is_api_path(request.target) ? api(request, exchange) : pages(request, exchange);
  };
}

}  // namespace parley::app
