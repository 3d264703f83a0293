#include "parley/graph/event_graph.hpp"

#include "support/graph_checks.hpp"
#include "support/synthetic_graph.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(GraphMemoryTest, ATwoPartyEventTakesAtMost120BytesBesidesItsStrings) {
  const EventGraph graph =
      testing::synthetic_graph(1, {.events = 50'000, .actors = 500, .types = 50});
  testing::expect_consistent(graph);
  EXPECT_LE(graph.memory().columns, 120U * graph.event_count());
}

TEST(GraphMemoryTest, ARepeatedStringIsKeptOnce) {
  const testing::SyntheticShape few{.events = 2'000, .actors = 10, .types = 3, .days = 30};
  const EventGraph graph = testing::synthetic_graph(1, few);
  // Ids of 14 characters each; labels, types and dates repeat.
  EXPECT_LT(graph.memory().characters, 15U * graph.event_count());
}

}  // namespace
}  // namespace parley
