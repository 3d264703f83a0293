#include "parley/delivery/static_site.hpp"

#include "parley/api/methods.hpp"
#include "parley/api/percent.hpp"
#include "parley/api/problem.hpp"
#include "parley/delivery/kept_answer.hpp"

#include "pipeline/conditions.hpp"
#include "site/site_files.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::delivery {
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

/// A file in each coding, in the order of `Coding`. Null where it stays as it is; never the last.
using Page = std::array<SharedKept, coded.size() + 1>;

struct Site {
  std::map<std::string, Page, std::less<>> pages;   ///< by path, "/" included
  std::vector<std::pair<std::string, Page>> below;  ///< by prefix
};

/// The answer with the file, without what belongs to a coding.
api::Response plain_answer(const SiteFile& file, bool frames_from_anywhere) {
  const bool hashed = file.path.starts_with("assets/");
  api::Response response;
  response.headers = {{"Cache-Control", std::string(hashed ? one_year : revalidate)}};
  if (file.content_type.starts_with("text/html")) {
    response.headers.push_back(
        {"Content-Security-Policy", content_security_policy(frames_from_anywhere)});
  } else if (file.content_type.starts_with("image/svg")) {
    response.headers.push_back(
        {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"});
  }
  response.headers.push_back({"Content-Type", file.content_type});
  return response;
}

Page make_page(const SiteFile& file, bool frames_from_anywhere) {
  api::Response plain = plain_answer(file, frames_from_anywhere);
  const bool any_coded = std::any_of(file.coded_octets.begin(), file.coded_octets.end(),
                                     [](const std::string& octets) { return !octets.empty(); });
  if (any_coded) {
    plain.headers.push_back({"Vary", "Accept-Encoding"});
  }
  Page page;
  for (std::size_t i = 0; i < coded.size(); ++i) {
    if (!file.coded_octets.at(i).empty()) {
      api::Response response = plain;
      response.headers.push_back({"ETag", coded_tag(file.etag, coded.at(i))});
      response.headers.push_back({"Content-Encoding", std::string(name_of(coded.at(i)))});
      response.body = file.coded_octets.at(i);
      page.at(i) = keep(response);
    }
  }
  plain.headers.push_back({"ETag", file.etag});
  plain.body = file.octets;
  page.back() = keep(plain);
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
  const Page* page =
      find(site, decoded ? *decoded : request.target.substr(0, request.target.find('?')));
  if (page == nullptr) {
    return refuse(request, {"not-found", 404, "Nothing is here"}, "no page has this address");
  }
  const SharedKept& wanted = page->at(static_cast<std::size_t>(choose_coding(request).coding));
  return answer_to(request, wanted ? wanted : page->back());
}

}  // namespace

Result<Deliverer> make_static_site(const std::filesystem::path& root,
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
    } else if (file.path.ends_with(".html")) {
      site->pages.emplace('/' + file.path.substr(0, file.path.size() - 5), make_page(file, false));
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
  return Deliverer([site = std::shared_ptr<const Site>(std::move(site))](
                       const api::Request& request, Exchange&) -> std::optional<Outgoing> {
    return answer(*site, request);
  });
}

}  // namespace parley::delivery
