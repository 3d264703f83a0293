#pragma once

#include "parley/error/error.hpp"
#include "parley/service/load.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace parley::app {

class WatchedFolders;

/// Waits for changes of the files of datasets: the .json files of a folder, or one file, whatever
/// way it is written (in its place, by another renamed to it, removed and made again). A folder or
/// file that is removed is waited for, as long as the folder that it was in is there.
class Watch {
 public:
  /// A file is taken as written when it has not changed for so long.
  static constexpr std::chrono::milliseconds settled{300};

  /// Calls `changed` from a thread of its own, never twice at once, when something has changed and
  /// then nothing for `quiet`. What cannot be watched any more goes to `log`. Error: the system
  /// gives no watch.
  static Result<std::unique_ptr<Watch>> start(const std::vector<std::filesystem::path>& datasets,
                                              std::function<void()> changed, service::LineSink log,
                                              std::chrono::milliseconds quiet = settled);

  /// Waits for a call of `changed` that goes on.
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

 private:
  Watch(std::unique_ptr<WatchedFolders> folders, int stop, std::function<void()> changed,
        std::chrono::milliseconds quiet);
  void run();
  bool wait(bool pending, std::chrono::steady_clock::time_point until) const;

  std::unique_ptr<WatchedFolders> folders_;
  int stop_;  ///< an eventfd: readable when the thread has to end
  std::function<void()> changed_;
  std::chrono::milliseconds quiet_;
  std::thread thread_;
};

}  // namespace parley::app
