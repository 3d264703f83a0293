#pragma once

#include "parley/http/head_guard.hpp"

#include "connection/connection.hpp"
#include "connection/content_reader.hpp"
#include "connection/output.hpp"
#include "connection/responder.hpp"

#include <boost/beast/core/flat_buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace parley::http {

/// What the connections of one thread share. Each thread has its own, so nothing here is locked.
struct ThreadState {
  ServerState& server;
  Responder responder;
  Output output;  ///< of the session whose completion handler runs now
  ConnectionList connections;
};

/// One connection: reads requests, has them answered in order (RFC 9112, 9.3.2), writes the
/// answers.
///
/// Phases, and what happens when the deadline of each passes:
///
///   fresh      nothing received yet; `first_byte_time`, then closed without an answer
///   head       a part of a head received; `head_time` from its first octet, whether or not more
///              octets follow, then answered with 408 and closed
///   content    a part of the content received; `content_time`, then closed
///   waiting    the answer is made elsewhere, which bounds the time that takes; nothing is read
///   answering  an answer is not fully sent; `write_time` without progress, or slower than
///              `min_write_rate` after `write_grace_time`, then reset
///   idle       every answer sent, no octet of the next head; `idle_time`, then closed
///   lingering  the last answer sent, the sending side shut down; input is read and dropped for at
///              most `linger_time` and `linger_octets`, then closed: closing with unread input
///              makes the kernel reset the connection and the client lose the answer
///              (RFC 9112, 9.6)
///
/// Every phase has a deadline, so every connection ends whatever its client does. Beast's stream
/// keeps them all but one: it can only close, and a head that is late gets an answer, so that phase
/// has a timer of its own.
///
/// Who owns a session: the completion handler of its pending operation on the socket, or, while it
/// waits, the answer that is to come. There is exactly one owner at any time, so handlers of one
/// session never overlap and need no lock; all of them run on the thread that accepted the
/// connection. A handler that starts no further operation destroys the session, which closes the
/// socket. Deadlines and drains only cancel the operation or close the socket: its handler then
/// runs with an error and decides.
///
/// Who owns the octets: the session owns `buffer_`, whose first octet begins the request being
/// read; the guard's offsets count from there, so the buffer may move between two reads. The
/// thread's `output` is filled and written within one handler; what the kernel does not take at
/// once moves to `rest_`. While there is a rest nothing is read, so a client that takes no answers
/// cannot make the server collect them.
class Session : public Connection {
 public:
  /// `thread` must outlive the session.
  Session(Socket socket, ThreadState& thread);
  ~Session() override;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  static void start(std::unique_ptr<Session> self);

  void drain() noexcept override;
  void close_now() noexcept override;

 private:
  using Self = std::unique_ptr<Session>;
  using Code = boost::system::error_code;
  enum class Phase { fresh, idle, head, content, waiting, answering, lingering };
  enum class Filled { all_read, full, waits, streams };
  class HeadTimer;
  class OneExchange;
  class Waiting;

  template <class Step>
  static auto guarded(Self self, Step step);
  static void read(Self self);
  static void after_read(Self self, const Code& error, std::size_t octets);
  static void after_cancel(Self self);
  static void refuse_late_head(Self self);
  static void answer_requests(Self self);
  static void go_on(Self self, Filled filled);
  static void answer_later(Self self, delivery::Outgoing answer, const api::Request& request);
  static void start_stream(Self self);
  static void write_rest(Self self);
  static void after_write(Self self, const Code& error, std::size_t octets);
  static void shut_down(Self self);
  static void linger(Self self);
  static void after_linger(Self self, const Code& error, std::size_t octets);

  std::string_view unread() const noexcept;
  std::size_t read_now() noexcept;
  void await_request();
  void start_head_timer();
  Filled fill_output();
  std::optional<Filled> answer_content();
  std::optional<Filled> answer_head();
  Filled answer_one(const api::Request& request);
  Filled refuse(const Refusal& refusal);
  bool read_content();
  void put(delivery::Outgoing answer, const api::Request& request);
  bool write_now();
  bool is_late() const noexcept;
  bool too_slow() const noexcept;
  bool too_much_unsent(const delivery::Outgoing& answer) const noexcept;
  void count_unsent(std::size_t octets) noexcept;
  void reset_when_closed(bool reset) noexcept;
  std::string_view client();

  TcpStream stream_;
  ThreadState* thread_;
  HeadGuard guard_;
  boost::beast::flat_buffer buffer_;
  Phase phase_ = Phase::fresh;
  bool closing_ = false;  ///< no request is read after those answered now
  bool broken_ = false;   ///< sending has failed
  std::uint32_t requests_ = 0;
  std::size_t lingered_ = 0;
  Asked asked_;                             ///< of the request answered last
  std::shared_ptr<HeadTimer> head_timer_;   ///< in the phase head
  std::unique_ptr<ContentReader> content_;  ///< in the phase content
  std::shared_ptr<Waiting> waiting_;        ///< an answer that is made elsewhere
  std::optional<delivery::StreamedAnswer> streamed_;
  std::unique_ptr<Output> rest_;  ///< answers that the kernel did not take at once
  std::size_t sent_ = 0;          ///< octets of `rest_` that it has taken since
  std::size_t unsent_ = 0;        ///< octets of `rest_`, as the server counts them
  std::chrono::steady_clock::time_point write_begin_;
};

}  // namespace parley::http
