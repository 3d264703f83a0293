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

/// Holds the heads of nearly all requests; larger ones make it grow while they last.
constexpr std::size_t small_buffer = 2'048;

/// Both parts of `output` without the first `skip` octets.
std::array<asio::const_buffer, 2> parts(const Output& output, std::size_t skip) {
  const std::size_t first = std::min(skip, output.octets.size());
  return {asio::buffer(output.octets) + first, asio::buffer(output.body) + (skip - first)};
}

std::size_t size_of(const Output& output) noexcept {
  return output.octets.size() + output.body.size();
}

/// A completion handler that owns the session and lets no exception out; what throws ends the
/// session and nothing else.
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

Session::Session(Socket socket, Workplace& workplace)
    : socket_(std::move(socket)), workplace_(&workplace), reader_(workplace.state.limits) {
  workplace_->state.connections.fetch_add(1, std::memory_order_relaxed);
}

Session::~Session() {
  workplace_->state.connections.fetch_sub(1, std::memory_order_relaxed);
}

void Session::start(Self self) {
  boost::system::error_code error;
  self->socket_.non_blocking(true, error);
  if (error) {
    return;
  }
  const bool draining = self->workplace_->state.draining.load(std::memory_order_relaxed);
  self->due_in(draining ? self->limits().drain_first_byte_time : self->limits().first_byte_time);
  read(std::move(self));
}

void Session::due_in(std::chrono::milliseconds time) noexcept {
  workplace_->wheel.set(*this, Clock::now() + time);
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

/// Leaves room behind what is unread. The reader refuses a head before it fills the largest
/// buffer, so there is always some.
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
      guarded(std::move(self), session.workplace_->state, after_read));
}

void Session::after_read(Self self, const boost::system::error_code& error, std::size_t octets) {
  if (error == asio::error::operation_aborted) {
    interrupted(std::move(self));
  } else if (!error) {
    self->end_ += octets;
    proceed(std::move(self));
  }
}

/// What the kernel holds already, without waiting.
std::size_t Session::read_now() noexcept {
  boost::system::error_code error;
  const std::size_t octets =
      socket_.read_some(asio::buffer(buffer_.data() + end_, buffer_.size() - end_), error);
  return error ? 0 : octets;
}

/// The wait for input was ended by a deadline or a drain. A request that has arrived in the
/// meantime, because this thread was busy, is still answered.
void Session::interrupted(Self self) {
  if (!self->socket_.is_open()) {
    return;
  }
  const bool late = Clock::now() >= self->deadline();
  if (const std::size_t octets = self->read_now(); octets > 0) {
    self->end_ += octets;
    proceed(std::move(self));
  } else if (self->phase_ == Phase::head && late) {
    self->workplace_->output.clear();
    self->workplace_->responder.refuse(
        {RefusalKind::request_timeout, "expected a whole request head within " +
                                           std::to_string(self->limits().head_time.count()) +
                                           " ms"},
        self->workplace_->output);
    self->closing_ = true;
    if (self->write_now()) {
      finish(std::move(self));
    } else {
      write_rest(std::move(self));
    }
  } else if (!late && self->phase_ == Phase::idle) {
    finish(std::move(self));  // a drain; a request already on its way must not meet a reset
  } else if (!late) {
    read(std::move(self));
  }
}

/// Answers every complete request that is there, then waits for more or ends.
void Session::proceed(Self self) {
  bool more = true;
  while (more) {
    more = self->answer_what_is_there();
    if (!self->write_now()) {
      write_rest(std::move(self));
      return;
    }
    if (self->broken_) {
      return;
    }
  }
  const bool draining = self->workplace_->state.draining.load(std::memory_order_relaxed);
  if (self->closing_ || (draining && self->begin_ == self->end_)) {
    finish(std::move(self));
  } else {
    self->await_head();
    read(std::move(self));
  }
}

/// Fills the output; whether it got full before the input was used up.
bool Session::answer_what_is_there() {
  Output& output = workplace_->output;
  output.clear();
  while (!closing_ && begin_ < end_) {
    const HeadReader::State state = reader_.read(unread());
    if (state == HeadReader::State::incomplete) {
      return false;
    }
    if (state == HeadReader::State::refused) {
      closing_ = true;
      workplace_->responder.refuse(reader_.refusal(), output);
      return false;
    }
    ++requests_;
    const bool last = !reader_.keep_alive() || requests_ >= limits().max_requests;
    closing_ = workplace_->responder.answer(reader_, unread(), last, output);
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
    phase_ = Phase::head;  // absolute: set once per head, whatever arrives
    due_in(limits().head_time);
  }
}

void Session::expire() noexcept {
  if (phase_ == Phase::answering || phase_ == Phase::lingering) {
    cut();
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
    workplace_->wheel.set(*this,
                          std::min(deadline(), Clock::now() + limits().drain_first_byte_time));
  }
}

void Session::cut() noexcept {
  boost::system::error_code ignored;
  if (phase_ == Phase::answering) {
    socket_.set_option(asio::socket_base::linger(true, 0), ignored);  // reset: nobody reads it
  }
  socket_.close(ignored);
}

/// Tries to send the output at once; false when a rest is left for `write_rest`.
bool Session::write_now() {
  Output& output = workplace_->output;
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
  session.socket_.async_write_some(
      parts(*session.rest_, session.sent_),
      guarded(std::move(self), session.workplace_->state, after_write));
}

void Session::after_write(Self self, const boost::system::error_code& error, std::size_t octets) {
  if (error) {
    return;
  }
  self->sent_ += octets;
  if (self->sent_ < size_of(*self->rest_)) {
    if (self->too_slow()) {
      self->cut();
      return;
    }
    self->due_in(self->limits().write_time);
    write_rest(std::move(self));
    return;
  }
  self->rest_.reset();
  proceed(std::move(self));
}

bool Session::too_slow() const noexcept {
  const auto spent = Clock::now() - write_begin_;
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(spent).count();
  return spent > limits().write_grace_time &&
         sent_ < limits().min_write_rate * static_cast<std::size_t>(std::max<long>(1, seconds));
}

/// Says that nothing more comes, then drops what the client still sends, so that it can read the
/// answer.
void Session::finish(Self self) {
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
  session.socket_.async_read_some(
      asio::buffer(session.buffer_.data(), session.buffer_.size()),
      guarded(std::move(self), session.workplace_->state, after_linger));
}

void Session::after_linger(Self self, const boost::system::error_code& error, std::size_t octets) {
  self->lingered_ += octets;
  if (!error && self->lingered_ < self->limits().linger_octets) {
    linger(std::move(self));
  }
}

}  // namespace parley::http
