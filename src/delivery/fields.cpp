#include "parley/delivery/fields.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/tokens.hpp"

#include <algorithm>
#include <array>

namespace parley::delivery {
namespace {

// Pages of other origins may read and time the content: nothing here is private.
constexpr std::array defaults{
    api::FixedHeader{"Server: parley"},
    api::FixedHeader{"X-Content-Type-Options: nosniff"},
    api::FixedHeader{"Referrer-Policy: strict-origin-when-cross-origin"},
    api::FixedHeader{"Cross-Origin-Resource-Policy: cross-origin"},
    api::FixedHeader{"Timing-Allow-Origin: *"},
    // What is no page is not shown as one. A page that loads it goes by its own policy.
    api::FixedHeader{"Content-Security-Policy: default-src 'none'; sandbox"},
    api::FixedHeader{"Access-Control-Allow-Origin: *"},
    api::FixedHeader{"Access-Control-Expose-Headers: ETag, Link, Last-Modified, RateLimit, "
                     "RateLimit-Policy, Retry-After, X-Request-Id, Server-Timing"},
};

}  // namespace

std::span<const api::FixedHeader> default_fields() noexcept {
  return defaults;
}

bool is_of_the_transport(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 8> names{
      "date",       "connection", "content-length", "transfer-encoding",
      "keep-alive", "trailer",    "upgrade",        "x-request-id"};
  return std::any_of(names.begin(), names.end(),
                     [name](std::string_view own) { return equals_ignoring_case(name, own); });
}

bool is_sendable(const api::Response& response) noexcept {
  return std::all_of(response.headers.begin(), response.headers.end(),
                     [](const api::Header& header) {
                       return is_token(header.name) && is_field_text(header.value);
                     });
}

std::optional<std::string> field_lines(const api::Response& response) {
  std::string lines;
  lines.reserve(1'024);
  if (!is_sendable(response)) {
    return std::nullopt;
  }
  for (const api::Header& header : response.headers) {
    if (!is_of_the_transport(header.name) && !equals_ignoring_case(header.name, "server-timing")) {
      lines.append(header.name).append(": ").append(header.value).append("\r\n");
    }
  }
  for (const api::FixedHeader& header : response.common) {
    lines.append(header.line()).append("\r\n");
  }
  for (const api::FixedHeader& header : defaults) {
    if (api::find_header(response, header.name()).empty()) {
      lines.append(header.line()).append("\r\n");
    }
  }
  return lines;
}

}  // namespace parley::delivery
