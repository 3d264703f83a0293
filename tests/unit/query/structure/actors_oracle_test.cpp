#include "parley/query/structure.hpp"

#include "plain_network.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <utility>

namespace parley::query {
namespace {

using testing::ActorSet;
using testing::for_each_random_slice;
using testing::PlainNetwork;
using testing::PlainSlices;

ActorSet set_of(const std::vector<ActorIndex>& actors) {
  const ActorSet set(actors.begin(), actors.end());
  EXPECT_EQ(set.size(), actors.size()) << "an actor twice";
  EXPECT_TRUE(std::is_sorted(actors.begin(), actors.end()));
  return set;
}

TEST(ComponentsTest, AreTheSetsWhoseActorsReachEachOther) {
  for_each_random_slice([](const EventGraph& graph, const EventFilter& filter) {
    const PlainSlices slices(graph, filter);
    std::set<ActorSet> found;
    std::size_t last = graph.actor_count();
    for (const Component& component : run(graph, ComponentsQuery{filter}).value().components) {
      const ActorSet actors = set_of(component.actors);
      EXPECT_EQ(component.certain, slices.certain.components().contains(actors));
      EXPECT_LE(actors.size(), last);
      last = actors.size();
      found.insert(actors);
    }
    EXPECT_EQ(found, slices.possible.components());
  });
}

/// By the definition: what is left when actors with fewer than k links keep being removed.
std::map<ActorIndex, std::uint32_t> cores_by_removal(const PlainNetwork& network) {
  std::map<ActorIndex, std::uint32_t> cores;
  PlainNetwork rest = network;
  for (std::uint32_t k = 0; !rest.neighbours.empty(); ++k) {
    for (const auto& [actor, row] : rest.neighbours) {
      cores[actor] = k;
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (const auto& [actor, row] : rest.neighbours) {
        if (row.size() < k + 1) {
          rest = rest.without(actor);
          changed = true;
          break;
        }
      }
    }
  }
  return cores;
}

TEST(CoresTest, AreWhatIsLeftWhenActorsWithFewerLinksGo) {
  for_each_random_slice([](const EventGraph& graph, const EventFilter& filter) {
    const PlainSlices slices(graph, filter);
    const auto certain = cores_by_removal(slices.certain);
    std::map<ActorIndex, std::uint32_t> found;
    std::pair<std::uint32_t, ActorIndex> last{graph.actor_count(), ActorIndex{0}};
    for (const ActorCore& item : run(graph, CoresQuery{filter}).value().actors) {
      found[item.actor] = item.core;
      const auto sure = certain.find(item.actor);
      EXPECT_EQ(item.certain, sure != certain.end() && sure->second == item.core);
      EXPECT_TRUE(item.core < last.first || (item.core == last.first && item.actor > last.second));
      last = {item.core, item.actor};
    }
    EXPECT_EQ(found, cores_by_removal(slices.possible));
  });
}

/// The parts that the component of an actor falls into without it.
std::set<ActorSet> parts_without(const PlainNetwork& network, ActorIndex actor) {
  std::set<ActorSet> parts;
  const PlainNetwork rest = network.without(actor);
  for (const ActorIndex neighbour : network.neighbours.at(actor)) {
    parts.insert(rest.reached_from(neighbour));
  }
  return parts;
}

std::set<ActorIndex> cut_actors(const PlainNetwork& network) {
  std::set<ActorIndex> cut;
  for (const auto& [actor, row] : network.neighbours) {
    if (parts_without(network, actor).size() > 1) {
      cut.insert(actor);
    }
  }
  return cut;
}

TEST(CutActorsTest, AreThoseWithoutWhomTheirComponentFallsApart) {
  for_each_random_slice([](const EventGraph& graph, const EventFilter& filter) {
    const PlainSlices slices(graph, filter);
    const std::set<ActorIndex> certain = cut_actors(slices.certain);
    const CutActorsResult result = run(graph, CutActorsQuery{filter}).value();
    std::set<ActorIndex> found;
    std::size_t last = graph.actor_count();
    for (const CutActor& item : result.actors) {
      found.insert(item.actor);
      EXPECT_EQ(item.certain, certain.contains(item.actor));
      std::set<ActorSet> parts;
      std::size_t separated = 0;
      for (const std::vector<ActorIndex>& part : item.parts) {
        parts.insert(set_of(part));
        separated += part.size();
        EXPECT_LE(part.size(), item.parts.front().size());
      }
      EXPECT_EQ(parts, parts_without(slices.possible, item.actor));
      separated -= item.parts.front().size();
      EXPECT_LE(separated, last);
      last = separated;
    }
    EXPECT_EQ(found, cut_actors(slices.possible));
    EXPECT_EQ(result.total, found.size());

    const CutActorsResult second = run(graph, CutActorsQuery{filter, 1, 2}).value();
    EXPECT_EQ(second.total, result.total);
    ASSERT_EQ(second.actors.size(), result.total > 1 ? 1U : 0U);
    if (!second.actors.empty()) {
      EXPECT_EQ(second.actors[0].actor, result.actors[1].actor);
    }
  });
}

using Pair = std::pair<ActorIndex, ActorIndex>;

std::map<Pair, Pair> bridges_by_removal(const PlainNetwork& network) {
  std::map<Pair, Pair> bridges;  // with the actors that each side has, as if they were numbers
  for (const auto& [a, row] : network.neighbours) {
    for (const ActorIndex b : row) {
      const PlainNetwork rest = network.without_link(a, b);
      if (a < b && !rest.reached_from(a).contains(b)) {
        bridges[{a, b}] = {testing::nth_actor(rest.reached_from(a).size()),
                           testing::nth_actor(rest.reached_from(b).size())};
      }
    }
  }
  return bridges;
}

TEST(BridgesTest, AreTheLinksWithoutWhichTheirEndsAreApart) {
  for_each_random_slice([](const EventGraph& graph, const EventFilter& filter) {
    const PlainSlices slices(graph, filter);
    const auto certain = bridges_by_removal(slices.certain);
    std::map<Pair, Pair> found;
    std::size_t last = graph.actor_count();
    for (const Bridge& bridge : run(graph, BridgesQuery{filter}).value().bridges) {
      const Pair link(bridge.a, bridge.b);
      found[link] = {testing::nth_actor(bridge.size_a), testing::nth_actor(bridge.size_b)};
      EXPECT_EQ(bridge.certain, certain.contains(link));
      std::vector<EventIndex> events;
      for (const EventIndex event : slices.events) {
        if (testing::takes_part(graph, event, bridge.a) &&
            testing::takes_part(graph, event, bridge.b)) {
          events.push_back(event);
        }
      }
      EXPECT_EQ(bridge.events, events);
      EXPECT_LE(std::min(bridge.size_a, bridge.size_b), last);
      last = std::min(bridge.size_a, bridge.size_b);
    }
    EXPECT_EQ(found, bridges_by_removal(slices.possible));
  });
}

/// Every set of at least three that are all linked and that nobody can join, by trying all sets.
std::set<ActorSet> cliques_by_trying(const PlainNetwork& network) {
  std::vector<ActorIndex> actors;
  for (const auto& [actor, row] : network.neighbours) {
    actors.push_back(actor);
  }
  std::set<ActorSet> cliques;
  for (std::uint32_t bits = 0; bits < 1U << actors.size(); ++bits) {
    ActorSet set;
    for (std::size_t i = 0; i < actors.size(); ++i) {
      if ((bits >> i & 1U) != 0) {
        set.insert(actors[i]);
      }
    }
    const auto knows_all = [&](ActorIndex actor) {
      return std::all_of(set.begin(), set.end(), [&](ActorIndex other) {
        return other == actor || network.linked(actor, other);
      });
    };
    if (set.size() >= 3 && std::all_of(set.begin(), set.end(), knows_all) &&
        std::none_of(actors.begin(), actors.end(),
                     [&](ActorIndex actor) { return !set.contains(actor) && knows_all(actor); })) {
      cliques.insert(set);
    }
  }
  return cliques;
}

TEST(CliquesTest, AreTheSetsOfAllLinkedThatNobodyCanJoin) {
  for_each_random_slice([](const EventGraph& graph, const EventFilter& filter) {
    const PlainSlices slices(graph, filter);
    const std::set<ActorSet> certain = cliques_by_trying(slices.certain);
    std::set<ActorSet> found;
    std::pair<std::size_t, std::size_t> last{graph.actor_count(), graph.event_count()};
    for (const Clique& clique : run(graph, CliquesQuery{filter}).value().cliques) {
      const ActorSet actors = set_of(clique.actors);
      found.insert(actors);
      EXPECT_EQ(clique.certain, certain.contains(actors));
      const auto between = [&](EventIndex event) {
        return std::count_if(actors.begin(), actors.end(), [&](ActorIndex actor) {
                 return testing::takes_part(graph, event, actor);
               }) > 1;
      };
      EXPECT_EQ(clique.events, std::count_if(slices.events.begin(), slices.events.end(), between));
      EXPECT_LE(std::pair(actors.size(), clique.events), last);
      last = {actors.size(), clique.events};
    }
    EXPECT_EQ(found, cliques_by_trying(slices.possible));
  });
}

std::map<ActorIndex, double> coefficients(const PlainNetwork& network) {
  std::map<ActorIndex, double> coefficients;
  for (const auto& [actor, row] : network.neighbours) {
    double linked = 0;
    double pairs = 0;
    for (const ActorIndex a : row) {
      for (const ActorIndex b : row) {
        pairs += a < b ? 1 : 0;
        linked += a < b && network.linked(a, b) ? 1 : 0;
      }
    }
    coefficients[actor] = pairs > 0 ? linked / pairs : 0;
  }
  return coefficients;
}

TEST(ClusteringTest, IsTheShareOfPairsOfNeighboursWhoAreLinked) {
  for_each_random_slice([](const EventGraph& graph, const EventFilter& filter) {
    const PlainSlices slices(graph, filter);
    const auto expected = coefficients(slices.possible);
    const auto certain = coefficients(slices.certain);
    const ClusteringResult result = run(graph, ClusteringQuery{filter}).value();
    std::map<ActorIndex, double> found;
    double sum = 0;
    double last = 1;
    for (const ActorClustering& item : result.actors) {
      found[item.actor] = item.coefficient;
      const auto sure = certain.find(item.actor);
      EXPECT_EQ(item.certain, sure != certain.end() && sure->second == item.coefficient);
      EXPECT_LE(item.coefficient, last);
      last = item.coefficient;
      sum += item.coefficient;
    }
    EXPECT_EQ(found, expected);
    ASSERT_EQ(result.mean.has_value(), !expected.empty());
    if (result.mean) {
      EXPECT_NEAR(*result.mean, sum / static_cast<double>(expected.size()), 1e-12);
    }
  });
}

}  // namespace
}  // namespace parley::query
