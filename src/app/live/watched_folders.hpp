#pragma once

#include "parley/error/error.hpp"
#include "parley/service/load.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parley::app {

/// The folders whose entries say that a dataset may have changed. Editors replace a file by another
/// of its name, so a file is watched by its folder.
class WatchedFolders {
 public:
  WatchedFolders(const std::vector<std::filesystem::path>& datasets, service::LineSink log);
  ~WatchedFolders();
  WatchedFolders(const WatchedFolders&) = delete;
  WatchedFolders& operator=(const WatchedFolders&) = delete;

  /// Watches what is there now; to be called again after a change, since a folder can be another
  /// one of the same name. Error: a folder cannot be watched.
  Result<void> look();

  /// Reads what has happened; true when it concerns a dataset.
  bool read_events();

  int descriptor() const noexcept { return descriptor_; }  ///< readable when something has happened
  const service::LineSink& log() const noexcept { return log_; }

 private:
  struct Folder {
    std::set<std::string, std::less<>> names;  ///< entries that are datasets
    bool is_dataset = false;                   ///< its .json files are one
  };

  Result<void> add(const std::filesystem::path& folder, const std::string& name);
  bool concerns(int watch, std::string_view name) const;

  std::vector<std::filesystem::path> datasets_;
  service::LineSink log_;
  int descriptor_;
  std::unordered_map<int, Folder> folders_;  ///< by the number of the watch
};

}  // namespace parley::app
