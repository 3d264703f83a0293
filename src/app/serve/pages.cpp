#include "serve/pages.hpp"

#include "parley/http/static_site.hpp"

#include "shipped_files.hpp"

#include <string_view>
#include <utility>

namespace parley::app {
namespace {

bool is_api_path(std::string_view target) {
  const std::string_view path = target.substr(0, target.find('?'));
  return path == "/v1" || path.starts_with("/v1/") || path == "/livez" || path == "/readyz";
}

}  // namespace

api::Handler with_pages(api::Handler router, spdlog::logger& log) {
  const auto folder = shipped_pages();
  if (!folder) {
    log.warn("the pages are not built: serving the API alone");
    return router;
  }
  auto pages = http::make_static_site(*folder);
  if (!pages) {
    log.warn("the pages cannot be served: {}", pages.error().message);
    return router;
  }
  return [router = std::move(router), pages = *pages](const api::Request& request) {
    return is_api_path(request.target) ? router(request) : pages(request);
  };
}

}  // namespace parley::app
