#include "parley/query/events.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parley::query {
namespace {

using parley::testing::actor;
using parley::testing::graph_from_text;
using parley::testing::ids;
using parley::testing::random_graph;

TEST(EventsTest, APageIsACutOfTimeOrderOrOfItsReverse) {
  const EventGraph graph = graph_from_text(R"(
    2017  iran,usa  meeting  one
    2018  iran,eu   meeting  two
    2019  iran,usa  letter   three
    2020  eu,usa    letter   four
  )");
  const auto page = [&graph](const EventsQuery& query) {
    const EventsResult result = run(graph, query).value();
    return std::to_string(result.total) + ": " + ids(graph, result.events);
  };
  EXPECT_EQ(page({}), "4: one two three four");
  EXPECT_EQ(page({.begin = 1, .end = 3}), "4: two three");
  EXPECT_EQ(page({.begin = 1, .end = 3, .latest_first = true}), "4: three two");
  EXPECT_EQ(page({.begin = 3, .end = 9}), "4: four");
  EXPECT_EQ(page({.begin = 9, .end = 10}), "4: ");
  EXPECT_EQ(page({.begin = 2, .end = 1}), "4: ");
  EventFilter iran;
  iran.actors = {actor(graph, "iran")};
  EXPECT_EQ(page({.filter = iran, .end = 2, .latest_first = true}), "3: three two");
}

TEST(EventsTest, ListingAPageOfEverythingCostsNoMoreThanThePage) {
  const EventGraph graph = random_graph(3, {.events = 500});
  Budget budget;
  budget.max_visits = 20;
  EXPECT_EQ(run(graph, {.end = 10}, budget).value().total, 500U);
}

TEST(EventsPropertyTest, APageIsTheSamePartOfAllEventsThatPass) {
  std::size_t found = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const EventGraph graph = random_graph(seed);
    testing::Dice dice(seed);
    for (unsigned which = 0; which < testing::filter_combinations; ++which) {
      SCOPED_TRACE("seed " + std::to_string(seed) + " filter " + std::to_string(which));
      const EventsQuery query{.filter = testing::random_filter(dice, which),
                              .begin = dice.roll(12),
                              .end = dice.roll(20),
                              .latest_first = dice.one_in(2)};
      std::vector<EventIndex> all = testing::every_wanted(graph, query.filter);
      if (query.latest_first) {
        std::reverse(all.begin(), all.end());
      }
      const std::size_t end = std::min(query.end, all.size());
      const std::size_t begin = std::min(query.begin, end);
      const EventsResult result = run(graph, query).value();
      ASSERT_EQ(result.total, all.size());
      ASSERT_EQ(result.events,
                std::vector<EventIndex>(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                        all.begin() + static_cast<std::ptrdiff_t>(end)));
      found += result.events.size();
    }
  }
  EXPECT_GT(found, 1'000U) << "the filters are too narrow to show anything";
}

}  // namespace
}  // namespace parley::query
