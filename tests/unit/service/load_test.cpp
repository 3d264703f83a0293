#include "parley/service/load.hpp"

#include "parley/dataset/read.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

namespace parley::service {
namespace {

using ::testing::HasSubstr;

const std::string shipped = PARLEY_ROOT "/data/iran-nuclear";

class LoadTest : public ::testing::Test {
 protected:
  std::optional<ServedDatasets> load_all(const std::vector<std::filesystem::path>& paths) {
    return load(paths, nullptr, [this](const std::string& line) { lines_.push_back(line); });
  }

  std::vector<std::string> lines_;
};

TEST_F(LoadTest, ServesADatasetWithItsGraph) {
  const auto served = load_all({shipped});
  ASSERT_TRUE(served);
  ASSERT_EQ(served->size(), 1U);
  EXPECT_EQ(served->front()->dataset().id, "iran-nuclear");
  EXPECT_GT(served->front()->graph(ClaimPolicy{})->graph.event_count(), 0U);
}

TEST_F(LoadTest, ReportsAFaultAndServesNothing) {
  EXPECT_FALSE(load_all({shipped, "/no/such/folder"}));
  ASSERT_FALSE(lines_.empty());
  EXPECT_THAT(lines_.back(), HasSubstr("/no/such/folder"));
}

TEST_F(LoadTest, RefusesASecondDatasetOfTheSameId) {
  EXPECT_FALSE(load_all({shipped, shipped}));
  ASSERT_FALSE(lines_.empty());
  EXPECT_EQ(lines_.back(), shipped +
                               ": expected an id that no other dataset served has, got "
                               "\"iran-nuclear\"");
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_F(LoadTest, ServesNoStoreThatCheckRefuses) {
  const auto folder =
      std::filesystem::temp_directory_path() / ("parley-load-test-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  const auto path = folder / "whole.db";
  ASSERT_TRUE(store::write(*dataset::read(shipped).dataset, path));
  ASSERT_TRUE(load_all({path}));
  const std::string intact = text_of(path);
  std::mt19937 random(7);
  int refused = 0;
  for (int round = 0; round < 60; ++round) {
    std::string broken = intact;
    broken[100 + random() % (broken.size() - 100)] ^= static_cast<char>(1 + random() % 255);
    const auto damaged = folder / "damaged.db";
    std::ofstream(damaged, std::ios::binary) << broken;
    const bool fine = store::read_and_verify(damaged).ok();
    EXPECT_EQ(load_all({damaged}).has_value(), fine) << "round " << round;
    refused += fine ? 0 : 1;
  }
  EXPECT_GT(refused, 10);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace parley::service
