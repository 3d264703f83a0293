#include "test_client.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace parley::http {
namespace {

using Clock = std::chrono::steady_clock;

int open_connection(std::uint16_t port) {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int one = 1;
  ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  // The sockets interface wants this cast.
  if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(descriptor);
    return -1;
  }
  return descriptor;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

}  // namespace

Server start_server(api::Handler handler, const Limits& limits, unsigned threads) {
  ServerOptions options;
  options.port = 0;
  options.threads = threads;
  options.limits = limits;
  return Server::start(options, std::move(handler)).value();
}

api::Response echo(const api::Request& request) {
  return {200, {{"Content-Type", "text/plain; charset=utf-8"}}, request.target};
}

std::string get(std::string_view target, std::string_view more_fields) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" +
         std::string(more_fields) + "\r\n";
}

std::string WireAnswer::field(std::string_view name) const {
  const std::string wanted = "\r\n" + lower(name) + ": ";
  const auto at = lower(head).find(wanted);
  if (at == std::string::npos) {
    return "(absent)";
  }
  const auto begin = at + wanted.size();
  return head.substr(begin, head.find("\r\n", begin) - begin);
}

TestClient::TestClient(std::uint16_t port) : descriptor_(open_connection(port)) {
  if (descriptor_ < 0) {
    throw std::runtime_error("cannot connect to the server under test");
  }
}

TestClient::TestClient(TestClient&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), buffer_(std::move(other.buffer_)) {}

TestClient::~TestClient() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

bool TestClient::send(std::string_view octets) {
  while (!octets.empty()) {
    const auto sent = ::send(descriptor_, octets.data(), octets.size(), MSG_NOSIGNAL);
    if (sent <= 0) {
      return false;
    }
    octets.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool TestClient::wait_readable(std::chrono::milliseconds time) {
  pollfd wait{descriptor_, POLLIN, 0};
  return ::poll(&wait, 1, static_cast<int>(time.count())) == 1;
}

bool TestClient::is_reset() {
  pollfd wait{descriptor_, POLLERR, 0};
  return ::poll(&wait, 1, static_cast<int>(patience.count())) == 1 && (wait.revents & POLLERR) != 0;
}

std::string TestClient::receive_rest() {
  while (fill()) {
  }
  return std::exchange(buffer_, {});
}

bool TestClient::fill() {
  std::array<char, 65'536> octets{};
  if (!wait_readable(patience)) {
    return false;
  }
  const auto got = ::recv(descriptor_, octets.data(), octets.size(), 0);
  if (got <= 0) {
    return false;
  }
  buffer_.append(octets.data(), static_cast<std::size_t>(got));
  return true;
}

WireAnswer TestClient::receive(bool without_body) {
  std::size_t end = 0;
  while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
    if (!fill()) {
      return {};
    }
  }
  WireAnswer answer;
  answer.head = buffer_.substr(0, end);
  buffer_.erase(0, end + 4);
  const std::string length = answer.field("Content-Length");
  const std::size_t size =
      without_body || length == "(absent)" ? 0 : static_cast<std::size_t>(std::stoul(length));
  while (buffer_.size() < size) {
    if (!fill()) {
      return {torn, {}, {}};
    }
  }
  answer.status = std::stoi(answer.head.substr(9, 3));
  answer.body = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return answer;
}

bool TestClient::is_closed_without_more() {
  char octet = 0;
  return buffer_.empty() && wait_readable(patience) && ::recv(descriptor_, &octet, 1, 0) <= 0;
}

bool is_refused(std::uint16_t port) {
  const int descriptor = open_connection(port);
  if (descriptor >= 0) {
    ::close(descriptor);
  }
  return descriptor < 0;
}

namespace {

/// Octets to send next.
std::size_t next_piece(std::string_view rest, std::size_t size, Pieces pieces) {
  switch (pieces) {
    case Pieces::whole: break;
    case Pieces::lines: return std::min(rest.find('\n'), rest.size() - 1) + 1;
    case Pieces::octets: return std::min<std::size_t>(rest.size(), size <= 2'048 ? 1 : 64);
  }
  return rest.size();
}

}  // namespace

std::vector<std::string> exchange_all(std::uint16_t port, const std::vector<std::string>& requests,
                                      Pieces pieces) {
  std::vector<std::string> answers(requests.size());
  std::vector<std::size_t> sent(requests.size(), 0);
  std::vector<pollfd> waits;
  for (const std::string& request : requests) {
    const int descriptor = open_connection(port);
    ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
    const int at_once = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    const auto events = static_cast<short>(request.empty() ? POLLIN : POLLIN | POLLOUT);
    waits.push_back({descriptor, events, 0});
  }
  const auto give_up = Clock::now() + patience;
  std::size_t open = waits.size();
  std::vector<char> octets(65'536);
  while (open > 0 && Clock::now() < give_up) {
    ::poll(waits.data(), waits.size(), 100);
    for (std::size_t i = 0; i < waits.size(); ++i) {
      if (waits[i].fd < 0 || waits[i].revents == 0) {
        continue;
      }
      if ((waits[i].revents & POLLOUT) != 0) {
        const std::string_view rest = std::string_view(requests[i]).substr(sent[i]);
        const auto more = ::send(waits[i].fd, rest.data(),
                                 next_piece(rest, requests[i].size(), pieces), MSG_NOSIGNAL);
        sent[i] += more > 0 ? static_cast<std::size_t>(more) : 0;
        if ((more < 0 && errno != EAGAIN) || sent[i] == requests[i].size()) {
          waits[i].events = POLLIN;
        }
      }
      if ((waits[i].revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
        const auto got = ::recv(waits[i].fd, octets.data(), octets.size(), 0);
        if (got > 0) {
          answers[i].append(octets.data(), static_cast<std::size_t>(got));
        } else if (got == 0 || errno != EAGAIN) {
          ::close(waits[i].fd);
          waits[i].fd = -1;
          --open;
        }
      }
    }
  }
  for (std::size_t i = 0; i < waits.size(); ++i) {
    if (waits[i].fd >= 0) {
      ::close(waits[i].fd);
      answers[i] = "(still open)" + answers[i];
    }
  }
  return answers;
}

}  // namespace parley::http
