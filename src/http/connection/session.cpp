#include "connection/session.hpp"

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/beast/core/error.hpp>

#include <algorithm>
#include <exception>
#include <string>
#include <utility>

namespace parley::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using std::chrono::steady_clock;

/// Octets; enough for the heads of nearly all requests. The buffer grows for a larger head and
/// shrinks again after it.
constexpr std::size_t small_buffer = 2'048;

std::string_view view(asio::const_buffer buffer) noexcept {
  return {static_cast<const char*>(buffer.data()), buffer.size()};
}

}  // namespace

/// Cancels the wait for the rest of a head. Kept apart from the session, which may have ended when
/// an expiry that was already queued is delivered.
class Session::HeadTimer {
 public:
  HeadTimer(Session& session, const Executor& executor) : session_(&session), timer_(executor) {}

  static void start(const std::shared_ptr<HeadTimer>& self, std::chrono::milliseconds time) {
    self->timer_.expires_after(time);
    self->timer_.async_wait([weak = std::weak_ptr(self)](const Code& error) {
      // Whoever can lock it is on the thread of the session, which owns the timer and so lives.
      if (const auto timer = weak.lock(); timer && !error) {
        timer->late_ = true;
        timer->session_->stream_.cancel();
      }
    });
  }

  bool late() const noexcept { return late_; }

 private:
  using Timer = asio::basic_waitable_timer<steady_clock, asio::wait_traits<steady_clock>, Executor>;

  Session* session_;
  Timer timer_;
  bool late_ = false;
};

/// A completion handler that owns the session and lets no exception escape: a step that throws
/// ends its own session only.
template <class Step>
auto Session::guarded(Self self, Step step) {
  return [self = std::move(self), step](const Code& error, std::size_t octets) mutable {
    const ServerState& state = self->state();
    try {
      step(std::move(self), error, octets);
    } catch (const std::exception& exception) {
      state.note_cut(Cut::fault);
      state.report("http: a connection was ended: ", exception.what());
    }
  };
}

Session::Session(Socket socket, ThreadState& thread)
    : Connection(thread.server),
      stream_(std::move(socket)),
      thread_(&thread),
      guard_(thread.server.limits, thread.server.content_limit) {
  thread_->connections.push_back(*this);
}

Session::~Session() {
  count_unsent(0);
}

void Session::start(Self self) {
  Code error;
  self->stream_.socket().non_blocking(true, error);
  if (error) {
    return;
  }
  const bool draining = self->state().draining.load(std::memory_order_relaxed);
  self->stream_.expires_after(draining ? self->limits().drain_first_byte_time
                                       : self->limits().first_byte_time);
  read(std::move(self));
}

/// The address of the peer, asked for once and only where somebody observes.
std::string_view Session::client() {
  if (asked_.client.empty() && state().observer != nullptr) {
    Code error;
    const auto peer = stream_.socket().remote_endpoint(error);
    asked_.client = error ? "unknown" : peer.address().to_string();
  }
  return asked_.client;
}

std::string_view Session::unread() const noexcept {
  return view(buffer_.cdata());
}

void Session::read(Self self) {
  Session& session = *self;
  if (session.buffer_.size() == 0 && session.buffer_.capacity() > small_buffer) {
    session.buffer_.shrink_to_fit();
  }
  session.stream_.async_read_some(session.buffer_.prepare(small_buffer),
                                  guarded(std::move(self), after_read));
}

void Session::after_read(Self self, const Code& error, std::size_t octets) {
  if (error == asio::error::operation_aborted) {
    after_cancel(std::move(self));
  } else if (!error) {
    self->buffer_.commit(octets);
    answer_requests(std::move(self));
  } else if (error == beast::error::timeout) {
    self->state().note_cut(self->phase_ == Phase::idle      ? Cut::idle
                           : self->phase_ == Phase::content ? Cut::head_too_slow
                                                            : Cut::first_byte);
  }
}

/// Reads what the kernel holds already, without waiting.
std::size_t Session::read_now() noexcept {
  Code error;
  const std::size_t octets = stream_.socket().read_some(buffer_.prepare(small_buffer), error);
  buffer_.commit(error ? 0 : octets);
  return error ? 0 : octets;
}

/// A late head, a drain or a closed socket has cancelled the wait for input. A request that arrived
/// in the meantime, because this thread was busy, is still answered.
void Session::after_cancel(Self self) {
  if (!self->stream_.socket().is_open()) {
    return;
  }
  if (self->read_now() > 0) {
    answer_requests(std::move(self));
  } else if (self->is_late()) {
    refuse_late_head(std::move(self));
  } else if (self->phase_ == Phase::idle) {
    shut_down(std::move(self));  // a drain; lingers, so that a request on its way meets no reset
  } else {
    if (self->phase_ == Phase::fresh) {
      self->stream_.expires_after(self->limits().drain_first_byte_time);
    }
    read(std::move(self));
  }
}

bool Session::is_late() const noexcept {
  return head_timer_ && head_timer_->late();
}

void Session::refuse_late_head(Self self) {
  self->state().note_cut(Cut::head_too_slow);
  self->thread_->output.clear();
  const Filled filled = self->refuse(
      {refusals::request_timeout, "expected a whole request head within " +
                                      std::to_string(self->limits().head_time.count()) + " ms"});
  go_on(std::move(self), filled);
}

void Session::await_request() {
  if (content_) {
    if (phase_ != Phase::content) {
      phase_ = Phase::content;
      stream_.expires_after(limits().content_time);
    }
  } else if (buffer_.size() == 0) {
    phase_ = Phase::idle;
    stream_.expires_after(limits().idle_time);
  } else if (phase_ != Phase::head) {
    phase_ = Phase::head;  // set once per head: further octets do not move it
    stream_.expires_never();
    head_timer_ = std::make_shared<HeadTimer>(*this, stream_.get_executor());
    HeadTimer::start(head_timer_, limits().head_time);
  }
}

void Session::drain() noexcept {
  if (phase_ == Phase::idle || phase_ == Phase::fresh) {
    stream_.cancel();
  }
}

void Session::close_now() noexcept {
  Code ignored;
  stream_.socket().close(ignored);
}

/// While an answer is not fully sent, closing resets the connection, so that the kernel does not
/// keep the rest for a client that takes nothing.
void Session::reset_when_closed(bool reset) noexcept {
  Code ignored;
  stream_.socket().set_option(asio::socket_base::linger(reset, 0), ignored);
}

/// Counts the rest of this session as so many octets from now on.
void Session::count_unsent(std::size_t octets) noexcept {
  state().unsent.fetch_add(octets - unsent_, std::memory_order_relaxed);  // wraps where it is less
  unsent_ = octets;
}

/// Sends the output as far as the kernel takes it at once; false when `write_rest` must send the
/// rest. Behind a rest that was left while an answer was waited for, it only lines up.
bool Session::write_now() {
  Output& output = thread_->output;
  const std::size_t size = output.size();
  if (rest_) {
    rest_->append(output);
    count_unsent(rest_->size());
    return false;
  }
  if (size == 0 || broken_) {
    return true;
  }
  Code error;
  const std::size_t sent = output.body().empty()
                               ? stream_.socket().write_some(asio::buffer(output.octets), error)
                               : stream_.socket().write_some(output.parts(0), error);
  if (error && error != asio::error::would_block && error != asio::error::try_again) {
    broken_ = true;
    return true;
  }
  if (sent == size) {
    return true;
  }
  rest_ = std::make_unique<Output>();
  if (output.body().empty()) {
    rest_->octets = output.octets.substr(sent);
    sent_ = 0;
  } else {
    std::swap(*rest_, output);
    sent_ = sent;
  }
  count_unsent(rest_->size());
  phase_ = Phase::answering;
  write_begin_ = steady_clock::now();
  reset_when_closed(true);
  return false;
}

void Session::write_rest(Self self) {
  Session& session = *self;
  session.stream_.expires_after(session.limits().write_time);
  session.stream_.async_write_some(session.rest_->parts(session.sent_),
                                   guarded(std::move(self), after_write));
}

void Session::after_write(Self self, const Code& error, std::size_t octets) {
  if (error) {
    if (error == beast::error::timeout) {
      self->state().note_cut(Cut::write_too_slow);
    }
    return;
  }
  self->sent_ += octets;
  if (self->sent_ < self->rest_->size()) {
    if (self->too_slow()) {
      self->state().note_cut(Cut::write_too_slow);
      self->close_now();
      return;
    }
    write_rest(std::move(self));
    return;
  }
  self->rest_.reset();
  self->count_unsent(0);
  self->reset_when_closed(false);
  if (self->streamed_) {
    start_stream(std::move(self));
    return;
  }
  answer_requests(std::move(self));
}

bool Session::too_slow() const noexcept {
  const auto spent = steady_clock::now() - write_begin_;
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(spent).count();
  return spent > limits().write_grace_time &&
         sent_ < limits().min_write_rate * static_cast<std::size_t>(std::max<long>(1, seconds));
}

/// Shuts the sending side down, then reads and drops what the client still sends, so that the
/// client can read the answer.
void Session::shut_down(Self self) {
  if (self->broken_) {
    return;
  }
  Code error;
  self->stream_.socket().shutdown(asio::socket_base::shutdown_send, error);
  if (error) {
    return;
  }
  self->phase_ = Phase::lingering;
  self->buffer_.clear();
  self->stream_.expires_after(self->limits().linger_time);
  linger(std::move(self));
}

void Session::linger(Self self) {
  Session& session = *self;
  session.stream_.async_read_some(session.buffer_.prepare(small_buffer),
                                  guarded(std::move(self), after_linger));
}

void Session::after_linger(Self self, const Code& error, std::size_t octets) {
  self->lingered_ += octets;
  if (!error && self->lingered_ < self->limits().linger_octets) {
    linger(std::move(self));
  }
}

}  // namespace parley::http
