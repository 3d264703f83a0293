#include "live/watch.hpp"

#include "live/watched_folders.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace parley::app {

using std::chrono::steady_clock;

Result<std::unique_ptr<Watch>> Watch::start(const std::vector<std::filesystem::path>& datasets,
                                            std::function<void()> changed, service::LineSink log,
                                            std::chrono::milliseconds quiet) {
  auto folders = std::make_unique<WatchedFolders>(datasets, std::move(log));
  if (auto done = folders->look(); !done) {
    return done.error();
  }
  const int stop = eventfd(0, EFD_CLOEXEC);
  if (stop < 0) {
    return Error{ErrorCode::internal, "expected one more file descriptor, got none", {}};
  }
  return std::unique_ptr<Watch>(new Watch(std::move(folders), stop, std::move(changed), quiet));
}

Watch::Watch(std::unique_ptr<WatchedFolders> folders, int stop, std::function<void()> changed,
             std::chrono::milliseconds quiet)
    : folders_(std::move(folders)),
      stop_(stop),
      changed_(std::move(changed)),
      quiet_(quiet),
      thread_([this] { run(); }) {}

Watch::~Watch() {
  const std::uint64_t one = 1;
  // An eventfd takes eight octets at once, and there is room for more than one call.
  (void)!::write(stop_, &one, sizeof one);
  thread_.join();
  ::close(stop_);
}

/// False when the thread has to end. Without anything pending it waits for as long as it takes.
bool Watch::wait(bool pending, steady_clock::time_point until) const {
  using std::chrono::ceil;
  using std::chrono::milliseconds;
  const auto left = std::max(ceil<milliseconds>(until - steady_clock::now()), milliseconds{0});
  std::array<pollfd, 2> waited{{{folders_->descriptor(), POLLIN, 0}, {stop_, POLLIN, 0}}};
  ::poll(waited.data(), waited.size(), pending ? static_cast<int>(left.count()) : -1);
  return waited[1].revents == 0;
}

void Watch::run() {
  bool pending = false;
  steady_clock::time_point until;
  while (wait(pending, until)) {
    if (folders_->read_events()) {
      pending = true;
      until = steady_clock::now() + quiet_;
    } else if (pending && steady_clock::now() >= until) {
      pending = false;
      // Before the files are read, so that what happens from here on is seen.
      if (const auto done = folders_->look(); !done) {
        folders_->log()(done.error().location + ": " + done.error().message);
      }
      changed_();
    }
  }
}

}  // namespace parley::app
