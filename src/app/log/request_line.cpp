#include "log/request_line.hpp"

#include "parley/json/writer.hpp"
#include "parley/text/utf8.hpp"

#include "log/trace_parent.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace parley::app {
namespace {

/// What the line says of the request itself.
struct Asked {
  std::string method;
  std::string target;
  std::string user_agent;
  std::string referer;
  std::string_view trace_id;
};

std::string cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) {
    return std::string(text);
  }
  while (most > 0 && is_utf8_continuation(text[most])) {
    --most;
  }
  return std::string(text.substr(0, most)) + "…";
}

Asked asked(const api::Request* request) {
  if (request == nullptr) {
    return {};
  }
  constexpr std::size_t max_method = 32;
  const auto header = [&](std::string_view name) {
    return cut(api::find_header(request->headers, name), max_logged_header);
  };
  return {cut(request->method, max_method), cut(request->target, max_logged_target),
          header("User-Agent"), header("Referer"), trace_id_of(request->headers)};
}

/// Milliseconds with microseconds behind the point.
double milliseconds(std::chrono::nanoseconds time) {
  return static_cast<double>(std::chrono::round<std::chrono::microseconds>(time).count()) / 1e3;
}

}  // namespace

std::string_view line_of_request(const http::Answered& what, std::string_view route,
                                 LogFormat format) {
  thread_local json::Writer json;
  thread_local std::string text;
  const Asked request = asked(what.request);
  json.clear();
  if (format == LogFormat::json) {
    json.member("message", "request").member("request_id", what.request_id);
    json.member("client", what.client).member_if("method", request.method);
    json.member_if("target", request.target).member("route", route);
    json.member("status", what.status).member("octets", std::uint64_t{what.octets});
    json.member("ms", milliseconds(what.handling));
    json.member_if("user_agent", request.user_agent).member_if("referer", request.referer);
    json.member_if("trace_id", request.trace_id);
    return json.text();
  }
  json.value(milliseconds(what.handling));
  text.assign(what.client).append(1, ' ').append(std::to_string(what.status)).append(1, ' ');
  text.append(std::to_string(what.octets)).append(" octets ").append(json.text()).append(" ms ");
  text.append(what.request_id).append(1, ' ');
  // The client's own words come last, so that they cannot pass for anything else.
  text.append(request.method.empty() ? "-" : request.method).append(1, ' ');
  text.append(request.target.empty() ? "-" : request.target);
  return text;
}

}  // namespace parley::app
