#include "parley/time/network_alternatives.hpp"

#include "parley/time/event_relations.hpp"

#include "network_oracle.hpp"
#include "random_alternatives.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <optional>

namespace parley {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

AllenSet relation_set(std::initializer_list<AllenRelation> relations) {
  AllenSet set;
  for (const AllenRelation relation : relations) {
    set.set(static_cast<std::size_t>(relation));
  }
  return set;
}

/// The network over the hulls of alternatives, narrowed by them; nullopt when the hulls contradict
/// it.
std::optional<NarrowedNetwork> narrowed_network(const NetworkAlternatives& alternatives,
                                                const std::vector<OrderStatement>& statements) {
  std::vector<Bounds> hulls;
  for (const std::vector<Bounds>& of_event : alternatives) {
    hulls.push_back(hull(of_event));
  }
  const auto network = TemporalNetwork::make(hulls, statements);
  return network ? std::optional(narrow_by_alternatives(*network, statements, alternatives))
                 : std::nullopt;
}

Bounds on(Day day) {
  return {day, day, day + 1, day + 1};
}

TEST(NetworkAlternativesTest, AnOrderDropsTheMemberThatContradictsItAndNarrowsOthers) {
  const auto read = narrowed_network({{on(10), on(50)}, {on(30)}, {on(20), on(60), on(70)}},
                                     {{0, TimeOrder::after, 1}, {2, TimeOrder::after, 0}});
  EXPECT_THAT(read->alternatives[0], ElementsAre(on(50)));
  EXPECT_THAT(read->alternatives[2], ElementsAre(on(60), on(70)));
  EXPECT_EQ(read->network.bounds(0), on(50));
  EXPECT_EQ(read->network.bounds(2), (Bounds{60, 70, 61, 71}));
}

TEST(NetworkAlternativesTest, AMemberTooShortForWhatItHasToContainIsDropped) {
  // The first contains the second, which contains the third: it lasts five days at least.
  const Bounds long_enough{3, 3, 20, 20};
  const auto read = narrowed_network({{long_enough, {8, 8, 10, 10}}, {Bounds{}}, {Bounds{}}},
                                     {{0, TimeOrder::contains, 1}, {1, TimeOrder::contains, 2}});
  EXPECT_THAT(read->alternatives[0], ElementsAre(long_enough));
  EXPECT_EQ(read->network.bounds(1), (Bounds{4, 16, 7, 19}));
}

TEST(NetworkAlternativesTest, WhereNoMemberFitsTheHullsOfAllThatIsConnectedAreKept) {
  // Two to four days apart: the hulls have room for that, the members have not; the last two are
  // not connected with them.
  const auto read =
      narrowed_network({{on(0), on(10)}, {on(0), on(10)}, {on(0), on(10)}, {on(5)}},
                       {{0, TimeOrder::days_after, 1, 2, 4}, {2, TimeOrder::after, 3}});
  EXPECT_THAT(read->alternatives[0], IsEmpty());
  EXPECT_THAT(read->alternatives[1], IsEmpty());
  EXPECT_EQ(read->network.bounds(1), (Bounds{0, 8, 1, 9}));
  EXPECT_THAT(read->alternatives[2], ElementsAre(on(10)));
}

TEST(NetworkAlternativesPropertyTest, TwoEventsStandAsEnumerationSays) {
  std::mt19937 random(2'022);
  std::size_t connected = 0;
  for (int i = 0; i < 4'000; ++i) {
    const NetworkAlternatives alternatives = {random_alternatives(random, 6),
                                              random_alternatives(random, 6)};
    auto statements = random_statements(random, 2, 1 + random() % 2);
    sprinkle_days(random, statements);
    const Solutions solutions =
        solve({realisations(alternatives[0]), realisations(alternatives[1])}, statements);
    const auto read = narrowed_network(alternatives, statements);
    if (solutions.count == 0) {
      continue;
    }
    ++connected;
    ASSERT_TRUE(read.has_value());
    const EventRelations one(read->network, 1, read->alternatives[1]);
    const EventRelations::Other other{read->network.bounds(0), 0, read->alternatives[0]};
    const AllenSet relations = solutions.relations.at({0, 1});
    ASSERT_EQ(one.relations(other), relations) << i;
    const auto likelihood = [&relations](const AllenSet& wanted) {
      return Likelihood{(relations & wanted).any(), (relations & ~wanted).none()};
    };
    using enum AllenRelation;
    EXPECT_EQ(one.is_before(other), likelihood(relation_set({before, meets})));
    EXPECT_EQ(one.is_after(other), likelihood(relation_set({after, met_by})));
    EXPECT_EQ(one.is_within(other), likelihood(relation_set({starts, equals, during, finishes})));
  }
  EXPECT_GT(connected, 1'000U);
}

TEST(NetworkAlternativesPropertyTest, AnOutsiderStandsAsEnumerationSays) {
  std::mt19937 random(2'023);
  for (int i = 0; i < 2'000; ++i) {
    const std::vector<Bounds> a = random_alternatives(random, 6);
    const std::vector<Bounds> b = random_alternatives(random, 6);
    const AllenSet relations = solve({realisations(a), realisations(b)}, {}).relations.at({0, 1});
    const EventRelations one(hull(b), b);
    const EventRelations::Other other{hull(a), std::nullopt, a};
    ASSERT_EQ(one.relations(other), relations);
    using enum AllenRelation;
    const AllenSet inside = relation_set({starts, equals, during, finishes});
    EXPECT_EQ(one.is_within(other),
              (Likelihood{(relations & inside).any(), (relations & ~inside).none()}));
    const AllenSet early = relation_set({before, meets});
    EXPECT_EQ(one.is_before(other),
              (Likelihood{(relations & early).any(), (relations & ~early).none()}));
  }
}

TEST(NetworkAlternativesPropertyTest, OfThreeEventsNothingThatCanBeIsLost) {
  std::mt19937 random(2'024);
  std::size_t solved = 0;
  std::size_t narrower = 0;
  for (int i = 0; i < 2'500; ++i) {
    NetworkAlternatives alternatives;
    std::vector<std::vector<Realisation>> choices;
    for (int event = 0; event < 3; ++event) {
      alternatives.push_back(random_alternatives(random, 5));
      choices.push_back(realisations(alternatives.back()));
    }
    auto statements = random_statements(random, 3, 2 + random() % 2);
    sprinkle_days(random, statements);
    const Solutions solutions = solve(choices, statements);
    if (solutions.count == 0) {
      continue;
    }
    ++solved;
    const auto read = narrowed_network(alternatives, statements);
    ASSERT_TRUE(read.has_value());
    const auto by_hulls = TemporalNetwork::make(
        {hull(alternatives[0]), hull(alternatives[1]), hull(alternatives[2])}, statements);
    for (std::size_t a = 0; a < 3; ++a) {
      const Bounds& bounds = read->network.bounds(a);
      EXPECT_EQ(hull(bounds, solutions.bounds[a]), bounds);
      EXPECT_EQ(hull(by_hulls->bounds(a), bounds), by_hulls->bounds(a));
      EXPECT_EQ(hull(read->alternatives[a]), bounds);
      narrower += bounds == by_hulls->bounds(a) ? 0U : 1U;
      const EventRelations to_a(read->network, a, read->alternatives[a]);
      for (std::size_t b = 0; b < 3; ++b) {
        const AllenSet found = to_a.relations({read->network.bounds(b), b, read->alternatives[b]});
        EXPECT_TRUE((solutions.relations.at({b, a}) & ~found).none());
        EXPECT_TRUE((found & ~by_hulls->possible_relations(b, a)).none());
      }
    }
  }
  EXPECT_GT(solved, 200U);
  EXPECT_GT(narrower, 40U);
}

}  // namespace
}  // namespace parley
