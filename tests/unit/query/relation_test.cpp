#include "parley/query/relation.hpp"

#include "support/random_orders.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

namespace parley::query {
namespace {

using parley::testing::OrderedGraph;
using parley::testing::random_ordered_graph;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

AllenSet set_of(std::initializer_list<AllenRelation> relations) {
  AllenSet set;
  for (const AllenRelation relation : relations) {
    set.set(static_cast<std::size_t>(relation));
  }
  return set;
}

constexpr Bounds within(Day first, Day end) {
  return {first, end - 1, first + 1, end};
}

/// Three rounds without dates inside a process of nine days.
class RoundsTest : public ::testing::Test {
 protected:
  EventGraph rounds(StatedOrder order) const {
    GraphBuilder builder;
    add_rounds(builder);
    builder.add_order("r1", order, "r2");
    builder.add_order("r2", order, "r3");
    return std::move(builder).build();
  }

  EventGraph rounds_that_follow() const {
    GraphBuilder builder;
    add_rounds(builder, true);
    return std::move(builder).build();
  }

  static RelationResult ask(const EventGraph& graph, std::string_view a, std::string_view b) {
    return run(graph, RelationQuery{*graph.find_event(a), *graph.find_event(b)});
  }

 private:
  static void add_rounds(GraphBuilder& builder, bool follow = false) {
    EventRow talks{.id = "talks", .type = "process"};
    talks.bounds = {100, 100, 109, 109};
    builder.add_event(talks);
    std::string before;
    for (const std::string id : {"r1", "r2", "r3"}) {
      EventRow round{.id = id, .type = "round"};
      round.part_of = "talks";
      const std::vector<RelationRow> follows = {{RelationType::follows, before}};
      if (follow && !before.empty()) {
        round.relations = follows;
      }
      builder.add_event(round);
      before = id;
    }
  }
};

TEST_F(RoundsTest, InOrderAreCertainlyBeforeTheNextButOne) {
  const EventGraph graph = rounds(StatedOrder::ends_before_or_with_start_of);
  const RelationResult result = ask(graph, "r1", "r3");
  EXPECT_EQ(result.certain, AllenRelation::before);
  EXPECT_EQ(result.statements.size(), 2U);
  for (const std::size_t i : result.statements) {
    EXPECT_EQ(graph.orders().statements()[i].kind, StatementKind::order);
  }
  EXPECT_THAT(result.bounds, IsEmpty());
  EXPECT_EQ(ask(graph, "r1", "r2").possible, set_of({AllenRelation::before, AllenRelation::meets}));
  EXPECT_FALSE(ask(graph, "r1", "r2").certain);
  EXPECT_EQ(graph.bounds(*graph.find_event("r1")), (Bounds{100, 106, 101, 107}));
}

TEST_F(RoundsTest, ThatFollowMayShareTheirDays) {
  const EventGraph graph = rounds_that_follow();
  const RelationResult result = ask(graph, "r1", "r3");
  EXPECT_FALSE(result.certain);
  EXPECT_TRUE(result.possible.test(static_cast<std::size_t>(AllenRelation::before)));
  EXPECT_TRUE(result.possible.test(static_cast<std::size_t>(AllenRelation::equals)));
  EXPECT_FALSE(result.possible.test(static_cast<std::size_t>(AllenRelation::after)));
}

TEST(RelationTest, AnEventIsCertainlyEqualToItself) {
  GraphBuilder builder;
  builder.add_event({.id = "talks", .type = "process"});
  const EventGraph graph = std::move(builder).build();
  const RelationResult result = run(graph, RelationQuery{EventIndex{0}, EventIndex{0}});
  EXPECT_EQ(result.certain, AllenRelation::equals);
  EXPECT_THAT(result.bounds, IsEmpty());
}

TEST(RelationTest, ItsReasonsAreTheBoundsThatMatter) {
  GraphBuilder builder;
  EventRow deal{.id = "deal", .type = "agreement"};
  deal.bounds = within(10, 14);
  builder.add_event(deal);
  EventRow letter{.id = "letter", .type = "letter"};
  letter.bounds = within(20, 21);
  builder.add_event(letter);
  const EventGraph graph = std::move(builder).build();
  const RelationResult result = run(graph, RelationQuery{EventIndex{0}, EventIndex{1}});
  EXPECT_EQ(result.certain, AllenRelation::before);
  EXPECT_THAT(result.bounds,
              ElementsAre(ExplainingBound{EventIndex{0}, BoundName::end_latest, 14},
                          ExplainingBound{EventIndex{1}, BoundName::start_earliest, 20}));
  EXPECT_THAT(result.statements, IsEmpty());
}

TEST(RelationTest, QualifiersMakeACertainVerdictPossible) {
  GraphBuilder builder;
  EventRow deal{.id = "deal", .type = "agreement"};
  deal.bounds = within(10, 11);
  deal.padded = within(5, 16);
  builder.add_event(deal);
  EventRow letter{.id = "letter", .type = "letter"};
  letter.bounds = within(12, 13);
  builder.add_event(letter);
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(run(graph, RelationQuery{EventIndex{0}, EventIndex{1}}).certain, AllenRelation::before);
  EXPECT_GT(
      run(graph, RelationQuery{EventIndex{0}, EventIndex{1}, Approx::padded}).possible.count(), 5U);
}

/// The verdict of the reasons alone.
AllenSet verdict_of_reasons(const OrderedGraph& made, const RelationQuery& query,
                            const std::vector<ExplainingBound>& bounds,
                            const std::vector<std::size_t>& statements) {
  std::vector<Bounds> dates(made.graph.event_count());
  constexpr std::array members{&Bounds::start_earliest, &Bounds::start_latest,
                               &Bounds::end_earliest, &Bounds::end_latest};
  for (const ExplainingBound& bound : bounds) {
    dates[to_size(bound.event)].*members[static_cast<std::size_t>(bound.name)] = bound.day;
  }
  for (Bounds& date : dates) {
    date = tighten(date).value();
  }
  const StatedOrders& orders = made.graph.orders();
  std::vector<OrderStatement> chosen;
  for (const std::size_t i : statements) {
    OrderStatement order = orders.between_places(orders.statements()[i]);
    order.a = to_size(orders.event_at(order.a));
    order.b = to_size(orders.event_at(order.b));
    chosen.push_back(order);
  }
  const TemporalNetwork network = TemporalNetwork::make(dates, chosen).value();
  return network.possible_relations(to_size(query.a), to_size(query.b));
}

TEST(RelationPropertyTest, AgreesWithOneNetworkOfEverythingAndGivesReasonsThatAllCount) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const OrderedGraph made = random_ordered_graph(seed, 8, 20);
    const TemporalNetwork network = TemporalNetwork::make(made.dates, made.statements).value();
    for (std::size_t a = 0; a < made.dates.size(); ++a) {
      for (std::size_t b = 0; b < made.dates.size(); ++b) {
        const RelationQuery query{made.event(a), made.event(b)};
        const RelationResult result = run(made.graph, query);
        ASSERT_EQ(result.possible, network.possible_relations(a, b)) << seed;
        EXPECT_EQ(result.certain.has_value(), result.possible.count() == 1);
        EXPECT_TRUE(result.minimal);
        if (a == b) {
          continue;
        }
        ASSERT_EQ(verdict_of_reasons(made, query, result.bounds, result.statements),
                  result.possible);
        for (std::size_t i = 0; i < result.bounds.size(); ++i) {
          auto fewer = result.bounds;
          fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
          EXPECT_NE(verdict_of_reasons(made, query, fewer, result.statements), result.possible);
        }
      }
    }
  }
}

TEST(RelationPropertyTest, PaddingNeverTakesAPossibleRelationAway) {
  for (std::uint64_t seed = 100; seed < 160; ++seed) {
    const OrderedGraph made = random_ordered_graph(seed);
    const TemporalNetwork padded = TemporalNetwork::make(made.padded, made.statements).value();
    for (std::size_t a = 0; a < made.dates.size(); ++a) {
      for (std::size_t b = 0; b < made.dates.size(); ++b) {
        const AllenSet strict =
            run(made.graph, RelationQuery{made.event(a), made.event(b)}).possible;
        const AllenSet wide =
            run(made.graph, RelationQuery{made.event(a), made.event(b), Approx::padded}).possible;
        EXPECT_EQ(wide, padded.possible_relations(a, b));
        EXPECT_TRUE((strict & ~wide).none());
      }
    }
  }
}

}  // namespace
}  // namespace parley::query
