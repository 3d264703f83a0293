#include "parley/api/oembed.hpp"
#include "parley/api/percent.hpp"

#include "oembed/embeddable.hpp"

namespace parley::api {
namespace {

std::string address_of(const Request& request, std::string_view public_url) {
  std::string address(public_url);
  if (address.empty()) {
    const bool tls = find_header(request.headers, "X-Forwarded-Proto") == "https";
    address = tls ? "https://" : "http://";
    address.append(find_header(request.headers, "Host"));
  }
  return address.append(request.target);
}

/// What `encode_query_value` leaves as it is means nothing in HTML.
std::string link(std::string_view page, std::string_view type, std::string_view format) {
  std::string element = "<link rel=\"alternate\" type=\"";
  element.append(type).append("\" href=\"/oembed?url=").append(encode_query_value(page));
  return element.append("&amp;format=").append(format).append("\" title=\"oEmbed\" />\n");
}

}  // namespace

Discovery discover(const Request& request, const service::ServedDatasets& datasets,
                   std::string_view public_url) {
  const std::string address = address_of(request, public_url);
  const std::string_view host = find_header(request.headers, "Host");
  const auto page = read_embeddable(address, host, public_url);
  const bool below = request.target.starts_with("/embed/");
  const bool served =
      page && (page->dataset.empty() ? !datasets.empty()
                                     : find_dataset(datasets, page->dataset) != nullptr);
  if (!served) {
    return {!below, ""};
  }
  return {true, link(address, "application/json+oembed", "json") +
                    link(address, "text/xml+oembed", "xml")};
}

}  // namespace parley::api
