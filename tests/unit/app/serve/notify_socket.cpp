#include "serve/notify_socket.hpp"

#include "served_process.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace parley::app {

NotifySocket::NotifySocket(const std::string& name)
    : name_(name), descriptor_(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
  sockaddr_un here{};
  here.sun_family = AF_UNIX;
  std::copy(name.begin(), name.end(), &here.sun_path[0]);
  if (name.front() == '@') {
    here.sun_path[0] = '\0';
  }
  const timeval patience{max_wait.count(), 0};
  (void)setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  (void)bind(descriptor_, reinterpret_cast<const sockaddr*>(&here),
             static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size()));
}

NotifySocket::~NotifySocket() {
  close(descriptor_);
  unlink(name_.c_str());
}

std::string NotifySocket::receive() const {
  std::array<char, 256> text{};
  const ssize_t size = recv(descriptor_, text.data(), text.size(), 0);
  return {text.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
}

}  // namespace parley::app
