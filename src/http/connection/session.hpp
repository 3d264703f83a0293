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

/// What the sessions of one thread share.
struct Workplace {
  ServerState& state;
  DeadlineWheel wheel;
  Responder responder;
  Output output;  ///< being filled and sent by the session that runs now
};

using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;

/// One connection: reads heads, has them answered in order, writes the answers. Takes no input
/// while an answer is not fully sent. Exactly one operation of its socket is pending at any time
/// and owns the session; a session that starts no further one is destroyed, which closes its
/// socket.
class Session : public DeadlineWheel::Entry {
 public:
  /// `workplace` must outlive the session.
  Session(Socket socket, Workplace& workplace);
  ~Session();

  static void start(std::unique_ptr<Session> self);

  /// The deadline has passed.
  void expire() noexcept;

  /// The server drains: ends the wait for a next request.
  void drain() noexcept;

  /// Ends at once, without a word.
  void cut() noexcept;

 private:
  using Self = std::unique_ptr<Session>;
  enum class Phase { fresh, idle, head, answering, lingering };

  static void read(Self self);
  static void after_read(Self self, const boost::system::error_code& error, std::size_t octets);
  static void interrupted(Self self);
  static void proceed(Self self);
  static void write_rest(Self self);
  static void after_write(Self self, const boost::system::error_code& error, std::size_t octets);
  static void finish(Self self);
  static void linger(Self self);
  static void after_linger(Self self, const boost::system::error_code& error, std::size_t octets);

  void await_head() noexcept;
  void make_room();
  std::size_t read_now() noexcept;
  std::string_view unread() const noexcept;
  void consume(std::size_t octets) noexcept;
  bool answer_what_is_there();
  bool write_now();
  bool too_slow() const noexcept;
  void due_in(std::chrono::milliseconds time) noexcept;
  const Limits& limits() const noexcept { return workplace_->state.limits; }

  Socket socket_;
  Workplace* workplace_;
  HeadReader reader_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  ///< of what is not yet consumed
  std::size_t end_ = 0;    ///< of what has been received
  Phase phase_ = Phase::fresh;
  bool closing_ = false;  ///< nothing is read after the present answers
  bool broken_ = false;   ///< the peer is gone
  std::uint32_t requests_ = 0;
  std::size_t lingered_ = 0;
  std::unique_ptr<Output> rest_;  ///< answers that the kernel did not take at once
  std::size_t sent_ = 0;          ///< octets of them that it has taken since
  Clock::time_point write_begin_;
};

}  // namespace parley::http
