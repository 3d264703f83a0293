#pragma once

#include "run_parley.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>
#include <vector>

namespace parley::app {

/// A folder of its own to export into.
class ExportFolderTest : public testing::Test {
 protected:
  ExportFolderTest()
      : folder_(std::filesystem::temp_directory_path() /
                ("parley-export-folder-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~ExportFolderTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::string at(const std::string& name) const { return folder_ / name; }
  static std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  static void write(const std::string& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
  }
  /// The names of the files in a folder and below it, in order.
  static std::vector<std::string> names(const std::string& path) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) {
        found.push_back(entry.path().lexically_relative(path).generic_string());
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }
  /// What is in the folder itself: nothing unfinished may stay.
  std::vector<std::string> left() const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      found.push_back(entry.path().filename());
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  const std::string shipped = PARLEY_ROOT "/data/iran-nuclear";

 private:
  std::filesystem::path folder_;
};

}  // namespace parley::app
