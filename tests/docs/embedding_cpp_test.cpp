#include "embedding_examples.hpp"  // made from docs/embedding-cpp.md

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace parley {
namespace {

const std::string shipped = PARLEY_ROOT "/data/iran-nuclear";

TEST(EmbeddingPageTest, AFolderBecomesAnAnswer) {
  EXPECT_THAT(who_deals_with_iran(shipped), ::testing::Contains("United States"));
  EXPECT_TRUE(who_deals_with_iran(shipped + "/nowhere").empty());
}

TEST(EmbeddingPageTest, TenLinesRunAnAlgorithmOfBoostOnASlice) {
  const auto read = dataset::read(shipped);
  const EventGraph graph = build_graph(*read.dataset, {});
  const std::vector<int> group = groups_of_2018(graph);
  ASSERT_EQ(group.size(), graph.actor_count());
  const auto group_of = [&](const char* actor) {
    return group[to_size(graph.find_actor(actor).value())];
  };
  EXPECT_EQ(group_of("iran"), group_of("united-states"));
  EXPECT_GT(std::set(group.begin(), group.end()).size(), 1U)
      << "an actor without an event in 2018 is a group of its own";
}

}  // namespace
}  // namespace parley
