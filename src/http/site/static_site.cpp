#include "parley/http/static_site.hpp"

#include "parley/api/conditional.hpp"
#include "parley/api/methods.hpp"
#include "parley/api/percent.hpp"
#include "parley/http/refusal.hpp"

#include "site/site_files.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::http {
namespace {

constexpr std::string_view one_year = "public, max-age=31536000, immutable";
constexpr std::string_view revalidate = "no-cache";

/// A page may load only what this server serves, run no inline script and send no form.
std::string content_security_policy(bool frames_from_anywhere) {
  return std::string(
             "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
             "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
             "frame-ancestors ") +
         (frames_from_anywhere ? "*" : "'self'");
}

struct Page {
  api::Response whole;
  api::Response unchanged;  ///< the 304
  std::string etag;
};

struct Site {
  std::map<std::string, Page, std::less<>> pages;   ///< by path, "/" included
  std::vector<std::pair<std::string, Page>> below;  ///< by prefix
};

Page make_page(const SiteFile& file, bool frames_from_anywhere) {
  Page page;
  page.etag = file.etag;
  const bool hashed = file.path.rfind("assets/", 0) == 0;
  page.unchanged.status = 304;
  page.unchanged.headers = {{"Cache-Control", std::string(hashed ? one_year : revalidate)},
                            {"ETag", file.etag}};
  const bool html = file.content_type.rfind("text/html", 0) == 0;
  const bool drawing = file.content_type.rfind("image/svg", 0) == 0;
  if (html) {
    page.unchanged.headers.push_back(
        {"Content-Security-Policy", content_security_policy(frames_from_anywhere)});
  } else if (drawing) {
    page.unchanged.headers.push_back(
        {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"});
  }
  page.whole.status = 200;
  page.whole.headers = page.unchanged.headers;
  page.whole.headers.push_back({"Content-Type", file.content_type});
  page.whole.body = file.octets;
  return page;
}

const Page* find(const Site& site, const std::string& path) {
  if (const auto found = site.pages.find(path); found != site.pages.end()) {
    return &found->second;
  }
  for (const auto& [prefix, page] : site.below) {
    if (path.size() > prefix.size() && path.compare(0, prefix.size(), prefix) == 0) {
      return &page;
    }
  }
  return nullptr;
}

api::Response answer(const Site& site, const api::Request& request) {
  const std::string_view id = api::find_header(request.headers, "X-Request-Id");
  if (request.method == "OPTIONS") {
    return {204, {{"Allow", std::string(api::allowed_methods)}}, ""};
  }
  if (api::support_of(request.method) != api::MethodSupport::allowed) {
    return problem({refusals::method_not_allowed,
                    "expected one of the methods " + std::string(api::allowed_methods)},
                   id);
  }
  // A path that cannot be decoded is looked up as it was sent: below a prefix every path has a
  // page.
  const auto decoded = api::decode_path(request.target);
  const Page* page =
      find(site, decoded ? *decoded : request.target.substr(0, request.target.find('?')));
  if (page == nullptr) {
    return problem({api::problems::not_found, "no page has this address"}, id);
  }
  return api::if_none_match_contains(request, page->etag) ? page->unchanged : page->whole;
}

}  // namespace

Result<api::Handler> make_static_site(const std::filesystem::path& root,
                                      const StaticSiteOptions& options) {
  const auto files = read_site_files(root);
  if (!files) {
    return files.error();
  }
  auto site = std::make_shared<Site>();
  for (const SiteFile& file : *files) {
    site->pages.emplace('/' + file.path, make_page(file, false));
    if (file.path == "index.html") {
      site->pages.emplace("/", make_page(file, false));
    }
  }
  if (site->pages.count("/") == 0) {
    return Error{ErrorCode::not_found, "expected a file index.html in the folder of pages", ""};
  }
  for (const SitePage& page : options.pages) {
    const auto file = std::find_if(files->begin(), files->end(), [&](const SiteFile& candidate) {
      return candidate.path == page.file;
    });
    if (file == files->end()) {
      return Error{ErrorCode::not_found,
                   "expected a file " + show(page.file) + " in the folder of pages", page.file};
    }
    site->below.emplace_back(page.prefix, make_page(*file, page.frames_from_anywhere));
  }
  return api::Handler([site = std::shared_ptr<const Site>(std::move(site))](
                          const api::Request& request) { return answer(*site, request); });
}

}  // namespace parley::http
