#include "head/response_head.hpp"

#include "head/characters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace parley::http {
namespace {

struct DefaultField {
  std::string_view lower_name;
  std::string_view line;
};

// Pages of other origins may read and time the content: nothing here is private.
constexpr std::array default_fields = {
    DefaultField{"server", "Server: parley\r\n"},
    DefaultField{"x-content-type-options", "X-Content-Type-Options: nosniff\r\n"},
    DefaultField{"referrer-policy", "Referrer-Policy: strict-origin-when-cross-origin\r\n"},
    DefaultField{"cross-origin-resource-policy", "Cross-Origin-Resource-Policy: cross-origin\r\n"},
    DefaultField{"timing-allow-origin", "Timing-Allow-Origin: *\r\n"},
    DefaultField{"access-control-allow-origin", "Access-Control-Allow-Origin: *\r\n"},
    DefaultField{"access-control-expose-headers",
                 "Access-Control-Expose-Headers: ETag, Link, Last-Modified, RateLimit, "
                 "RateLimit-Policy, Retry-After, X-Request-Id, Server-Timing\r\n"},
};

constexpr std::array<std::string_view, 8> transport_fields = {
    "date",       "connection", "content-length", "transfer-encoding",
    "keep-alive", "trailer",    "upgrade",        "x-request-id"};

std::string_view reason_of(int status) noexcept {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 410: return "Gone";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 417: return "Expectation Failed";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Other";  // the phrase has no meaning to clients
  }
}

template <class Number>
void append_number(std::string& out, Number number) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void append_line(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\r\n");
}

bool is_one_of(const auto& names, std::string_view name) noexcept {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view own) { return equals_ignoring_case(name, own); });
}

/// Which fields the handler has set, so that none is sent twice.
class HandlerFields {
 public:
  /// `body`: the answer has one.
  explicit HandlerFields(bool body) noexcept : body_(body) {}

  /// Notes a field of the handler; true when it is to be sent.
  bool add(std::string_view name) noexcept {
    if (is_one_of(transport_fields, name) ||
        (!body_ && equals_ignoring_case(name, "content-type"))) {
      return false;
    }
    for (std::size_t i = 0; i < default_fields.size(); ++i) {
      defaults_ |= equals_ignoring_case(name, default_fields[i].lower_name) ? 1U << i : 0U;
    }
    has_timing_ = has_timing_ || equals_ignoring_case(name, "server-timing");
    return true;
  }

  bool has_default(std::size_t i) const noexcept { return (defaults_ & 1U << i) != 0; }
  bool has_timing() const noexcept { return has_timing_; }

 private:
  bool body_;
  bool has_timing_ = false;
  unsigned defaults_ = 0;
};

/// `app;dur=` in milliseconds with three digits behind the point.
void append_timing(std::string& out, std::chrono::microseconds handling) {
  const auto micros = static_cast<unsigned long>(std::max<long>(0, handling.count()));
  out += "Server-Timing: app;dur=";
  append_number(out, micros / 1000);
  const unsigned long rest = micros % 1000;
  out += '.';
  out += static_cast<char>('0' + rest / 100);
  out += static_cast<char>('0' + rest / 10 % 10);
  out += static_cast<char>('0' + rest % 10);
  out += "\r\n";
}

}  // namespace

std::string_view DateLine::at(std::time_t now) {
  // Not strftime: its names follow the process's locale.
  constexpr std::array<const char*, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (now != second_) {
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::snprintf(
        text_.data(), text_.size(), "%s, %02u %s %04u %02u:%02u:%02u GMT",
        days.at(static_cast<std::size_t>(utc.tm_wday)), static_cast<unsigned>(utc.tm_mday) % 100U,
        months.at(static_cast<std::size_t>(utc.tm_mon)),
        static_cast<unsigned>(utc.tm_year + 1900) % 10000U,
        static_cast<unsigned>(utc.tm_hour) % 100U, static_cast<unsigned>(utc.tm_min) % 100U,
        static_cast<unsigned>(utc.tm_sec) % 100U);
    second_ = now;
  }
  return {text_.data(), 29};
}

bool is_writable(const api::Response& response) noexcept {
  return std::all_of(response.headers.begin(), response.headers.end(),
                     [](const api::Header& header) {
                       return is_token(header.name) && is_field_text(header.value);
                     });
}

void append_head(std::string& out, const api::Response& response, const HeadContext& context) {
  out += "HTTP/1.1 ";
  append_number(out, response.status);
  out += ' ';
  out.append(reason_of(response.status)).append("\r\n");
  append_line(out, "Date", context.date);

  const bool body = has_body(response.status);
  HandlerFields fields(body);
  for (const api::Header& header : response.headers) {
    if (fields.add(header.name)) {
      append_line(out, header.name, header.value);
    }
  }
  for (const api::FixedHeader& header : response.common) {
    if (fields.add(header.name())) {
      out.append(header.line()).append("\r\n");
    }
  }
  for (std::size_t i = 0; i < default_fields.size(); ++i) {
    if (!fields.has_default(i)) {
      out += default_fields[i].line;
    }
  }
  if (!fields.has_timing()) {
    append_timing(out, context.handling);
  }
  append_line(out, "X-Request-Id", context.request_id);
  if (body) {
    out += "Content-Length: ";
    append_number(out, response.body.size());
    out += "\r\n";
  }
  if (context.close) {
    out += "Connection: close\r\n";
  } else if (context.announce_keep_alive) {
    out += "Connection: keep-alive\r\n";
  }
  out += "\r\n";
}

}  // namespace parley::http
