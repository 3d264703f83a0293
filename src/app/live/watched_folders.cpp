#include "live/watched_folders.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace parley::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t changes = IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;

/// What `dataset` reads in a folder. A name with two points is how some systems put a new version
/// of a whole folder in its place (`..data`), to which its files are links.
bool is_of_a_dataset(std::string_view name) noexcept {
  return name.starts_with("..") || (name.ends_with(".json") && !name.starts_with('.') &&
                                    !name.starts_with('#') && !name.starts_with("~$"));
}

/// The path from the root, without an end that names no entry.
fs::path entry_of(const fs::path& path) {
  std::error_code failure;
  const fs::path absolute = fs::absolute(path, failure).lexically_normal();
  return absolute.has_filename() ? absolute : absolute.parent_path();
}

}  // namespace

WatchedFolders::WatchedFolders(const std::vector<fs::path>& datasets, service::LineSink log)
    : log_(std::move(log)), descriptor_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  datasets_.reserve(datasets.size());
  for (const fs::path& path : datasets) {
    datasets_.push_back(entry_of(path));
  }
}

WatchedFolders::~WatchedFolders() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

Result<void> WatchedFolders::add(const fs::path& folder, const std::string& name) {
  const int watch = inotify_add_watch(descriptor_, folder.c_str(), changes | IN_ONLYDIR);
  if (watch < 0 && errno == ENOSPC) {
    return Error{ErrorCode::internal,
                 "expected one more watch of a folder, got none; see fs.inotify.max_user_watches",
                 folder.string()};
  }
  if (watch < 0) {
    return Error{ErrorCode::not_found, "expected a folder that can be watched, got none",
                 folder.string()};
  }
  Folder& watched = folders_[watch];
  if (name.empty()) {
    watched.is_dataset = true;
  } else {
    watched.names.insert(name);
  }
  return {};
}

Result<void> WatchedFolders::look() {
  if (descriptor_ < 0) {
    return Error{ErrorCode::internal,
                 "expected to watch folders, got a refusal; see fs.inotify.max_user_instances",
                 {}};
  }
  Result<void> outcome;
  const auto note = [&outcome](const Result<void>& done) {
    if (!done && outcome) {
      outcome = done.error();
    }
  };
  for (const fs::path& path : datasets_) {
    note(add(path.parent_path(), path.filename().string()));
    std::error_code failure;
    const fs::path target = fs::weakly_canonical(path, failure);
    if (!failure && target != path) {
      note(add(target.parent_path(), target.filename().string()));
    }
    if (fs::is_directory(path, failure)) {
      note(add(path, {}));
    }
  }
  return outcome;
}

bool WatchedFolders::concerns(int watch, std::string_view name) const {
  const auto found = folders_.find(watch);
  if (found == folders_.end()) {
    return false;
  }
  const Folder& folder = found->second;
  return folder.names.contains(name) ||
         (folder.is_dataset && (name.empty() || is_of_a_dataset(name)));
}

bool WatchedFolders::read_events() {
  alignas(inotify_event) std::array<char, 16'384> buffer{};
  bool found = false;
  for (;;) {
    const ssize_t got = ::read(descriptor_, buffer.data(), buffer.size());
    if (got <= 0) {
      return found;
    }
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      // The name ends with zeros.
      const std::string_view name = event.len == 0 ? "" : buffer.data() + at + sizeof event;
      at += sizeof event + event.len;
      if ((event.mask & IN_IGNORED) != 0) {
        folders_.erase(event.wd);
        continue;
      }
      // After an overflow nobody knows what has happened.
      found = found || (event.mask & IN_Q_OVERFLOW) != 0 || concerns(event.wd, name);
    }
  }
}

}  // namespace parley::app
