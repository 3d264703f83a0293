#include "parley/query/diff.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley::query {
namespace {

using parley::testing::graph_from_text;
using parley::testing::ids;
using parley::testing::random_graph;

std::string actors_of(const EventGraph& graph, const DiffResult& found) {
  std::string text;
  for (const ActorCountChange& change : found.actors) {
    text += std::string(graph.actor_id(change.actor)) + " " + std::to_string(change.ours) + "/" +
            std::to_string(change.theirs) + "\n";
  }
  return text;
}

std::string edges_of(const EventGraph& graph, const DiffResult& found) {
  std::string text;
  for (const EdgeCountChange& change : found.edges) {
    text += std::string(graph.actor_id(change.source)) + (change.directed ? "->" : "--") +
            std::string(graph.actor_id(change.target)) + " " + std::to_string(change.ours) + "/" +
            std::to_string(change.theirs) + "\n";
  }
  return text;
}

TEST(DiffTest, TellsWhatEachWindowHasAlone) {
  const EventGraph graph = graph_from_text(R"(
    2017-05-01  a->b  letter  e1
    2017-12-31/2018-01-02  a,c  talks  in-both
    2018-05-01  a->b  letter  e2
    2018-06-01  a->b  letter  e3
    2018-07-01  d->b  letter  e4
  )");
  DiffQuery query;
  query.ours.window = parse_window("2017").value().hull;
  query.theirs.window = parse_window("2018").value().hull;
  const DiffResult found = run(graph, query).value();
  EXPECT_EQ(ids(graph, found.only_ours), "e1");
  EXPECT_EQ(ids(graph, found.only_theirs), "e2 e3 e4");
  EXPECT_EQ(found.in_both, 1U);
  EXPECT_TRUE(found.changed.empty());
  EXPECT_EQ(actors_of(graph, found), "a 2/3\nb 1/3\nd 0/1\n");
  EXPECT_EQ(edges_of(graph, found), "a->b 1/2\nd->b 0/1\n");
}

TEST(DiffTest, TellsWhatTwoAccountsTellDifferently) {
  const EventGraph ours = graph_from_text(R"(
    2018-05-01  a->b  letter  dated-otherwise
    2018-05-02  a->b  letter  by-another
    2018-05-03  a->b  letter  of-another-type
    2018-05-04  a->b  letter  elsewhere place=geneva
    2018-05-05  a->b  letter  the-same
    2018-05-06  a->b  letter  only-ours
  )");
  const EventGraph theirs = graph_from_text(R"(
    2018-06-01  a->b  letter  dated-otherwise
    2018-05-02  b->a  letter  by-another
    2018-05-03  a->b  talks   of-another-type
    2018-05-04  a->b  letter  elsewhere place=vienna
    2018-05-05  a->b  letter  the-same
    2018-04-01  a->b  letter  only-theirs
  )");
  const DiffResult found = run(ours, theirs, DiffQuery{}).value();
  EXPECT_EQ(ids(ours, found.only_ours), "only-ours");
  EXPECT_EQ(ids(theirs, found.only_theirs), "only-theirs");
  EXPECT_EQ(found.in_both, 5U);
  std::string changes;
  for (const EventChange& change : found.changed) {
    EXPECT_EQ(ours.event_id(change.ours), theirs.event_id(change.theirs));
    changes += std::string(ours.event_id(change.ours)) + (change.date ? " date" : "") +
               (change.type ? " type" : "") + (change.place ? " place" : "") +
               (change.participants ? " participants" : "") + "\n";
  }
  EXPECT_EQ(changes,
            "dated-otherwise date\nby-another participants\nof-another-type type\n"
            "elsewhere place\n");
  EXPECT_EQ(edges_of(ours, found), "a->b 6/5\nb->a 0/1\n");
}

TEST(DiffTest, IsEmptyForASliceAgainstItself) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    parley::testing::Dice dice(seed);
    const EventGraph graph = random_graph(seed);
    EventFilter filter;
    filter.window = testing::random_window(dice);
    const DiffResult found = run(graph, DiffQuery{filter, filter}).value();
    EXPECT_TRUE(found.only_ours.empty() && found.only_theirs.empty() && found.changed.empty() &&
                found.actors.empty() && found.edges.empty());
    EXPECT_EQ(found.in_both, testing::every_wanted(graph, filter).size());
  }
}

TEST(DiffTest, TurnsRoundWithItsSidesAndAddsUp) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    parley::testing::Dice dice(seed);
    const EventGraph graph = random_graph(seed);
    DiffQuery query;
    query.ours.window = testing::random_window(dice);
    query.theirs.window = testing::random_window(dice);
    const DiffResult found = run(graph, query).value();
    const DiffResult turned = run(graph, DiffQuery{query.theirs, query.ours}).value();
    EXPECT_EQ(found.only_ours, turned.only_theirs);
    EXPECT_EQ(found.only_theirs, turned.only_ours);
    EXPECT_EQ(found.edges.size(), turned.edges.size());
    EXPECT_EQ(found.only_ours.size() + found.in_both,
              testing::every_wanted(graph, query.ours).size());
    EXPECT_EQ(found.only_theirs.size() + found.in_both,
              testing::every_wanted(graph, query.theirs).size());
  }
}

}  // namespace
}  // namespace parley::query
