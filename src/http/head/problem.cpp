#include "parley/http/refusal.hpp"

namespace parley::http {
namespace {

struct Row {
  int status;
  std::string_view slug;
  std::string_view title;
};

constexpr Row row_of(RefusalKind kind) noexcept {
  switch (kind) {
    case RefusalKind::malformed_request:
      return {400, "malformed-request", "The request is not well-formed HTTP"};
    case RefusalKind::not_found: return {404, "not-found", "Nothing is here"};
    case RefusalKind::method_not_allowed:
      return {405, "method-not-allowed", "The method is not allowed here"};
    case RefusalKind::request_timeout:
      return {408, "request-timeout", "The request did not end in time"};
    case RefusalKind::content_too_large:
      return {413, "content-too-large", "Requests have no content here"};
    case RefusalKind::uri_too_long: return {414, "uri-too-long", "The request line is too long"};
    case RefusalKind::expectation_failed:
      return {417, "expectation-failed", "The expectation cannot be met"};
    case RefusalKind::head_too_large:
      return {431, "head-too-large", "The request's header fields are too large"};
    case RefusalKind::method_not_implemented:
      return {501, "not-implemented", "The method is not known here"};
    case RefusalKind::transfer_not_implemented:
      return {501, "transfer-coding-not-implemented", "Transfer codings are not taken here"};
    case RefusalKind::version_not_supported:
      return {505, "version-not-supported", "The version of HTTP is not spoken here"};
    case RefusalKind::internal_error: break;
  }
  return {500, "internal", "The server made a mistake"};
}

/// `text` as the inside of a JSON string; octets beyond ASCII become escapes of their own.
std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char c : text) {
    const auto octet = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (octet < 0x20 || octet >= 0x7F) {
      out += "\\u00";
      out += digits[octet >> 4U];
      out += digits[octet & 0xFU];
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

int status_of(RefusalKind kind) noexcept {
  return row_of(kind).status;
}

api::Response problem(const Refusal& refusal, std::string_view uuid) {
  const Row row = row_of(refusal.kind);
  api::Response response;
  response.status = row.status;
  response.headers = {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}};
  if (row.status == 405 || refusal.kind == RefusalKind::method_not_implemented) {
    response.headers.push_back({"Allow", std::string(allowed_methods)});
  }
  response.body.append(R"({"type":"/problems/)").append(row.slug);
  response.body.append(R"(","title":")").append(row.title);
  response.body.append(R"(","status":)").append(std::to_string(row.status));
  response.body.append(R"(,"detail":")").append(escaped(refusal.detail));
  response.body.append(R"(","instance":"urn:uuid:)").append(uuid);
  response.body.append(R"(","errors":[]})").append("\n");
  return response;
}

}  // namespace parley::http
