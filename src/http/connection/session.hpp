#pragma once

#include "parley/http/request_head.hpp"

#include "connection/deadline_wheel.hpp"
#include "connection/responder.hpp"
#include "connection/server_state.hpp"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parley::http {

/// What the sessions of one thread share. Each thread has its own, so nothing here is locked.
struct ThreadState {
  ServerState& server;
  DeadlineWheel wheel;
  Responder responder;
  Output output;  ///< of the session whose completion handler runs now
};

using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;

/// One connection: reads request heads, has them answered in order (RFC 9112, 9.3.2), writes the
/// answers.
///
/// Phases, and what happens when the deadline of each passes:
///
///   fresh      nothing received yet; `first_byte_time`, then closed without an answer
///   head       a part of a head received; `head_time` from its first octet, whether or not more
///              octets follow, then answered with 408 and closed
///   answering  an answer is not fully sent; `write_time` without progress, or slower than
///              `min_write_rate` after `write_grace_time`, then reset
///   idle       every answer sent, no octet of the next head; `idle_time`, then closed
///   lingering  the last answer sent, the sending side shut down; input is read and dropped for at
///              most `linger_time` and `linger_octets`, then closed: closing with unread input
///              makes the kernel reset the connection and the client lose the answer
///              (RFC 9112, 9.6)
///
/// Every phase has a deadline, so every connection ends whatever its client does.
///
/// Who owns a session: the completion handler of its pending operation on the socket. There is
/// exactly one at any time, so handlers of one session never overlap and need no lock; all of them
/// run on the thread that accepted the connection. A handler that starts no further operation
/// destroys the session, which closes the socket and leaves the wheel. Deadlines and drains only
/// cancel the operation or close the socket: its handler then runs with an error and decides.
///
/// Who owns the octets: the session owns `buffer_`, in which the head being read begins at
/// `begin_`; the reader's offsets count from there, so the buffer may move between two reads. The
/// thread's `output` is filled and written within one handler; what the kernel does not take at
/// once moves to `rest_`. While there is a rest nothing is read, so a client that takes no answers
/// cannot make the server collect them.
class Session : public DeadlineWheel::Entry {
 public:
  /// `thread` must outlive the session.
  Session(Socket socket, ThreadState& thread);
  ~Session();

  static void start(std::unique_ptr<Session> self);

  /// Called when the deadline has passed.
  void expire() noexcept;

  /// Called when the server drains: ends the wait for a next request.
  void drain() noexcept;

  /// Closes the connection without an answer; resets it when an answer is not fully sent.
  void close_now() noexcept;

 private:
  using Self = std::unique_ptr<Session>;
  enum class Phase { fresh, idle, head, answering, lingering };

  static void read(Self self);
  static void after_read(Self self, const boost::system::error_code& error, std::size_t octets);
  static void after_cancel(Self self);
  static void answer_requests(Self self);
  static void write_rest(Self self);
  static void after_write(Self self, const boost::system::error_code& error, std::size_t octets);
  static void shut_down(Self self);
  static void linger(Self self);
  static void after_linger(Self self, const boost::system::error_code& error, std::size_t octets);

  void await_head() noexcept;
  void make_room();
  std::size_t read_now() noexcept;
  std::string_view unread() const noexcept;
  void consume(std::size_t octets) noexcept;
  bool fill_output();
  bool write_now();
  bool too_slow() const noexcept;
  void due_in(std::chrono::milliseconds time) noexcept;
  const Limits& limits() const noexcept { return thread_->server.limits; }

  Socket socket_;
  ThreadState* thread_;
  HeadReader reader_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  ///< of the octets not yet answered
  std::size_t end_ = 0;    ///< of the octets received
  Phase phase_ = Phase::fresh;
  bool closing_ = false;  ///< no request is read after those answered now
  bool broken_ = false;   ///< sending has failed
  std::uint32_t requests_ = 0;
  std::size_t lingered_ = 0;
  std::unique_ptr<Output> rest_;  ///< answers that the kernel did not take at once
  std::size_t sent_ = 0;          ///< octets of `rest_` that it has taken since
  Clock::time_point write_begin_;
};

}  // namespace parley::http
