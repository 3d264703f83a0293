#include "parley/query/text_search.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace parley::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Dataset words(std::vector<std::pair<const char*, const char*>> labels) {
  Dataset dataset;
  dataset.id = "words";
  for (const auto& [id, label] : labels) {
    Event event;
    event.id = id;
    event.own.type = "talk";
    event.own.label = LocalizedText{{"en", label}};
    dataset.events.push_back(std::move(event));
  }
  return dataset;
}

class TextSearchTest : public ::testing::Test {
 protected:
  std::vector<std::string> found(const Dataset& dataset, std::string_view question) {
    const EventGraph graph = build_graph(dataset, ClaimPolicy{});
    const auto index = TextIndex::build(dataset, graph);
    EXPECT_TRUE(index.has_value());
    const auto matches = index->find(question);
    EXPECT_TRUE(matches.has_value()) << question;
    std::vector<std::string> ids;
    for (const EventIndex event : matches->events) {
      ids.emplace_back(graph.event_id(event));
    }
    return ids;
  }
};

TEST_F(TextSearchTest, AccentsAndCaseDoNotCount) {
  const Dataset dataset = words({{"a", "Général Ďurišín"}, {"b", "general"}, {"c", "gene"}});
  EXPECT_THAT(found(dataset, "GENERAL"), ElementsAre("a", "b"));
  EXPECT_THAT(found(dataset, "durisin"), ElementsAre("a"));
  EXPECT_THAT(found(dataset, "ďurišín"), ElementsAre("a"));
}

TEST_F(TextSearchTest, EveryWordHasToBeThere) {
  const Dataset dataset = words({{"a", "one two"}, {"b", "two three"}, {"c", "three one"}});
  EXPECT_THAT(found(dataset, "one"), ElementsAre("a", "c"));
  EXPECT_THAT(found(dataset, "two one"), ElementsAre("a"));
  EXPECT_THAT(found(dataset, "one two three"), IsEmpty());
  EXPECT_THAT(found(dataset, "one one"), ElementsAre("a", "c"));
}

TEST_F(TextSearchTest, MarksInsideOfAWordPartIt) {
  const Dataset dataset = words({{"a", "P5+1 talks"}, {"b", "1 P5"}, {"c", "say \"no\""}});
  EXPECT_THAT(found(dataset, "P5+1"), ElementsAre("a"));
  EXPECT_THAT(found(dataset, "\"no\""), ElementsAre("c"));
}

TEST_F(TextSearchTest, OneTextOfManyEventsIsFoundInAllOfThem) {
  const Dataset dataset = words({{"a", "Make statement"}, {"b", "Make statement"}, {"c", "Deny"}});
  EXPECT_THAT(found(dataset, "statement"), ElementsAre("a", "b"));
}

TEST_F(TextSearchTest, NoWordsAndTooManyAreRefused) {
  const Dataset dataset = words({{"a", "one"}});
  const EventGraph graph = build_graph(dataset, ClaimPolicy{});
  const auto index = TextIndex::build(dataset, graph);
  ASSERT_TRUE(index.has_value());
  EXPECT_EQ(index->find("  -- ").error().message,
            "expected a word of letters or digits, got \"  -- \"");
  EXPECT_EQ(index->find(std::string(201, 'x')).error().message,
            "expected words of at most 200 bytes in all, got 201");
}

}  // namespace
}  // namespace parley::query
