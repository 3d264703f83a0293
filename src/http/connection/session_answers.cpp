// How a session answers: each complete request in its buffer in turn, at once, later or with a
// stream.

#include "connection/event_stream.hpp"
#include "connection/reserved_memory.hpp"
#include "connection/session.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <exception>
#include <utility>

namespace parley::http {

namespace asio = boost::asio;
using std::chrono::steady_clock;

/// A session that waits for an answer made elsewhere. Only its own thread touches the session; the
/// guard keeps that thread running until the answer has come.
class Session::Waiting {
 public:
  explicit Waiting(Session& session)
      : executor_(session.stream_.get_executor()), guard_(executor_) {}

  void keep(Self session) noexcept { session_ = std::move(session); }

  /// From any thread, once. Takes no memory: a wait that could not end would hold its client and
  /// its thread for ever.
  static void send(std::shared_ptr<Waiting> self,
                   std::optional<delivery::Outgoing> answer) noexcept {
    const Executor executor = self->executor_;
    asio::post(executor, Ending{std::move(self), std::move(answer)});
  }

  std::unique_ptr<api::Request> request;  ///< for whoever observes

 private:
  /// What the thread of the session does when the answer has come.
  struct Ending {
    using allocator_type = ReservedAllocator<void>;

    allocator_type get_allocator() const noexcept { return allocator_type(waiting->memory_); }
    void operator()() { waiting->end(std::move(answer)); }

    std::shared_ptr<Waiting> waiting;
    std::optional<delivery::Outgoing> answer;
  };

  void end(std::optional<delivery::Outgoing> answer) {
    guard_.reset();
    Self session = std::move(session_);
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
      Session::answer_later(std::move(session), *std::move(answer), *request);
    } catch (const std::exception& exception) {
      state.note_cut(Cut::fault);
      state.report("http: a connection was ended: ", exception.what());
    }
  }

  ReservedMemory memory_;
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
  } else if (self->is_late()) {
    refuse_late_head(std::move(self));  // more of it came in the last moment, but not the end
  } else {
    self->await_request();
    read(std::move(self));
  }
}

/// Appends answers to the output until it is full, an answer must be waited for, or no complete
/// request is left.
Session::Filled Session::fill_output() {
  while (!closing_ && (buffer_.size() > 0 || content_)) {
    if (const std::optional<Filled> end = content_ ? answer_content() : answer_head()) {
      return *end;
    }
  }
  return Filled::all_read;
}

/// Nothing: the next request may follow.
std::optional<Session::Filled> Session::answer_content() {
  if (!read_content()) {
    return content_ ? Filled::all_read
                    : refuse({refusals::malformed_request, "the content cannot be read"});
  }
  const auto content = std::move(content_);
  const Filled filled = answer_one(content->request());
  return filled == Filled::all_read ? std::nullopt : std::optional(filled);
}

/// The same for a head, whose content may have to be read first.
std::optional<Session::Filled> Session::answer_head() {
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
  return filled == Filled::all_read ? std::nullopt : std::optional(filled);
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
  head_timer_.reset();  // it would end the lingering
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

void Session::put(delivery::Outgoing answer, const api::Request& request) {
  phase_ = Phase::answering;
  if (too_much_unsent(answer)) {
    answer = thread_->responder.overloaded(asked_);
  }
  auto* stream = std::get_if<delivery::StreamedAnswer>(&answer);
  if (stream != nullptr && !asked_.head_only && stream->begin) {
    thread_->responder.append_stream_head(*stream, request, asked_, thread_->output.octets);
    streamed_ = std::move(*stream);
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
  const delivery::StreamedAnswer answer = *std::move(self->streamed_);
  EventStream::start(self->stream_.release_socket(), self->thread_->connections, self->state(),
                     chunked, answer);
}

}  // namespace parley::http
