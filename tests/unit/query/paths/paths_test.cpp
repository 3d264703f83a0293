#include "parley/query/paths.hpp"

#include "parley/graph/boost/actors_view.hpp"

#include "support/graph_from_text.hpp"
#include "unit/query/brute_force.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <gtest/gtest.h>

#include <string>

namespace parley::query {
namespace {

using parley::testing::actor;
using parley::testing::Dice;
using parley::testing::graph_from_text;
using parley::testing::nth_actor;
using parley::testing::random_graph;

std::string as_text(const EventGraph& graph, const Path& path) {
  std::string text;
  for (const PathStep& step : path.steps) {
    text += text.empty() ? std::string(graph.actor_id(step.from)) : "";
    text += " -" + std::string(graph.event_id(step.event)) + "-> " +
            std::string(graph.actor_id(step.to));
  }
  return text;
}

std::string as_text(const EventGraph& graph, const PathsResult& found) {
  return found.paths.empty() ? "none" : as_text(graph, found.paths.front());
}

const char* const shuttle = R"(
  2018-01-05  a->b  letter  e1
  2018-01-05  b->c  letter  same-day
  2018-01-20  a->b  letter  e2
  2018-02-10  b->c  letter  e3
  2018-03-01  a->d  letter  late
  2018-01-01  d->c  letter  early
)";

TEST(PathsTest, EachKindFindsItsOwnJourney) {
  const EventGraph graph = graph_from_text(shuttle);
  PathsQuery query{.from = actor(graph, "a"), .to = actor(graph, "c")};
  EXPECT_EQ(run(graph, query).value().hops, 2U);
  query.kind = PathKind::earliest_arrival;
  EXPECT_EQ(as_text(graph, run(graph, query).value()), "a -e1-> b -e3-> c");
  query.kind = PathKind::latest_departure;
  EXPECT_EQ(as_text(graph, run(graph, query).value()), "a -e2-> b -e3-> c");
  query.kind = PathKind::fastest;
  const PathsResult fastest = run(graph, query).value();
  EXPECT_EQ(as_text(graph, fastest), "a -e2-> b -e3-> c");
  EXPECT_EQ(fastest.paths[0].fewest_days, 21);
  EXPECT_EQ(fastest.paths[0].max_days, 21);
  query.succession = Succession::non_strict;
  EXPECT_EQ(as_text(graph, run(graph, query).value()), "a -e1-> b -same-day-> c");
}

TEST(PathsTest, ShortestIgnoresTimeUnlessSuccessionIsGiven) {
  const EventGraph graph = graph_from_text(R"(
    2018-03-01  a->b  letter  late
    2018-02-01  b->c  letter  before
  )");
  PathsQuery query{.from = actor(graph, "a"), .to = actor(graph, "c")};
  EXPECT_EQ(as_text(graph, run(graph, query).value()), "a -late-> b -before-> c");
  query.succession = Succession::non_strict;
  EXPECT_EQ(as_text(graph, run(graph, query).value()), "none");
}

TEST(PathsTest, WaitingIsLimitedToTheDay) {
  const EventGraph graph = graph_from_text(shuttle);
  PathsQuery query{.from = actor(graph, "a"),
                   .to = actor(graph, "c"),
                   .kind = PathKind::earliest_arrival,
                   .max_wait = 21};
  EXPECT_EQ(as_text(graph, run(graph, query).value()), "a -e2-> b -e3-> c");
  query.max_wait = 20;
  EXPECT_EQ(as_text(graph, run(graph, query).value()), "none");
}

TEST(PathsTest, DirectionGoesFromInitiatorToRecipientUnlessSymmetric) {
  const EventGraph graph = graph_from_text(R"(
    symmetric  talks
    2018-01-01  b->a      letter  against
    2018-01-02  c->a      talks   both-ways
    2018-01-03  c,d       letter  between-participants
    2018-01-04  e:host,d  letter  host
  )");
  PathsQuery query{.from = actor(graph, "a"), .direction = Direction::directed};
  EXPECT_EQ(run(graph, query).value().reached.size(), 2U);
  query.to = actor(graph, "b");
  EXPECT_EQ(run(graph, query).value().hops, std::nullopt);
  query.to = actor(graph, "d");
  EXPECT_EQ(as_text(graph, run(graph, query).value()),
            "a -both-ways-> c -between-participants-> d");
  query.direction = Direction::any;
  query.to = actor(graph, "e");
  EXPECT_EQ(as_text(graph, run(graph, query).value()),
            "a -both-ways-> c -between-participants-> d -host-> e");
}

TEST(PathsTest, NothingHasToHappenToReachOneself) {
  const EventGraph graph = graph_from_text("2018  a->b  letter  e1");
  for (const PathKind kind : {PathKind::shortest, PathKind::earliest_arrival,
                              PathKind::latest_departure, PathKind::fastest}) {
    const PathsResult found =
        run(graph, PathsQuery{.from = actor(graph, "a"), .to = actor(graph, "a"), .kind = kind})
            .value();
    EXPECT_EQ(found.hops, 0U);
    ASSERT_EQ(found.paths.size(), 1U);
    EXPECT_TRUE(found.paths[0].steps.empty());
  }
}

TEST(PathsTest, ThereIsNoPathWithoutEvents) {
  const EventGraph graph = graph_from_text("actors a b");
  for (const bool timed : {false, true}) {
    PathsQuery query{.from = actor(graph, "a")};
    query.succession = timed ? std::optional(Succession::strict) : std::nullopt;
    EXPECT_TRUE(run(graph, query).value().reached.empty());
    query.to = actor(graph, "b");
    EXPECT_EQ(run(graph, query).value().hops, std::nullopt);
    EXPECT_TRUE(run(graph, query).value().paths.empty());
  }
}

TEST(PathsTest, UndatedEventsArePossibleAnywhereAndNeverCertain) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-05  a->b  letter  e1
    -           b->c  letter  undated
    2018-01-06  c->d  letter  too-soon
    2018-01-07  c->d  letter  in-time
  )");
  PathsQuery query{
      .from = actor(graph, "a"), .to = actor(graph, "d"), .kind = PathKind::earliest_arrival};
  const PathsResult found = run(graph, query).value();
  EXPECT_EQ(as_text(graph, found), "a -e1-> b -undated-> c -in-time-> d");
  EXPECT_EQ(found.paths[0].certainty, Certainty::possible);
  query.filter.certainty = Certainty::certain;
  EXPECT_EQ(run(graph, query).value().hops, std::nullopt);
}

TEST(PathsTest, ArrivalIsAPairOfDays) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  a->b  letter  e1
    2018-01     b->c  letter  some-day-in-january
    2018-02     b->c  letter  some-day-in-february
  )");
  PathsQuery query{
      .from = actor(graph, "a"), .to = actor(graph, "c"), .kind = PathKind::earliest_arrival};
  const PathsResult found = run(graph, query).value();
  ASSERT_EQ(found.paths.size(), 2U);
  EXPECT_EQ(found.paths[0].certainty, Certainty::possible);
  EXPECT_EQ(found.paths[0].arrival, (DayRange{to_day({2018, 1, 2}), to_day({2018, 1, 31})}));
  EXPECT_EQ(found.paths[1].certainty, Certainty::certain);
  EXPECT_EQ(found.paths[1].arrival, (DayRange{to_day({2018, 2, 1}), to_day({2018, 2, 28})}));
  query.to.reset();
  const Reached c = run(graph, query).value().reached.at(1);
  EXPECT_EQ(c.arrival, (DayRange{to_day({2018, 1, 2}), to_day({2018, 2, 28})}));
  EXPECT_EQ(c.certainty, Certainty::certain);
}

TEST(PathsTest, OpenEndsAreToldAsNotKnown) {
  const EventGraph graph = graph_from_text("2018-01-01/..  a->b  sanctions  goes-on");
  const PathsResult found = run(graph, PathsQuery{.from = actor(graph, "a"),
                                                  .to = actor(graph, "b"),
                                                  .kind = PathKind::earliest_arrival})
                                .value();
  EXPECT_EQ(found.paths.at(0).arrival, (DayRange{to_day({2018, 1, 1}), no_latest}));
}

TEST(PathsTest, PlainShortestPathsAgreeWithBoost) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    const EventGraph graph = random_graph(seed, {.events = 10 + dice.roll(30), .actors = 14});
    PathsQuery query{.from = nth_actor(dice.roll(14)),
                     .direction = dice.one_in(2) ? Direction::any : Direction::directed};
    if (dice.one_in(2)) {
      query.filter.window = testing::random_window(dice);
    }
    const ActorsView view(EventSlice(graph, {.window = query.filter.window}), query.direction);
    std::vector<std::size_t> distance(graph.actor_count(), 0);
    boost::breadth_first_search(
        view, query.from,
        boost::visitor(boost::make_bfs_visitor(boost::record_distances(
            boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, view)),
            boost::on_tree_edge()))));
    std::size_t reachable = 0;
    for (std::size_t i = 0; i < distance.size(); ++i) {
      query.to = nth_actor(i);
      const bool reached = distance[i] > 0;
      reachable += reached ? 1U : 0U;
      if (nth_actor(i) != query.from) {
        EXPECT_EQ(run(graph, query).value().hops,
                  reached ? std::optional(distance[i]) : std::nullopt);
      }
    }
    query.to.reset();
    const PathsResult all = run(graph, query).value();
    EXPECT_EQ(all.reached.size(), reachable);
    for (const Reached& one : all.reached) {
      EXPECT_EQ(one.hops, distance[to_size(one.actor)]);
    }
  }
}

}  // namespace
}  // namespace parley::query
