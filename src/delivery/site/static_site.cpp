#include "parley/delivery/static_site.hpp"

#include "parley/api/methods.hpp"
#include "parley/api/percent.hpp"
#include "parley/api/problem.hpp"

#include "pipeline/conditions.hpp"
#include "site/page_answer.hpp"
#include "site/site_files.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::delivery {
namespace {

/// What answers one path.
struct Place {
  Page page;      ///< ready to be sent; unused where the file is amended
  SiteFile html;  ///< the file, where it is amended for each request; else its path is empty
  bool frames_from_anywhere = false;
};

struct Site {
  std::map<std::string, Place, std::less<>> pages;   ///< by path, "/" included
  std::vector<std::pair<std::string, Place>> below;  ///< by prefix
  std::function<PageAmendment(const api::Request&)> amend;

  Place place_of(const SiteFile& file, bool frames_from_anywhere) const {
    if (amend && file.content_type.starts_with("text/html")) {
      return {{}, file, frames_from_anywhere};
    }
    return {make_page(file, frames_from_anywhere), {}, frames_from_anywhere};
  }
};

const Place* find(const Site& site, const std::string& path) {
  if (const auto found = site.pages.find(path); found != site.pages.end()) {
    return &found->second;
  }
  for (const auto& [prefix, place] : site.below) {
    if (path.size() > prefix.size() && path.compare(0, prefix.size(), prefix) == 0) {
      return &place;
    }
  }
  return nullptr;
}

api::Response refuse(const api::Request& request, const api::ProblemKind& kind,
                     std::string detail) {
  api::Response response;
  response.status = kind.status;
  response.headers = {{"Content-Type", "application/problem+json"},
                      {"Cache-Control", kind.status == 404 ? "public, max-age=60" : "no-store"}};
  response.body =
      api::problem_json({kind, std::move(detail), {}},
                        api::instance_of(api::find_header(request.headers, "X-Request-Id")));
  response.body += '\n';
  return response;
}

Outgoing answer(const Site& site, const api::Request& request) {
  if (request.method == "OPTIONS") {
    return api::Response{204, {{"Allow", std::string(api::allowed_methods)}}, ""};
  }
  if (api::support_of(request.method) != api::MethodSupport::allowed) {
    api::Response refused =
        refuse(request, {"method-not-allowed", 405, "The method is not allowed here"},
               "expected one of the methods " + std::string(api::allowed_methods));
    refused.headers.push_back({"Allow", std::string(api::allowed_methods)});
    return refused;
  }
  // A path that cannot be decoded is looked up as it was sent: below a prefix every path has a
  // page.
  const auto decoded = api::decode_path(request.target);
  const Place* place =
      find(site, decoded ? *decoded : request.target.substr(0, request.target.find('?')));
  if (place == nullptr) {
    return refuse(request, {"not-found", 404, "Nothing is here"}, "no page has this address");
  }
  if (!place->html.path.empty()) {
    return amended_answer(request, place->html, place->frames_from_anywhere, site.amend(request));
  }
  const SharedKept& wanted =
      place->page.at(static_cast<std::size_t>(choose_coding(request).coding));
  return answer_to(request, wanted ? wanted : place->page.back());
}

}  // namespace

Result<Deliverer> make_static_site(const std::filesystem::path& root,
                                   const StaticSiteOptions& options) {
  const auto files = read_site_files(root);
  if (!files) {
    return files.error();
  }
  auto site = std::make_shared<Site>();
  site->amend = options.amend;
  for (const SiteFile& file : *files) {
    site->pages.emplace('/' + file.path, site->place_of(file, false));
    if (file.path == "index.html") {
      site->pages.emplace("/", site->place_of(file, false));
    } else if (file.path.ends_with(".html")) {
      site->pages.emplace('/' + file.path.substr(0, file.path.size() - 5),
                          site->place_of(file, false));
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
    site->below.emplace_back(page.prefix, site->place_of(*file, page.frames_from_anywhere));
  }
  return Deliverer([site = std::shared_ptr<const Site>(std::move(site))](
                       const api::Request& request, Exchange&) -> std::optional<Outgoing> {
    return answer(*site, request);
  });
}

}  // namespace parley::delivery
