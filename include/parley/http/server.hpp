#pragma once

#include "parley/api/message.hpp"
#include "parley/error/error.hpp"
#include "parley/http/limits.hpp"

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
  /// Told of the transport's own troubles (exhausted descriptors, a handler that threw), one line
  /// each, from any thread; may be empty.
  std::function<void(std::string_view)> log;
};

/// Serves HTTP/1.1 on its own threads from `start` until it is stopped.
class Server {
 public:
  /// Listens and answers with `handler`, which is called from several threads at once. Errors:
  /// invalid_argument for an address that cannot be listened on, with location `address` or
  /// `port`.
  static Result<Server> start(const ServerOptions& options, api::Handler handler);

  Server(Server&& other) noexcept;
  Server& operator=(Server&& other) noexcept;
  ~Server();  ///< as `stop`

  /// The port that is listened on.
  std::uint16_t port() const noexcept;

  /// Connections open now.
  std::size_t connections() const noexcept;

  /// Stops listening at once; requests that have begun are answered with `Connection: close`,
  /// idle connections are closed, what remains after `Limits::drain_time` is cut. Returns at
  /// once; safe from any thread, also repeatedly.
  void begin_drain();

  /// Cuts every connection and waits for the threads.
  void stop();

  /// Returns when a drain or stop has ended and every thread is gone.
  void wait();

 private:
  class Threads;
  explicit Server(std::unique_ptr<Threads> threads) noexcept;

  std::unique_ptr<Threads> threads_;
};

}  // namespace parley::http
