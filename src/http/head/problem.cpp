#include "parley/api/problem.hpp"

#include "parley/api/methods.hpp"
#include "parley/http/refusal.hpp"

namespace parley::http {
namespace {

constexpr api::ProblemKind problem_of(RefusalKind kind) noexcept {
  switch (kind) {
    case RefusalKind::malformed_request:
      return {"malformed-request", 400, "The request is not well-formed HTTP"};
    case RefusalKind::not_found: return {"not-found", 404, "Nothing is here"};
    case RefusalKind::method_not_allowed:
      return {"method-not-allowed", 405, "The method is not allowed here"};
    case RefusalKind::request_timeout:
      return {"request-timeout", 408, "The request did not end in time"};
    case RefusalKind::content_too_large:
      return {"content-too-large", 413, "Requests have no content here"};
    case RefusalKind::uri_too_long: return {"uri-too-long", 414, "The request line is too long"};
    case RefusalKind::expectation_failed:
      return {"expectation-failed", 417, "The expectation cannot be met"};
    case RefusalKind::head_too_large:
      return {"head-too-large", 431, "The request's header fields are too large"};
    case RefusalKind::method_not_implemented:
      return {"not-implemented", 501, "The method is not known here"};
    case RefusalKind::transfer_not_implemented:
      return {"transfer-coding-not-implemented", 501, "Transfer codings are not taken here"};
    case RefusalKind::version_not_supported:
      return {"version-not-supported", 505, "The version of HTTP is not spoken here"};
    case RefusalKind::internal_error: break;
  }
  return {"internal", 500, "The server made a mistake"};
}

}  // namespace

int status_of(RefusalKind kind) noexcept {
  return problem_of(kind).status;
}

api::Response problem(const Refusal& refusal, std::string_view request_id) {
  const api::ProblemKind kind = problem_of(refusal.kind);
  api::Response response;
  response.status = kind.status;
  response.headers = {{"Content-Type", "application/problem+json"},
                      {"Cache-Control", "no-store"},
                      {"Content-Security-Policy", "default-src 'none'; sandbox"}};
  if (kind.status == 405 || refusal.kind == RefusalKind::method_not_implemented) {
    response.headers.push_back({"Allow", std::string(api::allowed_methods)});
  }
  response.body = api::problem_json({kind, refusal.detail, {}}, api::instance_of(request_id));
  response.body += '\n';
  return response;
}

}  // namespace parley::http
