#include "parley/api/problem.hpp"

#include "parley/json/writer.hpp"
#include "parley/text/hex.hpp"
#include "parley/text/utf8.hpp"

#include "hash.hpp"

#include <array>

namespace parley::api {
namespace {

constexpr std::array kinds{
    problems::malformed_target, problems::invalid_parameter, problems::query_too_large,
    problems::query_timeout,    problems::not_found,         problems::method_not_allowed,
    problems::not_acceptable,   problems::revision_gone,     problems::precondition_failed,
    problems::not_implemented,  problems::not_ready,         problems::internal};

/// Caches keep client errors briefly, so that a broken page does not ask without pause; they never
/// keep our own failures.
std::string_view cache_control(int status) noexcept {
  if (status >= 500) {
    return "no-store";
  }
  return status == 404 || status == 410 ? "public, max-age=60" : "public, max-age=10";
}

/// Long values are cut: a reader only has to recognise them.
std::string_view cut(std::string_view value) noexcept {
  constexpr std::size_t longest = 200;
  return cut_utf8(value, longest);
}

/// Details repeat what the client sent, which no browser may take for markup. In JSON, `<` occurs
/// only in strings, where it may be escaped.
std::string without_markup(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  for (const char c : json) {
    if (c == '<') {
      safe += "\\u003c";
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace

std::span<const ProblemKind> all_problems() noexcept {
  return kinds;
}

std::string problem_json(const Problem& problem, std::string_view instance, EmptyErrors empty) {
  json::Writer out;
  out.begin_object();
  out.member("type", "/problems/" + std::string(problem.kind.slug));
  out.member("title", problem.kind.title);
  out.member("status", problem.kind.status);
  out.member("detail", problem.detail);
  out.member("instance", instance);
  if (!problem.errors.empty() || empty == EmptyErrors::written) {
    out.key("errors").begin_array();
    for (const ParameterFault& fault : problem.errors) {
      out.begin_object();
      out.member("parameter", fault.parameter);
      out.member("value", cut(fault.value));
      out.member("reason", fault.reason);
      out.end_object();
    }
    out.end_array();
  }
  out.end_object();
  return without_markup(out.text());
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
  response.body = problem_json(problem, instance);
  return response;
}

std::string instance_of(std::uint64_t seed, std::uint64_t number) {
  std::uint64_t state = seed;
  const auto mix = [&state](std::uint64_t value) {
    Hash hash;
    hash.add(state).add(value);
    return state = hash.value();
  };
  // A statement each: the operands of + may be evaluated in either order.
  const std::string second_half = to_hex(mix(number + 1));
  const std::string digits = to_hex(mix(number)) + second_half;
  std::string text = "urn:uuid:" + digits.substr(0, 8) + "-" + digits.substr(8, 4) + "-8" +
                     digits.substr(13, 3) + "-a" + digits.substr(17, 3) + "-" + digits.substr(20);
  return text;
}

}  // namespace parley::api
