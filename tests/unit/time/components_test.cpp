#include "parley/time/components.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(ComponentsTest, AnEventThatNoStatementNamesIsAlone) {
  const std::vector<std::size_t> component = connected_components(3, {});
  EXPECT_NE(component[0], component[1]);
  EXPECT_NE(component[1], component[2]);
  EXPECT_NE(component[0], component[2]);
}

TEST(ComponentsTest, StatementsConnectEventsDirectlyAndThroughOthers) {
  const std::vector<OrderStatement> statements = {
      {0, TimeOrder::before, 4}, {2, TimeOrder::meets, 3}, {4, TimeOrder::within, 1}};
  const std::vector<std::size_t> component = connected_components(6, statements);
  EXPECT_EQ(component[0], component[4]);
  EXPECT_EQ(component[0], component[1]);
  EXPECT_EQ(component[2], component[3]);
  EXPECT_NE(component[0], component[2]);
  EXPECT_NE(component[5], component[0]);
  EXPECT_NE(component[5], component[2]);
}

TEST(ComponentsTest, AComponentIsNamedByOneOfItsEvents) {
  const std::vector<OrderStatement> statements = {{3, TimeOrder::after, 1}};
  const std::vector<std::size_t> component = connected_components(4, statements);
  EXPECT_TRUE(component[1] == 1 || component[1] == 3);
  EXPECT_EQ(component[0], 0U);
  EXPECT_EQ(component[2], 2U);
}

}  // namespace
}  // namespace parley
