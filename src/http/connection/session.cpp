#include "connection/session.hpp"

#include "connection/event_stream.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
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
  HeadTimer(Session& session, Executor executor) : session_(&session), timer_(executor) {}

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

/// A session that waits for an answer made elsewhere. Only its own thread touches the session; the
/// guard keeps that thread running until the answer has come.
class Session::Waiting {
 public:
  explicit Waiting(Session& session)
      : executor_(session.stream_.get_executor()), guard_(executor_) {}

  void keep(Self session) noexcept { session_ = std::move(session); }

  /// From any thread, once.
  static void send(std::shared_ptr<Waiting> self, std::optional<delivery::Outgoing> answer) {
    const Executor executor = self->executor_;
    asio::post(executor, [self = std::move(self), answer = std::move(answer)]() mutable {
      self->guard_.reset();
      Self session = std::move(self->session_);
      if (!session) {
        return;
      }
      const ServerState& state = session->state();
      try {
        if (!answer) {
          state.report("http: an answer that was to come was never made");
          answer = problem({refusals::internal, "the request could not be answered"},
                           session->asked_.request_id);
        }
        Session::answer_later(std::move(session), *std::move(answer), *self->request);
      } catch (const std::exception& exception) {
        state.report(std::string("http: a connection was ended: ") + exception.what());
      }
    });
  }

  std::unique_ptr<api::Request> request;  ///< for whoever observes

 private:
  Executor executor_;
  asio::executor_work_guard<Executor> guard_;
  Self session_;
};

/// The exchange of the request that is answered now.
class Session::OneExchange final : public delivery::Exchange {
 public:
  OneExchange(Session& session, const api::Request& request)
      : session_(&session), request_(&request) {}

  std::unique_ptr<delivery::Later> answer_later() override {
    auto waiting = std::make_shared<Waiting>(*session_);
    waiting->request = std::make_unique<api::Request>(*request_);
    session_->waiting_ = waiting;
    return std::make_unique<Reply>(std::move(waiting));
  }

 private:
  class Reply final : public delivery::Later {
   public:
    explicit Reply(std::shared_ptr<Waiting> waiting) noexcept : waiting_(std::move(waiting)) {}
    Reply(const Reply&) = delete;
    Reply& operator=(const Reply&) = delete;
    ~Reply() override {
      if (waiting_) {
        Waiting::send(std::move(waiting_), std::nullopt);
      }
    }

    void send(delivery::Outgoing answer) override {
      Waiting::send(std::move(waiting_), std::move(answer));
    }

   private:
    std::shared_ptr<Waiting> waiting_;
  };

  Session* session_;
  const api::Request* request_;
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
      state.report(std::string("http: a connection was ended: ") + exception.what());
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
    self->state().note_cut(self->phase_ == Phase::idle ? Cut::idle : Cut::first_byte);
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
  } else if (self->head_timer_ && self->head_timer_->late()) {
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

void Session::refuse_late_head(Self self) {
  self->state().note_cut(Cut::head_too_slow);
  self->thread_->output.clear();
  const Filled filled = self->refuse(
      {refusals::request_timeout, "expected a whole request head within " +
                                      std::to_string(self->limits().head_time.count()) + " ms"});
  go_on(std::move(self), filled);
}

/// Answers every complete request in the buffer, then reads on or shuts down.
void Session::answer_requests(Self self) {
  self->thread_->output.clear();
  const Filled filled = self->fill_output();
  go_on(std::move(self), filled);
}

/// Sends what was filled, then does what comes next.
void Session::go_on(Self self, Filled filled) {
  while (true) {
    const bool whole = self->write_now();
    if (filled == Filled::waits) {
      const auto waiting = std::move(self->waiting_);
      self->phase_ = Phase::waiting;
      waiting->keep(std::move(self));  // with a rest, if any, which goes before the answer
      return;
    }
    if (!whole) {
      write_rest(std::move(self));
      return;
    }
    if (self->broken_) {
      return;
    }
    if (filled == Filled::streams) {
      start_stream(std::move(self));
      return;
    }
    if (filled == Filled::all_read) {
      break;
    }
    self->thread_->output.clear();
    filled = self->fill_output();
  }
  const bool draining = self->state().draining.load(std::memory_order_relaxed);
  if (self->closing_ || (draining && self->buffer_.size() == 0)) {
    shut_down(std::move(self));
  } else {
    self->await_request();
    if (self->head_timer_ && self->head_timer_->late()) {
      refuse_late_head(std::move(self));  // more of it came while its deadline passed
    } else {
      read(std::move(self));
    }
  }
}

/// Appends answers to the output until it is full, an answer must be waited for, or no complete
/// request is left.
Session::Filled Session::fill_output() {
  while (!closing_ && (buffer_.size() > 0 || content_)) {
    if (content_) {
      if (!read_content()) {
        return content_ ? Filled::all_read
                        : refuse({refusals::malformed_request, "the content cannot be read"});
      }
      const auto content = std::move(content_);
      if (const Filled filled = answer_one(content->request()); filled != Filled::all_read) {
        return filled;
      }
      continue;
    }
    const HeadGuard::State state = guard_.read(unread());
    if (state == HeadGuard::State::incomplete) {
      return Filled::all_read;
    }
    if (state == HeadGuard::State::refused) {
      return refuse(guard_.refusal());
    }
    Filled filled = Filled::all_read;
    const std::string_view head = guard_.head(unread());
    head_timer_.reset();
    ++requests_;
    asked_.last = requests_ >= limits().max_requests;
    client();
    if (guard_.content_size() > 0) {
      content_ = std::make_unique<ContentReader>(head, thread_->responder.next_uuid(),
                                                 guard_.content_limit());
      if (guard_.expects_continue() && buffer_.size() == guard_.size()) {
        thread_->output.octets += "HTTP/1.1 100 Continue\r\n\r\n";
      }
    } else if (thread_->responder.parse(head, asked_)) {
      filled = answer_one(thread_->responder.request());
    } else {
      return refuse({refusals::malformed_request, "expected fields that can be read"});
    }
    buffer_.consume(guard_.size());
    guard_.reset();
    if (filled != Filled::all_read) {
      return filled;
    }
  }
  return Filled::all_read;
}

/// Reads on in the content; true when it is whole. Without `content_` afterwards Beast has refused
/// it.
bool Session::read_content() {
  buffer_.consume(content_->feed(unread()));
  if (!content_->fine()) {
    content_.reset();
    return false;
  }
  if (!content_->done()) {
    return false;
  }
  const api::Request& request = content_->request();
  const ParsedHead parsed = content_->parsed();
  asked_.begin = steady_clock::now();
  asked_.head_only = false;
  asked_.http_1_0 = parsed.http_1_0;
  asked_.keep_alive = parsed.keep_alive;
  asked_.request_id = request.headers.back().value;
  return true;
}

Session::Filled Session::refuse(const Refusal& refusal) {
  closing_ = true;
  head_timer_.reset();
  thread_->responder.refuse(refusal, client(), thread_->output);
  return Filled::all_read;
}

/// Appends the answer to one request or begins to wait for it.
Session::Filled Session::answer_one(const api::Request& request) {
  OneExchange exchange(*this, request);
  auto answer = thread_->responder.ask(request, exchange, asked_);
  if (!answer) {
    if (waiting_) {
      return Filled::waits;
    }
    state().report("http: the handler gave no answer");
    answer = problem({refusals::internal, "the request could not be answered"}, asked_.request_id);
  }
  waiting_.reset();
  put(*std::move(answer), request);
  return streamed_ ? Filled::streams : thread_->output.full() ? Filled::full : Filled::all_read;
}

void Session::put(delivery::Outgoing answer, const api::Request& request) {
  phase_ = Phase::answering;
  if (too_much_unsent(answer)) {
    answer = thread_->responder.overloaded(asked_);
  }
  auto* stream = std::get_if<delivery::StreamedAnswer>(&answer);
  if (stream != nullptr && stream->begin) {
    thread_->responder.append_stream_head(*stream, request, asked_, thread_->output.octets);
    if (!asked_.head_only) {
      streamed_ = std::move(*stream);
    }
    closing_ = true;
  } else {
    closing_ = thread_->responder.append(std::move(answer), request, asked_, thread_->output);
  }
}

/// The answer that was made elsewhere has come.
void Session::answer_later(Self self, delivery::Outgoing answer, const api::Request& request) {
  Session& session = *self;
  if (!session.stream_.socket().is_open() || session.broken_) {
    return;
  }
  session.thread_->output.clear();
  session.put(std::move(answer), request);
  go_on(std::move(self), session.streamed_ ? Filled::streams : Filled::full);
}

void Session::start_stream(Self self) {
  const bool chunked = !self->asked_.http_1_0;
  delivery::StreamedAnswer answer = *std::move(self->streamed_);
  EventStream::start(self->stream_.release_socket(), self->thread_->connections, self->state(),
                     chunked, std::move(answer));
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

/// True when what clients leave waiting takes as much memory as it may and this adds to it.
bool Session::too_much_unsent(const delivery::Outgoing& answer) const noexcept {
  const auto* shared = std::get_if<delivery::SharedAnswer>(&answer);
  const auto* own = std::get_if<api::Response>(&answer);
  const std::size_t body = shared != nullptr ? (*shared)->body.size()
                           : own != nullptr  ? own->body.size()
                                             : 0;
  return body > small_body && !asked_.head_only &&
         state().unsent.load(std::memory_order_relaxed) >= limits().max_unsent;
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
