#include "parley/graph/boost/actors_view.hpp"
#include "parley/query/paths.hpp"

#include "unit/query/brute_force.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace parley::query {
namespace {

using parley::testing::Dice;
using parley::testing::nth_actor;
using parley::testing::random_graph;

/// Events on the shortest path to each actor by Boost's breadth-first search; none to the source
/// and to those out of reach.
std::vector<std::optional<std::size_t>> hops_by_boost(const EventGraph& graph,
                                                      const PathsQuery& query) {
  const ActorsView view(
      EventSlice(graph, {.window = query.filter.window, .certainty = query.filter.certainty}),
      query.direction);
  std::vector<std::size_t> hops(num_vertices(view));
  const auto of_actor =
      boost::make_iterator_property_map(hops.begin(), get(boost::vertex_index, view));
  boost::breadth_first_search(view, query.from,
                              boost::visitor(boost::make_bfs_visitor(
                                  boost::record_distances(of_actor, boost::on_tree_edge()))));
  std::vector<std::optional<std::size_t>> found;
  for (const std::size_t count : hops) {
    found.push_back(count == 0 ? std::nullopt : std::optional(count));
  }
  return found;
}

/// Runs `look(graph, query)` for shortest paths over random graphs, with and without a window.
template <class Look>
void for_each_question(const Look& look) {
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    Dice dice(seed);
    const EventGraph graph = random_graph(seed, {.events = 5 + dice.roll(60), .actors = 20});
    for (const Direction direction : {Direction::any, Direction::directed}) {
      for (const Certainty certainty : {Certainty::possible, Certainty::certain}) {
        SCOPED_TRACE("seed " + std::to_string(seed) +
                     (direction == Direction::any ? ", any" : ", directed") +
                     (certainty == Certainty::certain ? ", certain" : ", possible"));
        PathsQuery query{.from = nth_actor(dice.roll(20)), .direction = direction};
        query.filter.certainty = certainty;
        if (!dice.one_in(3)) {
          query.filter.window = testing::random_window(dice);
        }
        look(graph, query);
      }
    }
  }
}

TEST(PathsBoostTest, AShortestPathHasAsManyEventsAsBoostsSearchNeeds) {
  std::size_t longer_than_one = 0;
  for_each_question([&](const EventGraph& graph, PathsQuery query) {
    const auto expected = hops_by_boost(graph, query);
    for (std::size_t actor = 0; actor < graph.actor_count(); ++actor) {
      if (nth_actor(actor) == query.from) {
        continue;
      }
      query.to = nth_actor(actor);
      EXPECT_EQ(run(graph, query).value().hops, expected[actor]) << "to a" << actor;
      longer_than_one += expected[actor].value_or(0) > 1 ? 1U : 0U;
    }
  });
  EXPECT_GT(longer_than_one, 1'000U);
}

TEST(PathsBoostTest, ExactlyTheActorsThatBoostsSearchReachesAreInReach) {
  for_each_question([](const EventGraph& graph, const PathsQuery& query) {
    std::vector<std::optional<std::size_t>> found(graph.actor_count());
    for (const Reached& reached : run(graph, query).value().reached) {
      found[to_size(reached.actor)] = reached.hops;
    }
    EXPECT_EQ(found, hops_by_boost(graph, query));
  });
}

}  // namespace
}  // namespace parley::query
