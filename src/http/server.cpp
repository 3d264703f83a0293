#include "parley/http/server.hpp"

#include "connection/worker.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <csignal>
#include <exception>
#include <mutex>
#include <sys/resource.h>
#include <thread>
#include <utility>
#include <vector>

namespace parley::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

/// Raises the soft limit of descriptors as far as allowed and useful; returns how many of the
/// wanted connections fit.
std::size_t connections_that_fit(std::size_t wanted) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) {
    return wanted;
  }
  const rlim_t useful = std::min<rlim_t>(limit.rlim_max, wanted + reserved_descriptors);
  if (limit.rlim_cur < useful) {
    const rlimit raised{useful, limit.rlim_max};
    if (::setrlimit(RLIMIT_NOFILE, &raised) == 0) {
      limit.rlim_cur = useful;
    }
  }
  const rlim_t reserved = std::min<rlim_t>(reserved_descriptors, limit.rlim_cur / 2);
  return std::min<std::size_t>(wanted, limit.rlim_cur - reserved);
}

Error cannot_listen(const tcp::endpoint& endpoint, const boost::system::error_code& error) {
  const std::string where =
      endpoint.address().to_string() + " port " + std::to_string(endpoint.port());
  const auto because = [&](std::string_view reason) {
    return "cannot listen on " + where + ": " + std::string(reason);
  };
  if (error == asio::error::address_in_use) {
    return {ErrorCode::invalid_argument, because("the port is in use"), "port"};
  }
  if (error == asio::error::access_denied) {
    return {ErrorCode::invalid_argument, because("the port is not permitted"), "port"};
  }
  if (error.value() == EADDRNOTAVAIL) {
    return {ErrorCode::invalid_argument, because("the address is not of this machine"), "address"};
  }
  return {ErrorCode::invalid_argument,
          because("the system refuses with error " + std::to_string(error.value())), "address"};
}

/// Binds without SO_REUSEPORT, which fails when another process listens there. The workers share
/// the port with SO_REUSEPORT, which would silently share it with that process too.
boost::system::error_code probe(const tcp::endpoint& endpoint) {
  asio::io_context context;
  tcp::acceptor acceptor(context);
  boost::system::error_code error;
  acceptor.open(endpoint.protocol(), error);
  if (!error) {
    acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  }
  if (!error) {
    acceptor.bind(endpoint, error);
  }
  return error;
}

}  // namespace

class Server::Threads {
 public:
  Threads(const ServerOptions& options, delivery::Deliverer deliver) {
    state_.limits = options.limits;
    state_.limits.max_connections = connections_that_fit(options.limits.max_connections);
    state_.deliver = std::move(deliver);
    state_.content_limit = options.content_limit;
    state_.log = options.log;
    state_.observer = options.observer;
  }

  ~Threads() {
    drain(std::chrono::milliseconds{0});
    wait();
  }

  boost::system::error_code listen(tcp::endpoint endpoint, unsigned threads) {
    if (boost::system::error_code error = probe(endpoint)) {
      return error;
    }
    for (unsigned i = 0; i < threads; ++i) {
      workers_.push_back(std::make_unique<Worker>(state_));
      if (boost::system::error_code error = workers_.back()->listen(endpoint, threads > 1)) {
        return error;
      }
      endpoint.port(workers_.front()->port());
    }
    port_ = endpoint.port();
    return {};
  }

  void run() {
    for (const auto& worker : workers_) {
      threads_.emplace_back([&worker = *worker] { worker.run(); });
    }
  }

  void drain(std::chrono::milliseconds time) {
    state_.draining = true;
    for (const auto& worker : workers_) {
      worker->drain(time);
    }
  }

  void wait() {
    const std::lock_guard lock(joining_);
    for (std::thread& thread : threads_) {
      thread.join();
    }
    threads_.clear();
  }

  std::uint16_t port() const noexcept { return port_; }
  const ServerState& state() const noexcept { return state_; }

 private:
  ServerState state_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::uint16_t port_ = 0;
  std::mutex joining_;
  std::vector<std::thread> threads_;
};

Server::Server(std::unique_ptr<Threads> threads) noexcept : threads_(std::move(threads)) {}
Server::Server(Server&& other) noexcept = default;
Server& Server::operator=(Server&& other) noexcept = default;
Server::~Server() = default;

Result<Server> Server::start(const ServerOptions& options, api::Handler handler) {
  return start(options, delivery::deliver_at_once(std::move(handler)));
}

Result<Server> Server::start(const ServerOptions& options, delivery::Deliverer deliver) {
  boost::system::error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error) {
    return Error{ErrorCode::invalid_argument,
                 "expected a numeric IP address to listen on, got " + show(options.address),
                 "address"};
  }
  std::signal(SIGPIPE, SIG_IGN);  // writing to a closed connection must not end the process
  const unsigned threads =
      options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  const tcp::endpoint endpoint(address, options.port);
  try {
    auto server = std::make_unique<Threads>(options, std::move(deliver));
    if ((error = server->listen(endpoint, threads))) {
      return cannot_listen(endpoint, error);
    }
    server->run();
    return Server(std::move(server));
  } catch (const std::exception&) {
    return Error{ErrorCode::internal, "cannot start " + std::to_string(threads) + " threads",
                 "threads"};
  }
}

std::uint16_t Server::port() const noexcept {
  return threads_->port();
}

std::size_t Server::connections() const noexcept {
  return threads_->state().connections.load(std::memory_order_relaxed);
}

void Server::begin_drain() {
  threads_->drain(threads_->state().limits.drain_time);
}

void Server::stop() {
  threads_->drain(std::chrono::milliseconds{0});
  threads_->wait();
}

void Server::wait() {
  threads_->wait();
}

}  // namespace parley::http
