#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/exchange.hpp"

#include <array>
#include <chrono>
#include <ctime>
#include <string>
#include <string_view>

namespace parley::http {

/// What an answer's head needs besides the answer itself.
struct HeadContext {
  std::string_view date;        ///< the IMF-fixdate of now
  std::string_view request_id;  ///< for X-Request-Id
  std::chrono::microseconds handling{0};
  bool close = false;                ///< no request follows on this connection
  bool announce_keep_alive = false;  ///< an HTTP/1.0 client asked for it
  bool chunked = false;              ///< a stream in chunks, or, when closed without it, to the end
  bool endless = false;              ///< the answer has no length
};

/// True when an answer of that status has a body (RFC 9110, 6.4.1).
constexpr bool has_body(int status) noexcept {
  return status != 204 && status != 304;
}

/// Appends the status line, the fields and the empty line of an answer with `body_size` octets,
/// made by Boost.Beast. Date, Connection, Content-Length and the other framing fields of the
/// handler are replaced by the transport's, and its Content-Type is left out for 204 and 304. The
/// fields that every answer carries are added unless the handler set them.
void append_head(std::string& out, const api::Response& response, std::size_t body_size,
                 const HeadContext& context);

/// The head of an answer whose fields were made before, without an allocation where `out` has room.
void append_head(std::string& out, const delivery::PreparedAnswer& answer,
                 const HeadContext& context);

}  // namespace parley::http
