#include "serve/service_manager.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace parley::app {
namespace {

void notify(std::string_view state) noexcept {
  const char* const named = std::getenv("NOTIFY_SOCKET");
  const std::string_view path = named == nullptr ? "" : named;
  sockaddr_un there{};
  there.sun_family = AF_UNIX;
  if ((!path.starts_with('/') && !path.starts_with('@')) || path.size() >= sizeof there.sun_path) {
    return;
  }
  std::copy(path.begin(), path.end(), &there.sun_path[0]);
  if (path.front() == '@') {
    there.sun_path[0] = '\0';  // a name that is in no folder
  }
  const int sender = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (sender >= 0) {
    const timeval patience{5, 0};
    (void)setsockopt(sender, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    (void)sendto(sender, state.data(), state.size(), MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr*>(&there), size);
    close(sender);
  }
}

}  // namespace

void notify_ready() noexcept {
  notify("READY=1");
}

void notify_reloading() noexcept {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);  // which Type=notify-reload asks for
  std::array<char, 64> state{};
  const int size =
      std::snprintf(state.data(), state.size(), "RELOADING=1\nMONOTONIC_USEC=%lld",
                    static_cast<long long>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1'000);
  notify({state.data(), static_cast<std::size_t>(size)});
}

void notify_stopping() noexcept {
  notify("STOPPING=1");
}

}  // namespace parley::app
