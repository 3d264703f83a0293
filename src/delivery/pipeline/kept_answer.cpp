#include "parley/delivery/kept_answer.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley::delivery {
namespace {

// Pages of other origins may read and time the content: nothing here is private.
constexpr std::array defaults{
    api::FixedHeader{"Server: parley"},
    api::FixedHeader{"X-Content-Type-Options: nosniff"},
    api::FixedHeader{"Referrer-Policy: strict-origin-when-cross-origin"},
    api::FixedHeader{"Cross-Origin-Resource-Policy: cross-origin"},
    api::FixedHeader{"Timing-Allow-Origin: *"},
    api::FixedHeader{"Access-Control-Allow-Origin: *"},
    api::FixedHeader{"Access-Control-Expose-Headers: ETag, Link, Last-Modified, RateLimit, "
                     "RateLimit-Policy, Retry-After, X-Request-Id, Server-Timing"},
};

/// Octets of the control block of a shared answer, of its place in the cache and of the allocator.
constexpr std::size_t overhead = 256;

bool is_of_the_transport(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 9> names{
      "date",    "connection", "content-length", "transfer-encoding", "keep-alive",
      "trailer", "upgrade",    "x-request-id",   "server-timing"};
  return std::any_of(names.begin(), names.end(),
                     [name](std::string_view own) { return equals_ignoring_case(name, own); });
}

/// The fields of a 200 that its 304 must have too (RFC 9110, 15.4.5).
bool belongs_in_a_304(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 9> left_out{
      "content-type",  "content-encoding", "content-language", "content-disposition", "link",
      "accept-ranges", "last-modified",    "content-digest",   "repr-digest"};
  return std::none_of(left_out.begin(), left_out.end(),
                      [name](std::string_view own) { return equals_ignoring_case(name, own); });
}

bool is_sendable(const api::Header& header) noexcept {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  const bool named =
      !header.name.empty() && std::all_of(header.name.begin(), header.name.end(), [&](char c) {
        return is_letter_or_digit(c) || marks.find(c) != std::string_view::npos;
      });
  return named && std::all_of(header.value.begin(), header.value.end(), [](char c) {
           const auto octet = static_cast<unsigned char>(c);
           return c == '\t' || (octet >= 0x20 && octet != 0x7F);
         });
}

}  // namespace

std::span<const api::FixedHeader> default_fields() noexcept {
  return defaults;
}

std::optional<std::string> field_lines(const api::Response& response) {
  std::string lines;
  lines.reserve(1'024);
  for (const api::Header& header : response.headers) {
    if (!is_sendable(header)) {
      return std::nullopt;
    }
    if (!is_of_the_transport(header.name)) {
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

std::size_t KeptAnswer::octets() const noexcept {
  return sizeof(KeptAnswer) + overhead + etag.capacity() + whole.fields.capacity() +
         whole.body.capacity() + unchanged.fields.capacity();
}

SharedKept keep(const api::Response& response) {
  const std::string_view etag = api::find_header(response.headers, "ETag");
  if (response.status != 200 || etag.empty()) {
    return nullptr;
  }
  api::Response unchanged;
  unchanged.common = response.common;
  unchanged.headers = response.headers;
  std::erase_if(unchanged.headers,
                [](const api::Header& header) { return !belongs_in_a_304(header.name); });
  const std::optional<std::string> fields = field_lines(response);
  const std::optional<std::string> fields_of_304 = field_lines(unchanged);
  if (!fields || !fields_of_304) {
    return nullptr;
  }
  // Copies, as long as what they hold: what was written piece by piece has room to spare.
  return std::make_shared<const KeptAnswer>(KeptAnswer{std::string(etag),
                                                       {200, std::string(*fields), response.body},
                                                       {304, std::string(*fields_of_304), ""}});
}

api::Response to_response(const PreparedAnswer& answer) {
  api::Response response;
  response.status = answer.status;
  response.body = answer.body;
  std::string_view rest = answer.fields;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find("\r\n"));
    rest.remove_prefix(std::min(line.size() + 2, rest.size()));
    const std::size_t colon = std::min(line.find(':'), line.size());
    response.headers.push_back(
        {std::string(line.substr(0, colon)),
         std::string(trim_blanks(line.substr(std::min(colon + 1, line.size()))))});
  }
  return response;
}

}  // namespace parley::delivery
