#include "parley/api/problem.hpp"

#include "parley/json/harmless.hpp"
#include "parley/json/writer.hpp"
#include "parley/text/hex.hpp"
#include "parley/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace parley::api {
namespace {

constexpr std::array kinds{problems::malformed_target,    problems::invalid_parameter,
                           problems::query_too_large,     problems::query_timeout,
                           problems::not_found,           problems::method_not_allowed,
                           problems::not_acceptable,      problems::revision_gone,
                           problems::precondition_failed, problems::not_implemented,
                           problems::too_many_listeners,  problems::not_ready,
                           problems::overloaded,          problems::internal};

/// Caches keep client errors briefly, so that a broken page does not ask without pause; they never
/// keep our own failures, nor what another request for the same address would not get.
std::string_view cache_control(int status) noexcept {
  if (status >= 500 || status == 405 || status == 412) {
    return "no-store";
  }
  return status == 404 || status == 410 ? "public, max-age=60" : "public, max-age=10";
}

/// Long values are cut: a reader only has to recognise them.
std::string_view cut(std::string_view value) noexcept {
  constexpr std::size_t longest = 200;
  return cut_utf8(value, longest);
}

}  // namespace

std::span<const ProblemKind> all_problems() noexcept {
  return kinds;
}

std::string problem_json(const Problem& problem, std::string_view instance) {
  json::Writer out;
  out.begin_object();
  out.member("type", "/problems/" + std::string(problem.kind.slug));
  out.member("title", problem.kind.title);
  out.member("status", problem.kind.status);
  out.member("detail", problem.detail);
  out.member("instance", instance);
  out.key("errors").begin_array();
  for (const ParameterFault& fault : problem.errors) {
    out.begin_object();
    out.member("parameter", fault.parameter);
    out.member("value", cut(fault.value));
    out.member("reason", fault.reason);
    out.end_object();
  }
  out.end_array();
  if (!problem.revisions.empty()) {
    out.key("revisions").begin_array();
    for (const std::string& revision : problem.revisions) {
      out.value(revision);
    }
    out.end_array();
  }
  out.end_object();
  // Details repeat what the client sent.
  std::string document;
  json::append_harmless(document, out.text());
  return document;
}

ProblemKind problem_of(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::invalid_argument: return problems::invalid_parameter;
    case ErrorCode::not_found: return problems::not_found;
    case ErrorCode::gone: return problems::revision_gone;
    case ErrorCode::too_large: return problems::query_too_large;
    case ErrorCode::timed_out: return problems::query_timeout;
    case ErrorCode::unsupported: return problems::not_implemented;
    case ErrorCode::internal: return problems::internal;
  }
  return problems::internal;
}

Response to_response(const Problem& problem, std::string_view instance) {
  Response response;
  response.status = problem.kind.status;
  response.headers.push_back({"Content-Type", "application/problem+json"});
  response.headers.push_back({"Cache-Control", std::string(cache_control(problem.kind.status))});
  response.headers.push_back({"Vary", "Accept, Accept-Encoding"});
  if (!problem.latest.empty()) {
    response.headers.push_back({"Link", "<" + problem.latest + ">; rel=\"latest-version\""});
  }
  response.body = problem_json(problem, instance);
  return response;
}

std::string instance_of(std::string_view request_id) {
  constexpr std::string_view nil = "00000000-0000-0000-0000-000000000000";
  const std::string_view id = request_id.empty() ? nil : request_id;
  const bool is_uuid = id.size() == nil.size() &&
                       std::equal(id.begin(), id.end(), nil.begin(), [](char c, char pattern) {
                         return pattern == '-' ? c == '-' : is_hex_digit(c);
                       });
  return (is_uuid ? "urn:uuid:" : "") + std::string(id);
}

}  // namespace parley::api
