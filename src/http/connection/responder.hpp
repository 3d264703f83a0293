#pragma once

#include "parley/api/message.hpp"
#include "parley/http/refusal.hpp"
#include "parley/http/request_head.hpp"

#include "connection/server_state.hpp"
#include "head/date_line.hpp"
#include "head/request_id.hpp"

#include <string>
#include <string_view>

namespace parley::http {

/// Octets to send, in this order. Small bodies are copied behind their heads, so that the answers
/// to pipelined requests leave in one write; a large one stays where the handler made it.
struct Output {
  std::string octets;
  std::string body;

  void clear() noexcept {
    octets.clear();
    body.clear();
  }

  bool full() const noexcept { return !body.empty() || octets.size() >= 65'536; }
};

/// Turns complete heads into the octets of their answers by asking the handler. One per thread;
/// knows nothing of sockets.
class Responder {
 public:
  explicit Responder(const ServerState& state) : state_(&state) {}

  /// Appends the answer to the complete `head` of `octets`; `last`: no request is taken after it.
  /// Returns whether it is the last one, which a drain begun meanwhile makes it. Whatever the
  /// handler does, there is an answer.
  bool answer(const HeadReader& head, std::string_view octets, bool last, Output& out);

  /// Appends the answer to a request that was refused; the connection must be closed after it.
  void refuse(const Refusal& refusal, Output& out);

 private:
  api::Response ask_handler(std::string_view uuid);

  const ServerState* state_;
  api::Request request_;  ///< reused, so that its strings keep their storage
  UuidSource ids_;
  DateLine date_;
};

}  // namespace parley::http
