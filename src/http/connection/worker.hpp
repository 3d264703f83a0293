#pragma once

#include "connection/session.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>

namespace parley::http {

/// A descriptor held in reserve: given up for a moment when the process has no other left, it lets
/// a waiting connection be taken and closed instead of being left hanging.
class ReserveDescriptor {
 public:
  ReserveDescriptor() noexcept;
  ReserveDescriptor(const ReserveDescriptor&) = delete;
  ReserveDescriptor& operator=(const ReserveDescriptor&) = delete;
  ~ReserveDescriptor();

  /// Takes one waiting connection of `listener` and closes it.
  void turn_one_away(int listener) noexcept;

 private:
  int descriptor_;
};

/// One thread's share of the server: its own listening socket, its own connections. Nothing is
/// handed to another thread.
class Worker {
 public:
  explicit Worker(ServerState& state);

  /// Listens. `shared`: other workers listen on the same port.
  boost::system::error_code listen(const boost::asio::ip::tcp::endpoint& endpoint, bool shared);

  std::uint16_t port() const noexcept;

  /// Serves until a drain or stop has ended the last connection.
  void run() noexcept;

  /// From any thread. `time`: until the remaining connections are cut.
  void drain(std::chrono::milliseconds time);

 private:
  using Acceptor = boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, Executor>;
  using Timer = boost::asio::basic_waitable_timer<Clock, boost::asio::wait_traits<Clock>, Executor>;

  void accept();
  void after_accept(const boost::system::error_code& error, Socket socket);
  void admit(Socket socket);
  void pause();
  void take_waiting_connections();
  void start_drain(std::chrono::milliseconds time);
  void start_ticking();
  void tick();

  ServerState& state_;
  Workplace workplace_;  // outlives the sessions, which the context owns
  boost::asio::io_context context_{1};
  Acceptor acceptor_{context_.get_executor()};
  Timer pause_timer_{context_.get_executor()};
  Timer tick_timer_{context_.get_executor()};
  bool ticking_ = false;
  bool starved_ = false;
  Clock::time_point cut_at_ = Clock::time_point::max();
  ReserveDescriptor reserve_;
};

}  // namespace parley::http
