#include "parley/graph/graph_builder.hpp"
#include "parley/query/event_chains.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace parley::query {
namespace {

/// `count` events, one a day, each referring to the one before; the first is `e0`. With `branches`,
/// each refers to the one before that, too.
EventGraph chain(std::uint32_t count, bool branches) {
  GraphBuilder builder;
  builder.reserve_events(count);
  builder.add_type("t", false);
  const auto name = [](std::uint32_t i) { return "e" + std::to_string(i); };
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string id = name(i);
    const std::string before = i > 0 ? name(i - 1) : "";
    const std::string second = i > 1 ? name(i - 2) : "";
    std::vector<RelationRow> relations;
    if (i > 0) {
      relations.push_back({RelationType::refers_to, before});
    }
    if (i > 1 && branches) {
      relations.push_back({RelationType::refers_to, second});
    }
    EventRow row{.id = id, .type = "t"};
    row.bounds = {i, i, Day{i} + 1, Day{i} + 1};
    row.relations = relations;
    builder.add_event(row);
  }
  return std::move(builder).build();
}

TEST(LongChainTest, AChainOfAMillionEventsHasItsHingesAndLayers) {
  constexpr std::uint32_t count = 1'000'000;
  const EventGraph graph = chain(count, false);
  const HingesResult hinges = run(graph, HingesQuery{EventIndex{count - 1}, {}}).value();
  ASSERT_EQ(hinges.hinges.size(), count - 1);
  EXPECT_EQ(hinges.hinges.front().event, EventIndex{count - 2});
  EXPECT_EQ(hinges.hinges.back().event, EventIndex{0});
  const LayersResult layers = run(graph, LayersQuery{}).value();
  ASSERT_EQ(layers.events.size(), count);
  EXPECT_EQ(layers.events.back().layer, count - 1);
  EXPECT_TRUE(layers.circles.empty());
}

TEST(LongChainTest, AChainThatBranchesAllTheWayIsAnsweredUpToADepthAndThenRefused) {
  const EventGraph graph = chain(30'000, true);
  EXPECT_EQ(run(graph, HingesQuery{EventIndex{9'000}, {}}).value().hinges.size(), 1U)
      << "only the first: every other event can be passed by";
  const auto refused = run(graph, HingesQuery{EventIndex{29'999}, {}});
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(refused.error().code, ErrorCode::too_large);
  EXPECT_EQ(refused.error().message,
            "expected relations that branch at most 10000 times in a row, got a longer chain; "
            "narrow the window (datetime) or the types");
  EXPECT_EQ(run(graph, LayersQuery{}).value().events.back().layer, 29'999U);
}

}  // namespace
}  // namespace parley::query
