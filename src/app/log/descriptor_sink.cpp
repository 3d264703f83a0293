#include "log/descriptor_sink.hpp"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace parley::app {
namespace {

/// How long a reader of a full pipe is waited for before the line is dropped.
constexpr int patience_ms = 1'000;

}  // namespace

DescriptorSink::DescriptorSink(int descriptor, std::unique_ptr<spdlog::formatter> formatter)
    : base_sink(std::move(formatter)), descriptor_(descriptor) {}

void DescriptorSink::sink_it_(const spdlog::details::log_msg& message) {
  spdlog::memory_buf_t line;
  if (unfinished_) {
    line.push_back('\n');
  }
  formatter_->format(message, line);
  if (!write({line.data(), line.size()})) {
    dropped_.fetch_add(1, std::memory_order_relaxed);
  }
}

/// The descriptor stays blocking, since others share it. Once poll() says that there is room, a
/// pipe takes a piece of at most PIPE_BUF octets at once.
bool DescriptorSink::write(std::string_view text) noexcept {
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, PIPE_BUF);
    if (!wait_for_room()) {
      return false;
    }
    const ssize_t done = ::write(descriptor_, piece.data(), piece.size());
    if (done < 0 && errno != EINTR && errno != EAGAIN) {
      return false;
    }
    const auto taken = static_cast<std::size_t>(std::max<ssize_t>(done, 0));
    text.remove_prefix(taken);
    unfinished_ = taken > 0 ? !text.empty() : unfinished_;
  }
  return true;
}

bool DescriptorSink::wait_for_room() noexcept {
  pollfd room{descriptor_, POLLOUT, 0};
  const int patience = hurried_.load(std::memory_order_relaxed) ? 0 : patience_ms;
  int ready = 0;
  do {
    ready = ::poll(&room, 1, patience);
  } while (ready < 0 && errno == EINTR);
  return ready > 0;  // also when it failed: write() then says so
}

}  // namespace parley::app
