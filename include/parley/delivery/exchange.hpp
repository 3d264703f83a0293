#pragma once

#include "parley/api/message.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace parley::delivery {

/// An answer that is sent many times, by several threads, and never changes.
struct PreparedAnswer {
  int status = 200;
  /// Whole field lines, each with its CRLF, checked: every field that a client gets except the ones
  /// of the transport (Date, Connection, Content-Length, X-Request-Id, Server-Timing).
  std::string fields;
  std::string body;  ///< in the content coding that `fields` names
};
using SharedAnswer = std::shared_ptr<const PreparedAnswer>;

/// Where the pieces of an endless answer go. Calls from any thread, also when the client has left.
class Stream {
 public:
  virtual ~Stream() = default;

  /// Sends the octets after the ones before. A client that takes them too slowly is disconnected.
  virtual void send(std::shared_ptr<const std::string> octets) = 0;

  /// Ends the answer and the connection.
  virtual void end() = 0;

  /// False when nothing can be sent any more; the stream may then be dropped.
  virtual bool open() const = 0;
};

/// An answer without an end, such as a feed of events. Its connection is closed after it.
struct StreamedAnswer {
  api::Response head;  ///< its body is sent first
  /// Called once, when the head is sent; on the thread of the connection, so it must be quick.
  std::function<void(std::shared_ptr<Stream>)> begin;
};

using Outgoing = std::variant<api::Response, SharedAnswer, StreamedAnswer>;

/// The place of an answer that is not ready yet. Dropped without an answer, the client gets a 500.
class Later {
 public:
  virtual ~Later() = default;

  /// Sends the answer. Once, from any thread.
  virtual void send(Outgoing answer) = 0;
};

/// One request that the transport waits to answer.
class Exchange {
 public:
  /// Takes the duty to answer: the handler then returns nothing and its `Request` ends. At most
  /// once. The connection reads no further request until the answer is sent.
  virtual std::unique_ptr<Later> answer_later() = 0;

 protected:
  ~Exchange() = default;
};

/// Answers requests for the transport: at once, or nothing after `answer_later()`. Called from many
/// threads at once; runs on the thread of a connection, so what takes long is answered later.
using Deliverer = std::function<std::optional<Outgoing>(const api::Request&, Exchange&)>;

/// A handler as a deliverer that answers everything at once.
Deliverer deliver_at_once(api::Handler handler);

}  // namespace parley::delivery
