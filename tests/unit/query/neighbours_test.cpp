#include "parley/query/neighbours.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"
#include "types_of.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace parley::query {
namespace {

using parley::testing::actor;
using parley::testing::event;
using parley::testing::graph_from_text;
using parley::testing::random_graph;
using parley::testing::type;
using testing::types_of;

TEST(NeighboursTest, MostEventsFirstThenId) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  usa->iran      warning     e1
    2018-02-01  usa,iran,oman  meeting     e2
    2018-03-01  iran->usa      letter      e3
    2018-04-01  iran,eu        meeting     e4
    2018-05-01  eu,usa         meeting     without-iran
  )");
  const auto result = run(graph, NeighboursQuery{actor(graph, "iran"), {}}).value();
  const auto& found = result.neighbours;
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].actor, actor(graph, "usa"));
  EXPECT_EQ(found[0].events, 3U);
  EXPECT_EQ(types_of(result, found[0]), (TypeCounts{{type(graph, "letter"), 1},
                                                    {type(graph, "meeting"), 1},
                                                    {type(graph, "warning"), 1}}));
  EXPECT_EQ(found[0].first, event(graph, "e1"));
  EXPECT_EQ(found[0].last, event(graph, "e3"));
  EXPECT_EQ(found[1].actor, actor(graph, "eu"));
  EXPECT_EQ(found[2].actor, actor(graph, "oman"));
}

TEST(NeighboursTest, OnlyTheWantedPlacesOfTheRankingAreTold) {
  const EventGraph graph = random_graph(11);
  for (std::uint32_t i = 0; i < graph.actor_count(); ++i) {
    const auto all = run(graph, NeighboursQuery{ActorIndex{i}, {}}).value();
    for (std::size_t begin = 0; begin < 4; ++begin) {
      const auto some = run(graph, NeighboursQuery{ActorIndex{i}, {}, begin, 3}).value();
      EXPECT_EQ(some.total, all.total);
      const std::size_t end = std::min<std::size_t>(3, all.total);
      ASSERT_EQ(some.neighbours.size(), end - std::min(begin, end));
      for (std::size_t place = begin; place < end; ++place) {
        const Neighbour& actual = some.neighbours[place - begin];
        const Neighbour& expected = all.neighbours[place];
        EXPECT_EQ(actual.actor, expected.actor);
        EXPECT_EQ(actual.events, expected.events);
        EXPECT_EQ(actual.first, expected.first);
        EXPECT_EQ(actual.last, expected.last);
        EXPECT_EQ(types_of(some, actual), types_of(all, expected));
      }
    }
  }
}

TEST(NeighboursTest, AnEventWithOneselfCountsForNobodyAndManyRolesCountOnce) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  iran->iran                   accusation  alone
    2018-02-01  usa,usa:host->iran,usa       meeting     three-roles
  )");
  const auto result = run(graph, NeighboursQuery{actor(graph, "iran"), {}}).value();
  const auto& found = result.neighbours;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].events, 1U);
  EXPECT_EQ(types_of(result, found[0]), (TypeCounts{{type(graph, "meeting"), 1}}));
}

TEST(NeighboursTest, AnActorWithoutEventsHasNone) {
  const EventGraph graph = graph_from_text("actors lonely\n 2018 a,b t e");
  EXPECT_TRUE(run(graph, NeighboursQuery{actor(graph, "lonely"), {}}).value().neighbours.empty());
}

TEST(NeighboursPropertyTest, AgreesWithCountingEveryEvent) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = random_graph(seed);
    testing::Dice dice(seed);
    const NeighboursQuery query{ActorIndex{dice.roll(9)},
                                testing::random_filter(dice, dice.roll(256) & dice.roll(256))};
    std::map<ActorIndex, std::vector<EventIndex>> shared;
    for (const EventIndex event : testing::every_wanted(graph, query.filter)) {
      for (std::size_t i = 0; i < graph.actor_count(); ++i) {
        const ActorIndex other = testing::nth_actor(i);
        if (other != query.actor && testing::takes_part(graph, event, query.actor) &&
            testing::takes_part(graph, event, other)) {
          shared[other].push_back(event);
        }
      }
    }
    const auto result = run(graph, query).value();
    const auto& found = result.neighbours;
    EXPECT_EQ(result.total, shared.size());
    ASSERT_EQ(found.size(), shared.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::vector<EventIndex>& events = shared[found[i].actor];
      EXPECT_EQ(found[i].events, events.size());
      EXPECT_EQ(found[i].first, events.front());
      EXPECT_EQ(found[i].last, events.back());
      std::map<TypeIndex, std::size_t> types;
      for (const EventIndex event : events) {
        ++types[graph.event_type(event)];
      }
      EXPECT_EQ(types_of(result, found[i]), TypeCounts(types.begin(), types.end()));
      if (i > 0) {
        EXPECT_TRUE(
            found[i - 1].events > found[i].events ||
            (found[i - 1].events == found[i].events && found[i - 1].actor < found[i].actor));
      }
    }
  }
}

TEST(NeighboursPropertyTest, ManyActorsAreCountedOneByOne) {
  // More neighbours than the first size of any table.
  const EventGraph graph = random_graph(5, {.events = 4000, .actors = 700, .days = 400});
  for (std::uint32_t i = 0; i < 20; ++i) {
    std::set<ActorIndex> others;
    std::size_t meetings = 0;
    for (const EventIndex event : graph.events_of(ActorIndex{i})) {
      std::set<ActorIndex> here;
      for (const Participation& part : graph.participants(event)) {
        here.insert(part.actor);
      }
      here.erase(ActorIndex{i});
      others.insert(here.begin(), here.end());
      meetings += here.size();
    }
    std::size_t counted = 0;
    const auto found = run(graph, NeighboursQuery{ActorIndex{i}, {}}).value().neighbours;
    for (const Neighbour& neighbour : found) {
      counted += neighbour.events;
    }
    EXPECT_EQ(found.size(), others.size());
    EXPECT_EQ(counted, meetings);
  }
}

}  // namespace
}  // namespace parley::query
