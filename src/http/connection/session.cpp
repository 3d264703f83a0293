#include "connection/session.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>

#include <algorithm>
#include <array>
#include <exception>
#include <string>
#include <utility>

namespace parley::http {
namespace {

namespace asio = boost::asio;

/// Octets; enough for the heads of nearly all requests. The buffer doubles for a larger head and
/// shrinks again after it.
constexpr std::size_t small_buffer = 2'048;

/// The two parts of `output` without the first `skip` octets.
std::array<asio::const_buffer, 2> parts(const Output& output, std::size_t skip) {
  const std::size_t first = std::min(skip, output.octets.size());
  return {asio::buffer(output.octets) + first, asio::buffer(output.body) + (skip - first)};
}

std::size_t size_of(const Output& output) noexcept {
  return output.octets.size() + output.body.size();
}

/// A completion handler that owns the session and lets no exception escape: a step that throws
/// ends its own session only.
template <class Step>
auto guarded(std::unique_ptr<Session> self, const ServerState& state, Step step) {
  return [self = std::move(self), &state, step](const boost::system::error_code& error,
                                                std::size_t octets) mutable {
    try {
      step(std::move(self), error, octets);
    } catch (const std::exception& exception) {
      state.report(std::string("http: a connection was ended: ") + exception.what());
    }
  };
}

}  // namespace

Session::Session(Socket socket, ThreadState& thread)
    : socket_(std::move(socket)), thread_(&thread), reader_(thread.server.limits) {
  thread_->server.connections.fetch_add(1, std::memory_order_relaxed);
}

Session::~Session() {
  thread_->server.connections.fetch_sub(1, std::memory_order_relaxed);
}

void Session::start(Self self) {
  boost::system::error_code error;
  self->socket_.non_blocking(true, error);
  if (error) {
    return;
  }
  const bool draining = self->thread_->server.draining.load(std::memory_order_relaxed);
  self->due_in(draining ? self->limits().drain_first_byte_time : self->limits().first_byte_time);
  read(std::move(self));
}

void Session::due_in(std::chrono::milliseconds time) noexcept {
  thread_->wheel.set(*this, Clock::now() + time);
}

std::string_view Session::unread() const noexcept {
  return {buffer_.data() + begin_, end_ - begin_};
}

void Session::consume(std::size_t octets) noexcept {
  begin_ += octets;
  if (begin_ == end_) {
    begin_ = end_ = 0;
  }
}

/// Makes room behind the unread octets. The buffer stays small, since the reader refuses a head
/// above `Limits::max_head`.
void Session::make_room() {
  if (begin_ == end_ && buffer_.size() != small_buffer) {
    std::vector<char>(small_buffer).swap(buffer_);
  }
  if (end_ < buffer_.size()) {
    return;
  }
  if (begin_ > 0) {
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
              buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
    end_ -= begin_;
    begin_ = 0;
  } else {
    buffer_.resize(buffer_.size() * 2);
  }
}

void Session::read(Self self) {
  Session& session = *self;
  session.make_room();
  session.socket_.async_read_some(
      asio::buffer(session.buffer_.data() + session.end_, session.buffer_.size() - session.end_),
      guarded(std::move(self), session.thread_->server, after_read));
}

void Session::after_read(Self self, const boost::system::error_code& error, std::size_t octets) {
  if (error == asio::error::operation_aborted) {
    after_cancel(std::move(self));
  } else if (!error) {
    self->end_ += octets;
    answer_requests(std::move(self));
  }
}

/// Reads what the kernel holds already, without waiting.
std::size_t Session::read_now() noexcept {
  boost::system::error_code error;
  const std::size_t octets =
      socket_.read_some(asio::buffer(buffer_.data() + end_, buffer_.size() - end_), error);
  return error ? 0 : octets;
}

/// A deadline, a drain or a closed socket has cancelled the wait for input. A request that arrived
/// in the meantime, because this thread was busy, is still answered.
void Session::after_cancel(Self self) {
  if (!self->socket_.is_open()) {
    return;
  }
  const bool late = Clock::now() >= self->deadline();
  if (const std::size_t octets = self->read_now(); octets > 0) {
    self->end_ += octets;
    answer_requests(std::move(self));
  } else if (self->phase_ == Phase::head && late) {
    self->thread_->output.clear();
    self->thread_->responder.refuse({RefusalKind::request_timeout,
                                     "expected a whole request head within " +
                                         std::to_string(self->limits().head_time.count()) + " ms"},
                                    self->thread_->output);
    self->closing_ = true;
    if (self->write_now()) {
      shut_down(std::move(self));
    } else {
      write_rest(std::move(self));
    }
  } else if (!late && self->phase_ == Phase::idle) {
    shut_down(std::move(self));  // a drain; lingers, so that a request on its way meets no reset
  } else if (!late) {
    read(std::move(self));
  }
}

/// Answers every complete request in the buffer, then reads on or shuts down.
void Session::answer_requests(Self self) {
  bool more = true;
  while (more) {
    more = self->fill_output();
    if (!self->write_now()) {
      write_rest(std::move(self));
      return;
    }
    if (self->broken_) {
      return;
    }
  }
  const bool draining = self->thread_->server.draining.load(std::memory_order_relaxed);
  if (self->closing_ || (draining && self->begin_ == self->end_)) {
    shut_down(std::move(self));
  } else {
    self->await_head();
    read(std::move(self));
  }
}

/// Appends answers to the output until it is full or no complete head is left. True when it is full
/// and requests may remain.
bool Session::fill_output() {
  Output& output = thread_->output;
  output.clear();
  while (!closing_ && begin_ < end_) {
    const HeadReader::State state = reader_.read(unread());
    if (state == HeadReader::State::incomplete) {
      return false;
    }
    if (state == HeadReader::State::refused) {
      closing_ = true;
      thread_->responder.refuse(reader_.refusal(), output);
      return false;
    }
    ++requests_;
    const bool last = !reader_.keep_alive() || requests_ >= limits().max_requests;
    closing_ = thread_->responder.answer(reader_, unread(), last, output);
    consume(reader_.size());
    reader_.reset();
    phase_ = Phase::answering;
    if (output.full()) {
      return !closing_;
    }
  }
  return false;
}

void Session::await_head() noexcept {
  if (begin_ == end_) {
    phase_ = Phase::idle;
    due_in(limits().idle_time);
  } else if (phase_ != Phase::head) {
    phase_ = Phase::head;  // set once per head: further octets do not move it
    due_in(limits().head_time);
  }
}

void Session::expire() noexcept {
  if (phase_ == Phase::answering || phase_ == Phase::lingering) {
    close_now();
  } else {
    boost::system::error_code ignored;
    socket_.cancel(ignored);
  }
}

void Session::drain() noexcept {
  if (phase_ == Phase::idle) {
    boost::system::error_code ignored;
    socket_.cancel(ignored);
  } else if (phase_ == Phase::fresh) {
    thread_->wheel.set(*this, std::min(deadline(), Clock::now() + limits().drain_first_byte_time));
  }
}

void Session::close_now() noexcept {
  boost::system::error_code ignored;
  if (phase_ == Phase::answering) {
    socket_.set_option(asio::socket_base::linger(true, 0), ignored);  // closing sends a reset
  }
  socket_.close(ignored);
}

/// Sends the output as far as the kernel takes it at once; false when `write_rest` must send the
/// rest.
bool Session::write_now() {
  Output& output = thread_->output;
  const std::size_t size = size_of(output);
  if (size == 0) {
    return true;
  }
  boost::system::error_code error;
  const std::size_t sent = output.body.empty()
                               ? socket_.write_some(asio::buffer(output.octets), error)
                               : socket_.write_some(parts(output, 0), error);
  if (error && error != asio::error::would_block && error != asio::error::try_again) {
    broken_ = true;
    return true;
  }
  if (sent == size) {
    return true;
  }
  rest_ = std::make_unique<Output>();
  if (output.body.empty()) {
    rest_->octets = output.octets.substr(sent);
    sent_ = 0;
  } else {
    std::swap(*rest_, output);
    sent_ = sent;
  }
  phase_ = Phase::answering;
  write_begin_ = Clock::now();
  due_in(limits().write_time);
  return false;
}

void Session::write_rest(Self self) {
  Session& session = *self;
  session.socket_.async_write_some(parts(*session.rest_, session.sent_),
                                   guarded(std::move(self), session.thread_->server, after_write));
}

void Session::after_write(Self self, const boost::system::error_code& error, std::size_t octets) {
  if (error) {
    return;
  }
  self->sent_ += octets;
  if (self->sent_ < size_of(*self->rest_)) {
    if (self->too_slow()) {
      self->close_now();
      return;
    }
    self->due_in(self->limits().write_time);
    write_rest(std::move(self));
    return;
  }
  self->rest_.reset();
  answer_requests(std::move(self));
}

bool Session::too_slow() const noexcept {
  const auto spent = Clock::now() - write_begin_;
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
  boost::system::error_code error;
  self->socket_.shutdown(asio::socket_base::shutdown_send, error);
  if (error) {
    return;
  }
  self->phase_ = Phase::lingering;
  self->begin_ = self->end_ = 0;
  self->due_in(self->limits().linger_time);
  linger(std::move(self));
}

void Session::linger(Self self) {
  Session& session = *self;
  session.socket_.async_read_some(asio::buffer(session.buffer_.data(), session.buffer_.size()),
                                  guarded(std::move(self), session.thread_->server, after_linger));
}

void Session::after_linger(Self self, const boost::system::error_code& error, std::size_t octets) {
  self->lingered_ += octets;
  if (!error && self->lingered_ < self->limits().linger_octets) {
    linger(std::move(self));
  }
}

}  // namespace parley::http
