#pragma once

#include "parley/api/message.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace parley::http {

/// What an answer's head needs besides the answer itself.
struct HeadContext {
  std::string_view date;        ///< the IMF-fixdate of now
  std::string_view request_id;  ///< for X-Request-Id
  std::chrono::microseconds handling{0};
  bool close = false;            ///< no request follows on this connection
  bool tell_keep_alive = false;  ///< an HTTP/1.0 client that asked for it
};

/// Whether every header can be written: names are tokens, values hold no control character but
/// tab. An answer that fails is never sent. Fixed headers were looked at when they were compiled.
bool is_writable(const api::Response& response) noexcept;

/// Whether an answer of that status has a body at all (RFC 9110 section 6.4.1).
constexpr bool has_body(int status) noexcept {
  return status != 204 && status != 304;
}

/// Appends status line, fields and the empty line. Date, Connection, Content-Length and the
/// framing are the transport's: the handler's own are left out; for 204 and 304 also Content-Type.
/// The fields every answer carries are added where the handler has not set them.
void append_head(std::string& out, const api::Response& response, const HeadContext& context);

}  // namespace parley::http
