#pragma once

#include "connection/server_state.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/intrusive/list.hpp>

#include <array>

namespace parley::http {

using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;

/// Boost.Beast's stream: a socket whose reads and writes have deadlines. When one passes, Beast
/// closes the socket and the operation ends with `beast::error::timeout`.
using TcpStream = boost::beast::basic_stream<boost::asio::ip::tcp, Executor>;

/// What one thread has open. It enters the list of its thread when it is made and leaves it when it
/// ends, so that a drain finds it. All calls are on that thread.
class Connection : public boost::intrusive::list_base_hook<
                       boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
 public:
  explicit Connection(ServerState& state) noexcept : state_(&state) {
    state_->connections.fetch_add(1, std::memory_order_relaxed);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  virtual ~Connection() { state_->connections.fetch_sub(1, std::memory_order_relaxed); }

  /// Called when the server drains: ends the wait for a next request.
  virtual void drain() noexcept = 0;

  /// Closes the connection without an answer; resets it when an answer is not fully sent.
  virtual void close_now() noexcept = 0;

 protected:
  ServerState& state() const noexcept { return *state_; }
  const Limits& limits() const noexcept { return state_->limits; }

 private:
  ServerState* state_;
};

using ConnectionList =
    boost::intrusive::list<Connection, boost::intrusive::constant_time_size<false>>;

}  // namespace parley::http
