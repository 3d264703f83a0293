#include "parley/service/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
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

}  // namespace
}  // namespace parley::service
