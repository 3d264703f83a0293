#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace parley::api {

/// The targets of the requests under tests/golden.
inline std::vector<std::string> golden_targets() {
  std::vector<std::string> targets;
  for (const auto& entry : std::filesystem::directory_iterator(PARLEY_ROOT "/tests/golden")) {
    if (entry.path().extension() == ".http") {
      std::ifstream file(entry.path());
      std::string method;
      std::string target;
      file >> method >> target;
      targets.push_back(target);
    }
  }
  return targets;
}

}  // namespace parley::api
