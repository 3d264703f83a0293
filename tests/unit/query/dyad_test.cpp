#include "parley/query/dyad.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"

#include <gtest/gtest.h>

#include <map>

namespace parley::query {
namespace {

using parley::testing::actor;
using parley::testing::graph_from_text;
using parley::testing::ids;
using parley::testing::random_graph;
using parley::testing::type;

using Months = std::vector<std::pair<Day, std::size_t>>;

TEST(DyadTest, TakesBothDirectionsAndCountsByTypeAndMonth) {
  const EventGraph graph = graph_from_text(R"(
    ../2017     usa->iran      warning     open-start
    2018-01-31  usa->iran      warning     e1
    2018-02-01  iran->usa      letter      e2
    2018-02-28  oman,iran,usa  letter      e3
    2018-12     usa->iran      warning     e4
    2018-12-02  usa->eu        warning     with-another
    -           usa,iran       letter      undated
  )");
  const DyadResult found =
      run(graph, DyadQuery{actor(graph, "usa"), actor(graph, "iran"), {}}).value();
  EXPECT_EQ(ids(graph, found.events), "open-start e1 e2 e3 e4 undated");
  EXPECT_EQ(found.by_type, (TypeCounts{{type(graph, "letter"), 3}, {type(graph, "warning"), 3}}));
  EXPECT_EQ(
      found.by_month,
      (Months{{to_day({2018, 1, 1}), 1}, {to_day({2018, 2, 1}), 2}, {to_day({2018, 12, 1}), 1}}));
}

TEST(DyadTest, WithOneselfTakesEventsOfTwoRoles) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-31  iran->iran       accusation  alone
    2018-02-01  iran->usa        letter      e2
    2018-02-02  iran,usa->iran   letter      three
  )");
  const DyadResult found =
      run(graph, DyadQuery{actor(graph, "iran"), actor(graph, "iran"), {}}).value();
  EXPECT_EQ(ids(graph, found.events), "alone three");
}

TEST(DyadTest, MonthsBeforeTheEpochAreMonths) {
  const EventGraph graph = graph_from_text("1969-12-31 a,b t e1\n -0001-02-28 a,b t e2");
  const DyadResult found = run(graph, DyadQuery{actor(graph, "a"), actor(graph, "b"), {}}).value();
  EXPECT_EQ(found.by_month, (Months{{to_day({-1, 2, 1}), 1}, {to_day({1969, 12, 1}), 1}}));
}

TEST(DyadPropertyTest, AgreesWithLookingAtEveryEventAndIsTheSameBothWays) {
  std::size_t shared = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = random_graph(seed);
    testing::Dice dice(seed);
    const ActorIndex a{dice.roll(9)};
    const ActorIndex b{dice.roll(9)};
    const EventFilter filter = testing::random_filter(dice, dice.roll(256) & dice.roll(256));
    std::vector<EventIndex> expected;
    std::map<Day, std::size_t> months;
    for (const EventIndex event : testing::every_wanted(graph, filter)) {
      std::size_t of_a = 0;
      std::size_t of_b = 0;
      for (const Participation& part : graph.participants(event)) {
        of_a += part.actor == a ? 1 : 0;
        of_b += part.actor == b ? 1 : 0;
      }
      if (a == b ? of_a > 1 : of_a > 0 && of_b > 0) {
        expected.push_back(event);
        const Day start = graph.bounds(event).start_earliest;
        if (start != no_earliest) {
          const CalendarDate date = to_calendar(start);
          ++months[to_day({date.year, date.month, 1})];
        }
      }
    }
    const DyadResult found = run(graph, DyadQuery{a, b, filter}).value();
    EXPECT_EQ(found.events, expected);
    EXPECT_EQ(found.by_month, Months(months.begin(), months.end()));
    std::size_t typed = 0;
    for (const auto& [kind, count] : found.by_type) {
      typed += count;
    }
    EXPECT_EQ(typed, expected.size());
    EXPECT_EQ(run(graph, DyadQuery{b, a, filter}).value().events, expected);
    shared += expected.size();
  }
  EXPECT_GT(shared, 100U) << "the questions are too narrow to show anything";
}

}  // namespace
}  // namespace parley::query
