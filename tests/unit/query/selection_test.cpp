#include "parley/query/selection.hpp"

#include "parley/query/events.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parley::query {
namespace {

using parley::testing::actor;
using parley::testing::event;
using parley::testing::graph_from_text;
using parley::testing::ids;
using parley::testing::random_graph;

constexpr const char* withdrawal = R"(
  symmetric meeting
  2015-07-14  iran,usa,eu:host   agreement   deal      place=vienna sources=un,article
  2018-05     usa->iran          warning     vague     sources=article
  2018-05-08  usa,trump->iran    withdrawal  leaving   place=washington sources=un
  2017/2019   iran,eu            meeting     process
  -           basij->eu          letter      letter    sources=article
)";

class SelectionTest : public ::testing::Test {
 protected:
  std::string select(const EventFilter& filter) const {
    return ids(graph, select_events(graph, filter));
  }
  const EventGraph graph = graph_from_text(withdrawal);
  const Window may_8{to_day({2018, 5, 8}), to_day({2018, 5, 9})};
};

TEST_F(SelectionTest, AnEmptyFilterTakesEverythingInTimeOrder) {
  EXPECT_EQ(select({}), "deal process vague leaving letter");
}

TEST_F(SelectionTest, PossiblyInAWindowAreVagueLongAndUndatedEvents) {
  EXPECT_EQ(select({.window = may_8}), "process vague leaving letter");
}

TEST_F(SelectionTest, CertainlyInAWindowAreOnlyEventsThatCannotBeElsewhere) {
  EXPECT_EQ(select({.window = may_8, .certainty = Certainty::certain}), "process leaving");
}

TEST_F(SelectionTest, WithoutAWindowCertaintyTakesNothingAway) {
  EXPECT_EQ(select({.certainty = Certainty::certain}), "deal process vague leaving letter");
}

TEST_F(SelectionTest, ValuesOfOneListAreAlternativesAndListsAreJoined) {
  EventFilter filter;
  filter.types = {parley::testing::type(graph, "letter"), parley::testing::type(graph, "meeting")};
  EXPECT_EQ(select(filter), "process letter");
  filter.actors = {actor(graph, "iran")};
  EXPECT_EQ(select(filter), "process");
}

TEST_F(SelectionTest, AnyOfTheActorsOrAllOfThem) {
  EventFilter filter;
  filter.actors = {actor(graph, "usa"), actor(graph, "basij")};
  EXPECT_EQ(select(filter), "deal vague leaving letter");
  filter = {};
  filter.actors_all = {actor(graph, "usa"), actor(graph, "eu")};
  EXPECT_EQ(select(filter), "deal");
}

TEST_F(SelectionTest, ARoleBelongsToTheActorsAskedFor) {
  EventFilter filter;
  filter.roles = {Role::recipient};
  EXPECT_EQ(select(filter), "vague leaving letter");
  filter.actors = {actor(graph, "eu")};
  EXPECT_EQ(select(filter), "letter");
  filter.roles = {Role::host};
  EXPECT_EQ(select(filter), "deal");
}

TEST_F(SelectionTest, PlacesAreExactAndSourcesAreThoseAnEventRestsOn) {
  EventFilter filter;
  filter.places = {"vienna"};
  EXPECT_EQ(select(filter), "deal");
  filter.places = {"Vienna"};
  EXPECT_EQ(select(filter), "");
  filter = {};
  filter.sources = {parley::testing::source(graph, "article")};
  EXPECT_EQ(select(filter), "deal vague letter");
}

TEST_F(SelectionTest, ActualCostsNothingWhereNoEventCarriesAFlag) {
  const Budget one_event{.max_visits = 1};
  const EventsQuery first{.filter = {.status = Status::actual}, .begin = 0, .end = 1};
  ASSERT_FALSE(graph.has_flagged_events());
  EXPECT_EQ(run(graph, first, one_event).value().total, 5U);
  const EventGraph flagged =
      graph_from_text(std::string(withdrawal) + "2030 eu letter x flags=future");
  ASSERT_TRUE(flagged.has_flagged_events());
  EXPECT_TRUE(run(flagged, first, one_event).has_error());
  EXPECT_EQ(run(flagged, first).value().total, 5U);
}

TEST_F(SelectionTest, PassesAgreesForASingleEvent) {
  const EventFilter filter{.window = may_8, .certainty = Certainty::certain};
  EXPECT_TRUE(passes(graph, filter, event(graph, "leaving")));
  EXPECT_FALSE(passes(graph, filter, event(graph, "vague")));
  EXPECT_FALSE(passes(graph, filter, event(graph, "letter")));
}

TEST(SelectionOfNothingTest, AnEmptyGraphGivesNothingForAnyWindow) {
  const EventGraph graph = GraphBuilder().build();
  EXPECT_TRUE(select_events(graph, {}).empty());
  EXPECT_TRUE(select_events(graph, {.window = Window{0, 10}}).empty());
  EXPECT_TRUE(select_events(graph, {.window = Window{}, .certainty = Certainty::certain}).empty());
}

TEST(SelectionPropertyTest, EveryCombinationOfFiltersAgreesWithLookingAtEveryEvent) {
  std::size_t found = 0;
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    // The last graphs are long enough for rows whose earlier part is not walked through.
    const EventGraph graph = random_graph(seed, {.events = seed < 8 ? 60U : 900U});
    testing::Dice dice(seed);
    for (unsigned which = 0; which < testing::filter_combinations; ++which) {
      SCOPED_TRACE("seed " + std::to_string(seed) + " filter " + std::to_string(which));
      const EventFilter filter = testing::random_filter(dice, which);
      const std::vector<EventIndex> selected = select_events(graph, filter);
      found += selected.size();
      ASSERT_EQ(selected, testing::every_wanted(graph, filter));
      for (const EventIndex event : selected) {
        ASSERT_TRUE(passes(graph, filter, event));
      }
    }
  }
  EXPECT_GT(found, 10'000U) << "the filters are too narrow to show anything";
}

TEST(SelectionPropertyTest, WhatIsCertainIsPossible) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = random_graph(seed);
    testing::Dice dice(seed);
    EventFilter filter = testing::random_filter(dice, 1U | dice.roll(128));
    const auto possible = select_events(graph, filter);
    filter.certainty = Certainty::certain;
    const auto certain = select_events(graph, filter);
    EXPECT_TRUE(std::includes(possible.begin(), possible.end(), certain.begin(), certain.end()));
  }
}

}  // namespace
}  // namespace parley::query
