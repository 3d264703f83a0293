#pragma once

#include "connection/session.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <chrono>
#include <cstdint>

namespace parley::http {

/// A file descriptor held in reserve. When the process has no other left, it is freed for a moment
/// to accept one waiting connection and close it, so that the client does not wait in vain.
class ReserveDescriptor {
 public:
  ReserveDescriptor() noexcept;
  ReserveDescriptor(const ReserveDescriptor&) = delete;
  ReserveDescriptor& operator=(const ReserveDescriptor&) = delete;
  ~ReserveDescriptor();

  /// Accepts one waiting connection of `listener` and closes it.
  void close_one_waiting(int listener) noexcept;

 private:
  int descriptor_;
};

/// One thread of the server: its own listening socket, its own connections.
/// Nothing is handed to another thread; other threads only call `drain`, which posts to this one.
class Worker {
 public:
  explicit Worker(ServerState& state);

  /// Listens on `endpoint`; `shared` lets other workers listen on the same port (SO_REUSEPORT).
  boost::system::error_code listen(const boost::asio::ip::tcp::endpoint& endpoint, bool shared);

  std::uint16_t port() const noexcept;

  /// Serves until a drain has ended the last connection.
  void run() noexcept;

  /// Stops listening and closes idle connections; closes the remaining ones after `time`. Safe from
  /// any thread.
  void drain(std::chrono::milliseconds time);

 private:
  using Clock = std::chrono::steady_clock;
  using Acceptor = boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, Executor>;
  using Timer = boost::asio::basic_waitable_timer<Clock, boost::asio::wait_traits<Clock>, Executor>;

  void accept();
  void after_accept(const boost::system::error_code& error, Socket socket);
  void start_session(Socket socket);
  void pause();
  void accept_waiting_connections();
  void start_drain(std::chrono::milliseconds time);
  void watch_drain();
  void close_all() noexcept;

  ServerState& state_;
  ThreadState thread_;  // before context_, whose handlers own the sessions
  boost::asio::io_context context_{1};
  Acceptor acceptor_{context_.get_executor()};
  Timer pause_timer_{context_.get_executor()};
  Timer drain_timer_{context_.get_executor()};
  bool accept_failing_ = false;
  bool taking_ = false;  ///< something waits that will take the next connection
  Clock::time_point drain_end_ = Clock::time_point::max();  ///< connections left are closed
  ReserveDescriptor reserve_;
};

}  // namespace parley::http
