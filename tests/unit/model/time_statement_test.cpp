#include "parley/model/time_statement.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

using Number = std::optional<std::size_t>;

TEST(TimeStatementTest, NeedsTwoKnownEvents) {
  EXPECT_FALSE(stated_order(Number(1), StatedOrder::before, Number()));
  EXPECT_FALSE(stated_order(Number(), StatedOrder::before, Number(1)));
  EXPECT_FALSE(stated_part_of(std::size_t{1}, Number()));
  EXPECT_FALSE(stated_relation(std::size_t{1}, RelationType::follows, Number()));
  EXPECT_FALSE(stated_relative_date(std::size_t{1}, 1, 2, Number()));
}

TEST(TimeStatementTest, ARelationThatImpliesNoOrderStatesNone) {
  EXPECT_FALSE(stated_relation(std::size_t{1}, RelationType::refers_to, Number(2)));
  EXPECT_TRUE(stated_relation(std::size_t{1}, RelationType::supersedes, Number(2)));
  EXPECT_TRUE(stated_relation(std::size_t{1}, RelationType::stage_of, Number(2)));
}

TEST(TimeStatementTest, ADateRelativeToItsOwnEventStatesNothing) {
  EXPECT_FALSE(stated_relative_date(std::size_t{1}, 1, 2, Number(1)));
}

TEST(TimeStatementTest, ANetworkTakesItBetweenItsOwnIndices) {
  const auto order =
      order_statement(*stated_order(Number(7), StatedOrder::met_by, Number(9)), 0, 1);
  EXPECT_EQ(order.a, 0U);
  EXPECT_EQ(order.is, TimeOrder::met_by);
  EXPECT_EQ(order.b, 1U);
  const auto part = order_statement(*stated_part_of(std::size_t{7}, Number(9)), 0, 1);
  EXPECT_EQ(part.is, TimeOrder::within);
  const auto follows =
      order_statement(*stated_relation(std::size_t{7}, RelationType::follows, Number(9)), 0, 1);
  EXPECT_EQ(follows.a, 1U);
  EXPECT_EQ(follows.is, TimeOrder::ends_by_first_day_of);
  EXPECT_EQ(follows.b, 0U);
  const auto ordinals = order_statement(stated_ordinals(std::size_t{7}, std::size_t{9}), 0, 1);
  EXPECT_EQ(ordinals.a, 0U);
  EXPECT_EQ(ordinals.is, TimeOrder::starts_before_or_with_start_of);
  EXPECT_EQ(ordinals.b, 1U);
  const auto days = order_statement(*stated_relative_date(std::size_t{7}, 1, 14, Number(9)), 0, 1);
  EXPECT_EQ(days.is, TimeOrder::days_after);
  EXPECT_EQ(days.least, 1);
  EXPECT_EQ(days.most, 14);
}

TEST(TimeStatementTest, AStatedOrderHasTheNameOfTheAllenRelationItMeans) {
  for (std::size_t i = 0; i < allen_count; ++i) {
    const auto order = parse_term<StatedOrder>(to_string(static_cast<AllenRelation>(i)));
    ASSERT_TRUE(order);
    // Two spans in relation i satisfy the order of that name and no other of the thirteen.
    for (Day start = 0; start < 5; ++start) {
      for (Day end = start + 1; end < 6; ++end) {
        const Bounds a{start, start, end, end};
        const Bounds b{2, 2, 4, 4};
        const bool holds = TemporalNetwork::make({a, b}, {{0, time_order(*order), 1}}).has_value();
        EXPECT_EQ(holds, possible_relations(a, b).test(i)) << i;
      }
    }
  }
}

}  // namespace
}  // namespace parley
