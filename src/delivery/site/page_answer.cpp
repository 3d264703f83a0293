#include "site/page_answer.hpp"

#include "pipeline/conditions.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace parley::delivery {
namespace {

constexpr std::string_view one_year = "public, max-age=31536000, immutable";
constexpr std::string_view one_minute = "public, max-age=60";
constexpr std::string_view revalidate = "no-cache";

/// A page may load only what this server serves, run no inline script and send no form.
std::string content_security_policy(bool frames_from_anywhere) {
  return std::string(
             "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
             "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
             "frame-ancestors ") +
         (frames_from_anywhere ? "*" : "'self'");
}

/// The answer with the file, without what belongs to a coding.
api::Response plain_answer(const SiteFile& file, bool frames_from_anywhere) {
  const bool hashed = file.path.starts_with("assets/");
  api::Response response;
  response.headers = {{"Cache-Control", std::string(hashed ? one_year : revalidate)}};
  if (file.content_type.starts_with("text/html")) {
    response.headers.push_back(
        {"Content-Security-Policy", content_security_policy(frames_from_anywhere)});
    if (frames_from_anywhere) {
      // An isolated page (COEP) shows only frames that are isolated too. Ours loads nothing from
      // elsewhere, so that it can be.
      response.headers.push_back({"Cross-Origin-Embedder-Policy", "require-corp"});
    }
  } else if (file.content_type.starts_with("image/svg")) {
    response.headers.push_back(
        {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"});
  }
  response.headers.push_back({"Content-Type", file.content_type});
  return response;
}

void add_coded_body(api::Response& response, Coding coding, const std::string& etag,
                    std::string octets) {
  response.headers.push_back({"ETag", coded_tag(etag, coding)});
  response.headers.push_back({"Content-Encoding", std::string(name_of(coding))});
  response.body = std::move(octets);
}

std::string with_head(const std::string& html, const std::string& head) {
  const std::size_t end = head.empty() ? std::string::npos : html.find("</head>");
  return end == std::string::npos ? html : html.substr(0, end) + head + html.substr(end);
}

}  // namespace

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
      add_coded_body(response, coded.at(i), file.etag, file.coded_octets.at(i));
      page.at(i) = keep(response);
    }
  }
  plain.headers.push_back({"ETag", file.etag});
  plain.body = file.octets;
  page.back() = keep(plain);
  return page;
}

Outgoing amended_answer(const api::Request& request, const SiteFile& file,
                        bool frames_from_anywhere, const PageAmendment& amendment) {
  std::string octets = with_head(file.octets, amendment.head);
  api::Response response = plain_answer(file, frames_from_anywhere);
  // Always: how long the page is depends on the request.
  response.headers.push_back({"Vary", "Accept-Encoding"});
  const Coding coding = choose_coding(request).coding;
  auto packed = octets.size() < smallest_coded_body ? std::nullopt : encode(coding, octets);
  const std::string etag = etag_of(octets);
  if (packed) {
    add_coded_body(response, coding, etag, *std::move(packed));
  } else {
    response.headers.push_back({"ETag", etag});
    response.body = std::move(octets);
  }
  if (const SharedKept kept = amendment.found ? keep(response) : nullptr) {
    return answer_to(request, kept);
  }
  response.status = 404;
  std::erase_if(response.headers, [](const api::Header& header) { return header.name == "ETag"; });
  response.headers.front().value = one_minute;
  return response;
}

}  // namespace parley::delivery
