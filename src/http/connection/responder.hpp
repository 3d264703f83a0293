#pragma once

#include "parley/api/message.hpp"
#include "parley/http/refusal.hpp"
#include "parley/http/request_head.hpp"

#include "connection/server_state.hpp"
#include "head/request_id.hpp"
#include "head/response_head.hpp"

#include <string>
#include <string_view>

namespace parley::http {

/// Octets to send, in this order. Small bodies are copied behind their heads, so that the answers
/// to pipelined requests are sent in one write; a large body is moved, not copied.
struct Output {
  std::string octets;
  std::string body;

  void clear() noexcept {
    octets.clear();
    body.clear();
  }

  bool full() const noexcept { return !body.empty() || octets.size() >= 65'536; }
};

/// Calls the handler for complete heads and appends the octets of its answers. One per thread; does
/// not use sockets.
class Responder {
 public:
  explicit Responder(const ServerState& state) : state_(&state) {}

  /// Appends the answer to the complete `head` of `octets`; `last` when no request is read after
  /// it. Returns true when the connection must be closed after it: it is the last one, or the
  /// server drains. A handler that throws or returns what cannot be sent is answered with 500.
  bool answer(const HeadReader& head, std::string_view octets, bool last, Output& out);

  /// Appends the answer to a request that was refused; the connection must be closed after it.
  void refuse(const Refusal& refusal, Output& out);

 private:
  api::Response call_handler(std::string_view request_id);

  const ServerState* state_;
  api::Request request_;  ///< reused, so that its strings keep their storage
  UuidSource uuids_;
  DateLine date_;
};

}  // namespace parley::http
