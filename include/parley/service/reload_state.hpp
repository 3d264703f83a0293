#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace parley::service {

/// How a reload ended.
struct ReloadState {
  std::chrono::system_clock::time_point at;  ///< when it ended
  bool ok = true;                            ///< false: what was served before is still served
  /// What was wrong, one line for each fault, none with a path of the machine.
  std::vector<std::string> faults;
};

}  // namespace parley::service
