#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace parley::app {

/// One event between two actors; the revision depends on the title.
inline std::string tiny_dataset(const std::string& title) {
  return R"({"dataset":{"id":"tiny","title":{"en":")" + title +
         R"("},"license":"CC0-1.0","language":"en","vocabulary":"negotiation"},)"
         R"("sources":[{"id":"s","title":"A page","kind":"news"}],)"
         R"("actors":[{"id":"a","name":{"en":"A"},"kind":"state"}],)"
         R"("events":[{"id":"e","type":"meeting","label":{"en":"They met"},)"
         R"("evidence":[{"source":"s"}]}]})";
}

/// A folder of its own for each test, gone with the object.
class TestFolder {
 public:
  TestFolder() {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~TestFolder() { std::filesystem::remove_all(path_); }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary | std::ios::trunc) << text;
  }

 private:
  std::filesystem::path path_ =
      std::filesystem::temp_directory_path() /
      ("parley-live-" +
       std::string(testing::UnitTest::GetInstance()->current_test_info()->test_suite_name()) + "-" +
       std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + "-" +
       std::to_string(getpid()));
};

}  // namespace parley::app
