#include "client.hpp"
#include "shipped_data.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

/// Pairs of request and exact answer on both shipped datasets. The pages of docs/http-api link to
/// them. After an intended change of data or answers, this command writes the answers anew:
///   PARLEY_UPDATE_GOLDEN=1 build/dev/tests/unit/api/parley_api_tests --gtest_filter='Golden*'
namespace parley::api {
namespace {

namespace fs = std::filesystem;

const fs::path golden_folder = PARLEY_ROOT "/tests/golden";

bool updating() {
  return std::getenv("PARLEY_UPDATE_GOLDEN") != nullptr;
}

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_text(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::vector<std::string> names() {
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(golden_folder)) {
    if (entry.path().extension() == ".http") {
      found.push_back(entry.path().stem().string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// `GET /target` in the first line of a request.
std::string target_of(const std::string& name) {
  const std::string request = read_text(golden_folder / (name + ".http"));
  std::istringstream line(request);
  std::string method;
  std::string target;
  line >> method >> target;
  EXPECT_EQ(method, "GET") << name;
  return target;
}

/// The answer as it is kept: one member a line. A fresh router gives every problem the same id.
std::string answer_to(const std::string& target) {
  const Client client(all_shipped_data());
  return Json::parse(client.get(target).body).dump(2) + "\n";
}

class GoldenTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const auto& dataset : all_shipped_data()) {
      ASSERT_NE(dataset, nullptr) << "a folder of data/ has faults";
    }
  }
};

TEST_F(GoldenTest, EveryPairHolds) {
  const std::vector<std::string> pairs = names();
  EXPECT_GE(pairs.size(), 15U);
  for (const std::string& name : pairs) {
    const std::string answer = answer_to(target_of(name));
    if (updating()) {
      write_text(golden_folder / (name + ".json"), answer);
    }
    EXPECT_EQ(read_text(golden_folder / (name + ".json")), answer) << name;
  }
}

}  // namespace
}  // namespace parley::api
