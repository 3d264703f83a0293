#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/exchange.hpp"
#include "parley/error/error.hpp"
#include "parley/http/head_guard.hpp"
#include "parley/http/limits.hpp"
#include "parley/http/observer.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace parley::http {

/// Where and how to serve.
struct ServerOptions {
  std::string address = "127.0.0.1";  ///< a numeric IPv4 or IPv6 address
  std::uint16_t port = 8080;          ///< 0 picks a free one
  unsigned threads = 0;               ///< 0: one per core
  Limits limits;
  /// Which requests may have content, and how much. Empty: none may.
  ContentLimit content_limit = nullptr;
  /// Called with one line for each fault of the transport (no descriptors left, a handler that
  /// threw), from any thread; may be empty.
  std::function<void(std::string_view)> log;
  /// Sees every answer; must outlive the server. Null: nobody does.
  Observer* observer = nullptr;
};

/// Serves HTTP/1.1 on its own threads from `start` until it is stopped.
class Server {
 public:
  /// Listens and answers with `deliver`, which is called from several threads at once. Errors:
  /// invalid_argument for an address that cannot be listened on, with location `address` or
  /// `port`.
  static Result<Server> start(const ServerOptions& options, delivery::Deliverer deliver);

  /// The same, for a handler whose answers are all quick to make.
  static Result<Server> start(const ServerOptions& options, api::Handler handler);

  Server(Server&& other) noexcept;
  Server& operator=(Server&& other) noexcept;
  ~Server();  ///< does what `stop` does

  /// The port that the server listens on.
  std::uint16_t port() const noexcept;

  /// Connections open now.
  std::size_t connections() const noexcept;

  /// Stops listening; requests that have begun are answered with `Connection: close`, idle
  /// connections are closed, and those left after `Limits::drain_time` are closed without an
  /// answer. Returns at once; may be called from any thread and more than once.
  void begin_drain();

  /// Closes every connection without an answer and waits for the threads.
  void stop();

  /// Returns when a drain or stop has ended every thread.
  void wait();

 private:
  class Threads;
  explicit Server(std::unique_ptr<Threads> threads) noexcept;

  std::unique_ptr<Threads> threads_;
};

}  // namespace parley::http
