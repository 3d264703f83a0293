#include "serve/admin.hpp"

#include "parley/api/methods.hpp"
#include "parley/http/refusal.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace parley::app {
namespace {

api::Response answer_metrics(const Metrics& metrics) {
  return {200,
          {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"},
           {"Cache-Control", "no-store"},
           {"X-Content-Type-Options", "nosniff"}},
          metrics.text()};
}

api::Response answer(const Metrics& metrics, const api::Handler& api, const api::Request& request) {
  const std::string_view target = request.target;
  const std::string_view path = target.substr(0, target.find('?'));
  const std::string_view id = api::find_header(request.headers, "X-Request-Id");
  if (path == "/livez" || path == "/readyz") {
    return api(request);
  }
  if (path != "/metrics") {
    return http::problem(
        {api::problems::not_found, "expected /metrics, /livez or /readyz on this port"}, id);
  }
  if (request.method == "OPTIONS") {
    return {204, {{"Allow", std::string(api::allowed_methods)}}, ""};
  }
  if (request.method != "GET" && request.method != "HEAD") {
    return http::problem(
        {http::refusals::method_not_allowed, "expected GET or HEAD for the metrics"}, id);
  }
  return answer_metrics(metrics);
}

/// The transport lets pages of every origin read an answer. These are for operators, whose browser
/// may show such a page too: "none" is the origin of nobody.
void keep_from_pages(api::Response& response) {
  constexpr std::array<std::string_view, 3> open_fields{
      "Access-Control-Allow-Origin", "Timing-Allow-Origin", "Cross-Origin-Resource-Policy"};
  const auto is_open = [&](std::string_view name) {
    return std::any_of(open_fields.begin(), open_fields.end(),
                       [&](std::string_view open) { return api::same_name(name, open); });
  };
  response.headers.reserve(response.headers.size() + response.common.size() + open_fields.size());
  for (const api::FixedHeader& header : response.common) {
    if (!is_open(header.name())) {
      response.headers.push_back({std::string(header.name()), std::string(header.value())});
    }
  }
  response.common = {};
  std::erase_if(response.headers, [&](const api::Header& header) { return is_open(header.name); });
  response.headers.push_back({"Access-Control-Allow-Origin", "none"});
  response.headers.push_back({"Timing-Allow-Origin", "none"});
  response.headers.push_back({"Cross-Origin-Resource-Policy", "same-origin"});
}

}  // namespace

api::Handler make_admin_handler(const Metrics& metrics, api::Handler api) {
  return [&metrics, api = std::move(api)](const api::Request& request) {
    api::Response response = answer(metrics, api, request);
    keep_from_pages(response);
    return response;
  };
}

}  // namespace parley::app
