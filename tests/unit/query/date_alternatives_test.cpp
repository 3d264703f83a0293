#include "parley/query/diff.hpp"
#include "parley/query/paths.hpp"
#include "parley/query/selection.hpp"
#include "parley/query/series.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"

#include <gtest/gtest.h>

#include <string>

/// What is asked of an event whose date is one of several: possible by some of them, certain by
/// all.
namespace parley::query {
namespace {

using parley::testing::event;
using parley::testing::graph_from_text;
using parley::testing::ids;

Window year(int number) {
  return {to_day({number, 1, 1}), to_day({number + 1, 1, 1})};
}

class AlternativesTest : public ::testing::Test {
 protected:
  std::string in(const Window& window, Certainty certainty = Certainty::possible) const {
    return ids(graph, select_events(graph, {.window = window, .certainty = certainty}));
  }
  std::string where(EventFilter filter, Certainty certainty = Certainty::possible) const {
    filter.certainty = certainty;
    return ids(graph, select_events(graph, filter));
  }

  EventGraph graph = graph_from_text(R"(
    [2015,2018]            a->b  letter  either
    2016                   a->b  talks   talks
    2018-05-08             a->b  letter  withdrawal
    2014/2019              a->b  talks   process
    [2015-03-01,2015-09-01,2018-03-01]  a->b  letter  one-day
    2015                   a->b  talks   deal
  )");
};

TEST_F(AlternativesTest, AnEventIsPossibleInAWindowWhenSomeMemberIs) {
  EXPECT_EQ(in(year(2015)), "process deal either one-day");
  EXPECT_EQ(in(year(2016)), "process talks");
  EXPECT_EQ(in(year(2017)), "process");
  EXPECT_EQ(in(year(2018)), "process either one-day withdrawal");
  EXPECT_EQ(in({to_day({2015, 4, 1}), to_day({2015, 9, 1})}), "process deal either");
}

TEST_F(AlternativesTest, AnEventIsCertainInAWindowWhenEveryMemberIs) {
  EXPECT_EQ(in(year(2015), Certainty::certain), "process deal");
  EXPECT_EQ(in({year(2015).begin, year(2018).end}, Certainty::certain),
            "process deal either one-day talks withdrawal");
}

TEST_F(AlternativesTest, AConditionBesideTheWindowChangesNothing) {
  EventFilter filter{.window = year(2016)};
  filter.types = {*graph.find_type("letter")};
  EXPECT_EQ(where(filter), "");
  filter.window = year(2018);
  EXPECT_EQ(where(filter), "either one-day withdrawal");
  filter.actors = {*graph.find_actor("a")};
  filter.actors_all = {*graph.find_actor("b")};
  EXPECT_EQ(where(filter), "either one-day withdrawal");
}

TEST_F(AlternativesTest, BeforeAndAfterGoByEveryMember) {
  EXPECT_EQ(where({.before = event(graph, "talks")}), "deal either one-day");
  EXPECT_EQ(where({.before = event(graph, "either")}, Certainty::certain), "");
  EXPECT_EQ(where({.after = event(graph, "talks")}), "either one-day withdrawal");
  EXPECT_EQ(where({.after = event(graph, "talks")}, Certainty::certain), "withdrawal");
}

TEST_F(AlternativesTest, DuringGoesByEveryMember) {
  // Its hull would have room for the talks of 2016; neither of its members has.
  EXPECT_EQ(where({.during = event(graph, "either")}), "deal either one-day withdrawal");
  EXPECT_EQ(where({.during = event(graph, "talks")}), "talks");
  EXPECT_EQ(where({.during = event(graph, "deal")}), "deal either one-day");
  EXPECT_EQ(where({.during = event(graph, "process")}, Certainty::certain),
            "process deal either one-day talks withdrawal");
}

TEST_F(AlternativesTest, ASeriesCountsItInTheStepsOfItsMembers) {
  SeriesQuery query{.step = CalendarStep::year};
  query.filter.types = {*graph.find_type("letter")};
  std::string lines;
  const SeriesResult result = run(graph, query).value();
  for (const SeriesBand& band : result.lines.at(0).bands) {
    lines += std::to_string(to_calendar(band.start).year) + " " + std::to_string(band.certain) +
             "-" + std::to_string(band.possible) + "\n";
  }
  EXPECT_EQ(lines, "2015 0-2\n2016 0-0\n2017 0-0\n2018 1-3\n");
}

TEST_F(AlternativesTest, ASplitSeriesCountsItOnceInAStep) {
  SeriesQuery query{.step = CalendarStep::year, .split = SeriesSplit::actor};
  query.filter.types = {*graph.find_type("letter")};
  const SeriesResult result = run(graph, query).value();
  ASSERT_EQ(result.lines.size(), 2U);
  for (const SeriesLine& line : result.lines) {
    EXPECT_EQ(line.bands.at(0).possible, 2U);
    EXPECT_EQ(line.bands.at(1).possible, 0U);
    EXPECT_EQ(line.bands.at(3).possible, 3U);
  }
}

TEST_F(AlternativesTest, TwoSlicesDifferInWhatSomeMemberBringsIn) {
  DiffQuery query;
  query.ours.window = year(2015);
  query.theirs.window = year(2016);
  const DiffResult result = run(graph, query).value();
  EXPECT_EQ(ids(graph, result.only_ours), "deal either one-day");
  EXPECT_EQ(ids(graph, result.only_theirs), "talks");
}

TEST_F(AlternativesTest, APathUsesItOnlyInWindowsOfItsMembers) {
  PathsQuery query{.from = *graph.find_actor("a"), .to = *graph.find_actor("b")};
  query.filter.types = {*graph.find_type("letter")};
  query.filter.window = year(2016);
  EXPECT_TRUE(run(graph, query)->paths.empty());
  query.filter.window = year(2018);
  EXPECT_EQ(run(graph, query)->paths.size(), 1U);
}

TEST(AlternativesOfTwoViewsTest, DifferWhereOneLeavesAChoiceThatTheOtherDoesNot) {
  const EventGraph either = graph_from_text("[2015,2018]  a->b  letter  letter");
  GraphBuilder builder;
  builder.add_actor("a", "a", ActorKind::organisation);
  builder.add_actor("b", "b", ActorKind::organisation);
  EventRow row{.id = "letter", .type = "letter", .label = "letter"};
  row.bounds = either.bounds(EventIndex{0});
  row.edtf = "[2015,2018]";
  const std::vector<ParticipantRow> parts = {{.actor = "a", .role = Role::initiator},
                                             {.actor = "b", .role = Role::recipient}};
  row.participants = parts;
  builder.add_event(row);
  const EventGraph all_along = std::move(builder).build();
  const DiffResult result = run(either, all_along, {}).value();
  ASSERT_EQ(result.changed.size(), 1U);
  EXPECT_TRUE(result.changed[0].date);
  EXPECT_TRUE(run(either, either, {})->changed.empty());
}

}  // namespace
}  // namespace parley::query
