#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/exchange.hpp"
#include "parley/http/head_guard.hpp"
#include "parley/http/refusal.hpp"
#include "parley/text/fixdate.hpp"
#include "parley/text/uuid.hpp"

#include "connection/output.hpp"
#include "connection/server_state.hpp"
#include "head/response_head.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace parley::http {

/// What the answer to a request depends on besides the answer itself. Kept while an answer is made
/// elsewhere.
struct Asked {
  bool head_only = false;  ///< HEAD
  bool http_1_0 = false;
  bool keep_alive = false;
  bool last = false;  ///< no request is read after it
  std::chrono::steady_clock::time_point begin;
  std::string request_id;
  std::string client;  ///< the address of the peer; empty where nobody observes
};

/// Makes the octets of answers. One per thread; does not use sockets.
class Responder {
 public:
  explicit Responder(const ServerState& state) : state_(&state) {}

  /// Parses a head that the guard has let through into `request()`; false when Beast refuses it.
  bool parse(std::string_view head, Asked& asked);

  /// The request being answered; its storage is reused for the next one.
  api::Request& request() noexcept { return request_; }

  /// A fresh id for a request, valid until the next call.
  std::string_view next_uuid() { return uuids_.next(); }

  /// Asks the deliverer; nothing when it answers later. One that throws is answered with 500.
  std::optional<delivery::Outgoing> ask(const api::Request& request, delivery::Exchange& exchange,
                                        const Asked& asked);

  /// Appends an answer that ends. Returns true when the connection must be closed after it: it is
  /// the last one, or the server drains. What cannot be sent is replaced by a 500.
  bool append(delivery::Outgoing answer, const api::Request& request, const Asked& asked,
              Output& out);

  /// The answer in place of one that nobody has memory for until its client takes it.
  api::Response overloaded(const Asked& asked) const;

  /// Appends the head of a stream and what it begins with.
  void append_stream_head(const delivery::StreamedAnswer& answer, const api::Request& request,
                          const Asked& asked, std::string& out);

  /// Appends the answer to a request that was refused; the connection must be closed after it.
  void refuse(const Refusal& refusal, std::string_view client, Output& out);

 private:
  api::Response fault(std::string_view request_id) const;
  HeadContext context_of(const Asked& asked);
  void observe(const api::Request* request, const Asked& asked, int status,
               std::size_t octets) const noexcept;
  int append_own(api::Response response, const HeadContext& context, bool body, Output& out);

  const ServerState* state_;
  api::Request request_;
  UuidSource uuids_;
  Fixdate date_;
};

}  // namespace parley::http
