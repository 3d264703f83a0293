#include "connection/worker.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <exception>
#include <fcntl.h>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace parley::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr int backlog = 4'096;

/// Milliseconds without an acknowledgement after which the kernel closes a connection.
constexpr int unacknowledged_time = 20'000;

/// Bound on the connections accepted from the kernel's queue when listening ends.
constexpr int max_waiting = 4'096;

/// Between two looks whether a drain has ended the last connection.
constexpr std::chrono::milliseconds drain_look{20};

void set_option(int descriptor, int level, int name, int value) noexcept {
  ::setsockopt(descriptor, level, name, &value, sizeof value);  // serves without it if it fails
}

}  // namespace

ReserveDescriptor::ReserveDescriptor() noexcept
    : descriptor_(::open("/dev/null", O_RDONLY | O_CLOEXEC)) {}

ReserveDescriptor::~ReserveDescriptor() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

void ReserveDescriptor::close_one_waiting(int listener) noexcept {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
  if (const int connection = ::accept(listener, nullptr, nullptr); connection >= 0) {
    ::close(connection);
  }
  descriptor_ = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

Worker::Worker(ServerState& state)
    : state_(state), thread_{state, Responder(state), Output{}, ConnectionList{}} {}

boost::system::error_code Worker::listen(const tcp::endpoint& endpoint, bool shared) {
  boost::system::error_code error;
  acceptor_.open(endpoint.protocol(), error);
  if (error) {
    return error;
  }
  const int descriptor = acceptor_.native_handle();
  set_option(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
  set_option(descriptor, SOL_SOCKET, SO_REUSEPORT, shared ? 1 : 0);
  // Accepted sockets inherit these.
  set_option(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
  set_option(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
  set_option(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, unacknowledged_time);
  acceptor_.bind(endpoint, error);
  if (!error) {
    acceptor_.listen(backlog, error);
  }
  if (!error) {
    acceptor_.non_blocking(true, error);
  }
  return error;
}

std::uint16_t Worker::port() const noexcept {
  boost::system::error_code ignored;
  return acceptor_.local_endpoint(ignored).port();
}

void Worker::run() noexcept {
  while (true) {
    try {
      if (!taking_) {
        accept();
      }
      context_.run();
      return;
    } catch (const std::exception& exception) {
      state_.report("http: an event failed: ", exception.what());
      if (!taking_) {  // nothing would wake this thread for a new connection: it asks again itself
        std::this_thread::sleep_for(state_.limits.accept_pause);
      }
    }
  }
}

void Worker::accept() {
  if (!acceptor_.is_open()) {
    return;
  }
  if (state_.connections.load(std::memory_order_relaxed) >= state_.limits.max_connections) {
    pause();  // the kernel queues further ones until connections end
    return;
  }
  acceptor_.async_accept([this](const boost::system::error_code& error, Socket socket) {
    taking_ = false;
    try {
      after_accept(error, std::move(socket));
    } catch (const std::exception& exception) {
      state_.report("http: a connection was not taken: ", exception.what());
      pause();
    }
  });
  taking_ = true;
}

void Worker::after_accept(const boost::system::error_code& error, Socket socket) {
  if (error == asio::error::operation_aborted) {
    return;
  }
  if (!error) {
    accept_failing_ = false;
    start_session(std::move(socket));
    accept();
  } else if (error == asio::error::connection_aborted) {
    accept();
  } else {
    if (!std::exchange(accept_failing_, true)) {
      state_.report("http: cannot take connections: error " + std::to_string(error.value()));
    }
    if (error == asio::error::no_descriptors || error.value() == ENFILE) {
      reserve_.close_one_waiting(acceptor_.native_handle());
    }
    pause();
  }
}

void Worker::start_session(Socket socket) {
  Session::start(std::make_unique<Session>(std::move(socket), thread_));
}

void Worker::pause() {
  pause_timer_.expires_after(state_.limits.accept_pause);
  pause_timer_.async_wait([this](const boost::system::error_code& error) {
    taking_ = false;
    if (!error) {
      accept();
    }
  });
  taking_ = true;
}

void Worker::drain(std::chrono::milliseconds time) {
  asio::post(context_, [this, time] { start_drain(time); });
}

/// The kernel has completed these connections, so their clients may have sent requests already.
void Worker::accept_waiting_connections() {
  boost::system::error_code error;
  for (int i = 0; i < max_waiting && !error; ++i) {
    Socket socket(context_.get_executor());
    acceptor_.accept(socket, error);
    if (!error) {
      start_session(std::move(socket));
    }
  }
}

void Worker::start_drain(std::chrono::milliseconds time) {
  drain_end_ = std::min(drain_end_, Clock::now() + time);
  if (acceptor_.is_open()) {
    accept_waiting_connections();
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    pause_timer_.cancel();
  }
  if (Clock::now() >= drain_end_) {
    close_all();
    return;
  }
  for (auto next = thread_.connections.begin(); next != thread_.connections.end();) {
    (next++)->drain();  // may end the connection, which leaves the list
  }
  watch_drain();
}

/// Looks often whether the drain is over: this thread ends when nothing is open, and no timer may
/// keep it until the last moment.
void Worker::watch_drain() {
  if (thread_.connections.empty()) {
    return;
  }
  drain_timer_.expires_after(drain_look);
  drain_timer_.async_wait([this](const boost::system::error_code& error) {
    if (error) {
      return;
    }
    if (Clock::now() >= drain_end_) {
      close_all();
    } else {
      watch_drain();
    }
  });
}

/// Closes what is left. Its handlers run once more, each with an error.
void Worker::close_all() noexcept {
  drain_timer_.cancel();
  for (auto next = thread_.connections.begin(); next != thread_.connections.end();) {
    state_.note_cut(Cut::drain);
    (next++)->close_now();
  }
}

}  // namespace parley::http
