#include "parley/query/relation.hpp"

#include "support/every_alternative.hpp"
#include "support/graph_from_text.hpp"
#include "support/random_orders.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

/// Relations of events whose dates have alternatives.
namespace parley::query {
namespace {

using parley::testing::Choices;
using parley::testing::event;
using parley::testing::every_alternative;
using parley::testing::graph_from_text;
using parley::testing::OrderedGraph;
using parley::testing::random_ordered_graph;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string names_of(const AllenSet& set) {
  std::string names;
  for (std::size_t i = 0; i < allen_count; ++i) {
    if (set.test(i)) {
      names += (names.empty() ? "" : " ");
      names += to_string(static_cast<AllenRelation>(i));
    }
  }
  return names;
}

RelationResult ask(const EventGraph& graph, std::string_view a, std::string_view b,
                   Approx approx = Approx::strict) {
  return run(graph, {event(graph, a), event(graph, b), approx});
}

TEST(RelationAlternativesTest, AreTheUnionOverTheAlternatives) {
  const EventGraph graph = graph_from_text(R"(
    [2015-03-01,2018-03-01]  a->b  letter  either
    2016                     a->b  talks   talks
    [2015-03-01,2016-03-01]  a->b  letter  other
  )");
  EXPECT_EQ(names_of(ask(graph, "either", "talks").possible), "before after");
  EXPECT_EQ(names_of(ask(graph, "talks", "either").possible), "before after");
  EXPECT_EQ(names_of(ask(graph, "either", "other").possible), "before equals after");
  EXPECT_FALSE(ask(graph, "either", "talks").certain);
}

TEST(RelationAlternativesTest, WhatEveryMemberSaysIsCertain) {
  const EventGraph graph = graph_from_text(R"(
    [2015,2017]   a->b  letter  either
    2018          a->b  talks   talks
    2014/2018     a->b  talks   whole
  )");
  EXPECT_EQ(names_of(ask(graph, "either", "talks").possible), "before meets");
  EXPECT_EQ(ask(graph, "either", "talks").certain, std::nullopt);
  const EventGraph days = graph_from_text(R"(
    [2015-05-01,2017-05-01]  a->b  letter  either
    2018                     a->b  talks   talks
  )");
  EXPECT_EQ(ask(days, "either", "talks").certain, AllenRelation::before);
}

TEST(RelationAlternativesTest, TheReasonIsTheChoiceWhereBoundsAreNotEnough) {
  const EventGraph graph = graph_from_text(R"(
    [2015-03-01,2018-03-01]  a->b  letter  either
    2016                     a->b  talks   talks
  )");
  const RelationResult result = ask(graph, "either", "talks");
  EXPECT_THAT(result.alternatives_of, ElementsAre(event(graph, "either")));
  EXPECT_THAT(
      result.bounds,
      ElementsAre(
          ExplainingBound{event(graph, "talks"), BoundName::start_earliest, to_day({2016, 1, 1})},
          ExplainingBound{event(graph, "talks"), BoundName::end_latest, to_day({2017, 1, 1})}));
  EXPECT_THAT(result.statements, IsEmpty());
}

TEST(RelationAlternativesTest, BoundsAreTheReasonWhereTheyAreEnough) {
  const EventGraph graph = graph_from_text(R"(
    [2015,2017]   a->b  letter  either
    2019          a->b  talks   talks
  )");
  const RelationResult result = ask(graph, "either", "talks");
  EXPECT_EQ(result.certain, AllenRelation::before);
  EXPECT_THAT(result.alternatives_of, IsEmpty());
  EXPECT_EQ(result.bounds.size(), 2U);
}

TEST(RelationAlternativesTest, AnOrderThatLeavesOneMemberIsAReasonBesideTheChoice) {
  GraphBuilder builder;
  const std::vector<Bounds> either = {{10, 10, 11, 11}, {50, 50, 51, 51}};
  builder.add_event(
      {.id = "letter", .type = "letter", .bounds = hull(either), .alternatives = either});
  builder.add_event({.id = "remark", .type = "statement", .bounds = {30, 30, 31, 31}});
  builder.add_event({.id = "talks", .type = "round", .bounds = {40, 40, 45, 45}});
  builder.add_order("letter", StatedOrder::after, "remark");
  const EventGraph graph = std::move(builder).build();
  const RelationResult result = ask(graph, "letter", "talks");
  EXPECT_EQ(result.certain, AllenRelation::after);
  EXPECT_THAT(result.alternatives_of, ElementsAre(event(graph, "letter")));
  EXPECT_EQ(result.statements.size(), 1U);
  EXPECT_THAT(result.bounds,
              ElementsAre(ExplainingBound{event(graph, "talks"), BoundName::end_latest, 45},
                          ExplainingBound{event(graph, "remark"), BoundName::start_earliest, 30}));
}

TEST(RelationAlternativesTest, APaddedDateIsJudgedByItsHull) {
  GraphBuilder builder;
  const std::vector<Bounds> either = {{10, 10, 11, 11}, {50, 50, 51, 51}};
  EventRow letter{.id = "letter", .type = "letter", .bounds = hull(either), .alternatives = either};
  letter.padded = Bounds{9, 51, 10, 52};
  builder.add_event(letter);
  builder.add_event({.id = "talks", .type = "round", .bounds = {20, 20, 30, 30}});
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(names_of(ask(graph, "letter", "talks").possible), "before after");
  EXPECT_TRUE(ask(graph, "letter", "talks", Approx::padded).possible.all());
}

/// The relations of a and b that are possible with some choice of one alternative for every event
/// in `choices`, tried one by one.
AllenSet try_choices(std::vector<Bounds> dates, const NetworkAlternatives& choices,
                     const std::vector<OrderStatement>& statements, std::size_t a, std::size_t b,
                     std::size_t from = 0) {
  for (std::size_t i = from; i < choices.size(); ++i) {
    if (choices[i].empty()) {
      continue;
    }
    AllenSet found;
    for (const Bounds& alternative : choices[i]) {
      if (const auto both = intersection(dates[i], alternative)) {
        std::vector<Bounds> chosen = dates;
        chosen[i] = *both;
        found |= try_choices(std::move(chosen), choices, statements, a, b, i + 1);
      }
    }
    return found;
  }
  const auto network = TemporalNetwork::make(std::move(dates), statements, 1);
  return network ? network->possible_relations(a, b) : AllenSet();
}

/// The statements of a graph between numbers of events.
std::vector<OrderStatement> statements_of(const EventGraph& graph) {
  const StatedOrders& orders = graph.orders();
  std::vector<OrderStatement> all;
  for (const TimeStatement<EventIndex>& statement : orders.statements()) {
    OrderStatement order = orders.between_places(statement);
    order.a = to_size(orders.event_at(order.a));
    order.b = to_size(orders.event_at(order.b));
    all.push_back(order);
  }
  return all;
}

TEST(RelationAlternativesPropertyTest,
     TheRelationsAreTheUnionOverTheAlternativesOfBothInTheNetwork) {
  std::size_t tighter = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const OrderedGraph made = random_ordered_graph(seed, 8, 16, Choices::some);
    const auto statements = statements_of(made.graph);
    const std::size_t count = made.graph.event_count();
    std::vector<Bounds> dates;
    for (std::size_t i = 0; i < count; ++i) {
      dates.push_back(made.graph.bounds(EventIndex{static_cast<std::uint32_t>(i)}));
    }
    const auto by_hulls = TemporalNetwork::make(dates, statements);
    for (std::uint32_t a = 0; a < count; ++a) {
      for (std::uint32_t b = 0; b < count; ++b) {
        if (a == b) {
          continue;
        }
        NetworkAlternatives choices(count);
        choices[a] = every_alternative(made.graph, EventIndex{a});
        choices[b] = every_alternative(made.graph, EventIndex{b});
        const AllenSet expected = try_choices(dates, choices, statements, a, b);
        const AllenSet found = run(made.graph, {EventIndex{a}, EventIndex{b}}).possible;
        ASSERT_EQ(found, expected) << seed << ": " << a << " and " << b;
        tighter += found == by_hulls->possible_relations(a, b) ? 0U : 1U;
      }
    }
  }
  EXPECT_GT(tighter, 200U);
}

/// The relations that are possible when nothing but the reasons is known.
AllenSet verdict_of_reasons(const OrderedGraph& made, const RelationQuery& query,
                            const RelationResult& reasons) {
  const std::size_t count = made.graph.event_count();
  std::vector<Bounds> dates(count);
  NetworkAlternatives choices(count);
  constexpr std::array members{&Bounds::start_earliest, &Bounds::start_latest,
                               &Bounds::end_earliest, &Bounds::end_latest};
  for (const ExplainingBound& bound : reasons.bounds) {
    dates[to_size(bound.event)].*members[static_cast<std::size_t>(bound.name)] = bound.day;
  }
  for (Bounds& date : dates) {
    date = tighten(date).value();
  }
  for (std::size_t i = 0; i < made.alternatives.size(); ++i) {
    const EventIndex of = made.event(i);
    if (std::count(reasons.alternatives_of.begin(), reasons.alternatives_of.end(), of) > 0) {
      choices[to_size(of)] = made.alternatives[i];
    }
  }
  const auto all = statements_of(made.graph);
  std::vector<OrderStatement> chosen;
  for (const std::size_t i : reasons.statements) {
    chosen.push_back(all[i]);
  }
  return try_choices(dates, choices, chosen, to_size(query.a), to_size(query.b));
}

TEST(RelationAlternativesPropertyTest, TheReasonsDecideAndNoAlternativesAmongThemAreSuperfluous) {
  std::size_t chosen = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const OrderedGraph made = random_ordered_graph(seed, 7, 14, Choices::some);
    for (std::uint32_t a = 0; a < 7; ++a) {
      for (std::uint32_t b = 0; b < 7; ++b) {
        const RelationQuery query{EventIndex{a}, EventIndex{b}};
        const RelationResult result = run(made.graph, query);
        if (a == b) {
          EXPECT_THAT(result.alternatives_of, IsEmpty());
          continue;
        }
        const AllenSet decided = verdict_of_reasons(made, query, result);
        ASSERT_TRUE((decided & ~result.possible).none()) << seed << ": " << a << " and " << b;
        for (std::size_t i = 0; i < result.alternatives_of.size(); ++i) {
          RelationResult fewer = result;
          fewer.alternatives_of.erase(fewer.alternatives_of.begin() +
                                      static_cast<std::ptrdiff_t>(i));
          EXPECT_NE(verdict_of_reasons(made, query, fewer), result.possible)
              << seed << ": " << a << " and " << b;
          ++chosen;
        }
      }
    }
  }
  EXPECT_GT(chosen, 150U);
}

}  // namespace
}  // namespace parley::query
