// The least that a server can do: one thread, one epoll loop, the same octets for every request.
// parley_bare_epoll FILE, where FILE holds the whole answer, head and body. Prints "listening on ".

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::string_view end_of_head = "\r\n\r\n";

/// What one client has sent of its next request, and what it has still to get.
struct Client {
  std::string received;
  std::size_t owed = 0;   ///< answers
  std::size_t taken = 0;  ///< octets of the first of them
};

class Loop {
 public:
  Loop(int listener, std::string answer) : listener_(listener), answer_(std::move(answer)) {
    watch(listener_, EPOLLIN, EPOLL_CTL_ADD);
  }

  [[noreturn]] void run() {
    std::array<epoll_event, 128> events{};
    for (;;) {
      const int count = epoll_wait(poll_, events.data(), static_cast<int>(events.size()), -1);
      for (int i = 0; i < count; ++i) {
        const int file = events.at(static_cast<std::size_t>(i)).data.fd;
        if (file == listener_) {
          accept_all();
        } else if (!serve(file)) {
          close(file);
        }
      }
    }
  }

 private:
  void watch(int file, std::uint32_t what, int operation) const {
    epoll_event event{};
    event.events = what;
    event.data.fd = file;
    epoll_ctl(poll_, operation, file, &event);
  }

  void accept_all() {
    for (;;) {
      const int file = accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
      if (file < 0) {
        return;
      }
      const int on = 1;
      setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
      const auto at = static_cast<std::size_t>(file);
      if (clients_.size() <= at) {
        clients_.resize(at + 1);
      }
      clients_[at] = {};
      watch(file, EPOLLIN, EPOLL_CTL_ADD);
    }
  }

  /// False when the client is gone.
  bool serve(int file) {
    Client& client = clients_[static_cast<std::size_t>(file)];
    const ssize_t got = recv(file, buffer_.data(), buffer_.size(), 0);
    if (got == 0 || (got < 0 && errno != EAGAIN)) {
      return false;
    }
    if (got > 0) {
      client.received.append(buffer_.data(), static_cast<std::size_t>(got));
      for (auto end = client.received.find(end_of_head); end != std::string::npos;
           end = client.received.find(end_of_head)) {
        client.received.erase(0, end + end_of_head.size());
        ++client.owed;
      }
    }
    return answer(file, client);
  }

  bool answer(int file, Client& client) const {
    while (client.owed > 0) {
      const std::string_view rest = std::string_view(answer_).substr(client.taken);
      const ssize_t sent = send(file, rest.data(), rest.size(), MSG_NOSIGNAL);
      if (sent < 0) {
        watch(file, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
        return errno == EAGAIN;
      }
      client.taken += static_cast<std::size_t>(sent);
      if (client.taken == answer_.size()) {
        client.taken = 0;
        --client.owed;
      }
    }
    return true;
  }

  int listener_;
  int poll_ = epoll_create1(EPOLL_CLOEXEC);
  std::string answer_;
  std::array<char, 16'384> buffer_{};
  std::vector<Client> clients_;  ///< by descriptor
};

}  // namespace

int main(int argc, char** argv) {
  std::ifstream file(argc > 1 ? argv[1] : "", std::ios::binary);
  std::string answer{std::istreambuf_iterator<char>(file), {}};
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): what sockets ask for
  if (answer.empty() || bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      listen(listener, SOMAXCONN) != 0 ||
      getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
    std::cerr << "bare_epoll: expected a file with an answer and a free port\n";
    return 1;
  }
  // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
  std::cout << "listening on http://127.0.0.1:" << ntohs(address.sin_port) << std::endl;
  Loop(listener, std::move(answer)).run();
}
