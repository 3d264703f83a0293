#include "parley/query/graph_view.hpp"

#include "brute_force.hpp"
#include "types_of.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace parley::query {
namespace {

using parley::testing::expected_dyads;
using parley::testing::nth_actor;
using parley::testing::random_graph;
using testing::types_of;

using ActorPair = std::tuple<ActorIndex, ActorIndex, bool>;

/// Source, target, directed: the promise of ActorEdge, word by word.
std::map<ActorPair, std::vector<EventIndex>> expected_pairs(const EventGraph& graph,
                                                            const EventFilter& filter) {
  std::map<ActorPair, std::vector<EventIndex>> pairs;
  for (const EventIndex event : testing::every_wanted(graph, filter)) {
    for (const auto& [source, target, undirected] : expected_dyads(graph, event)) {
      pairs[{source, target, !undirected}].push_back(event);
    }
  }
  return pairs;
}

struct Slice {
  EventGraph graph;
  EventFilter filter;
};

Slice random_slice(std::uint64_t seed) {
  testing::Dice dice(seed);
  EventFilter filter = testing::random_filter(dice, dice.roll(256) & dice.roll(256));
  return {random_graph(seed), std::move(filter)};
}

/// The promise of GraphViewResult::by_flag, flag by flag.
void expect_flags(const Slice& slice, const GraphViewResult& found,
                  const std::map<ActorPair, std::vector<EventIndex>>& expected) {
  const std::vector<EventIndex> events = testing::every_wanted(slice.graph, slice.filter);
  if (std::all_of(events.begin(), events.end(),
                  [&](EventIndex event) { return slice.graph.flags(event) == 0; })) {
    EXPECT_TRUE(found.flag_counts.empty());
    return;
  }
  for (std::size_t i = 0; i < found.actor_edges.size(); ++i) {
    const ActorEdge& edge = found.actor_edges[i];
    const EventFlagCounts counts = found.by_flag(i);
    const EventFlags of_all = flags_of_all(counts, edge.events);
    for (const EventFlag flag :
         {EventFlag::future, EventFlag::hypothetical, EventFlag::denied, EventFlag::negated}) {
      const auto& on = expected.at({edge.source, edge.target, edge.directed});
      const auto carries = [&](EventIndex event) {
        return has_flag(slice.graph.flags(event), flag);
      };
      EXPECT_EQ(counts.at(static_cast<std::size_t>(flag)),
                std::count_if(on.begin(), on.end(), carries));
      EXPECT_EQ(has_flag(of_all, flag), std::all_of(on.begin(), on.end(), carries));
    }
  }
}

void expect_actor_edges(const Slice& slice) {
  const auto expected = expected_pairs(slice.graph, slice.filter);
  const GraphViewResult found =
      run(slice.graph, GraphViewQuery{View::actors, slice.filter}).value();
  ASSERT_EQ(found.actor_edges.size(), expected.size());
  EXPECT_EQ(found.total_edges, expected.size());
  EXPECT_FALSE(found.truncated);
  expect_flags(slice, found, expected);
  for (std::size_t i = 0; i < found.actor_edges.size(); ++i) {
    const ActorEdge& edge = found.actor_edges[i];
    const auto events = expected.find({edge.source, edge.target, edge.directed});
    ASSERT_NE(events, expected.end());
    EXPECT_EQ(edge.events, events->second.size());
    EXPECT_EQ(edge.first, events->second.front());
    EXPECT_EQ(edge.last, events->second.back());
    std::map<TypeIndex, std::size_t> types;
    for (const EventIndex event : events->second) {
      ++types[slice.graph.event_type(event)];
    }
    EXPECT_EQ(types_of(found, edge), TypeCounts(types.begin(), types.end()));
    if (i > 0) {
      const auto key = [](const ActorEdge& e) {
        return std::tuple(-static_cast<std::int64_t>(e.events), e.source, e.target, !e.directed);
      };
      EXPECT_LT(key(found.actor_edges[i - 1]), key(edge));
    }
  }
}

TEST(GraphViewPropertyTest, ActorEdgesAgreeWithLookingAtEveryEvent) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expect_actor_edges(random_slice(seed));
  }
}

TEST(GraphViewPropertyTest, ActorEdgesAgreeAmongManyActors) {
  expect_actor_edges({random_graph(7, {.events = 3'000, .actors = 33'000}), {}});
  expect_actor_edges({random_graph(9, {.events = 3'000, .actors = 33'000}), {}});
}

TEST(GraphViewPropertyTest, ActorEdgesOfEventsOfTwoPartiesAgreeWithLookingAtEveryEvent) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Dice dice(seed);
    // Some graphs are big enough for their links to be sorted without comparing them.
    const std::uint32_t events = seed % 10 == 0 ? 4'000 : 60;
    expect_actor_edges({random_graph(seed, {.events = events, .parts = 2}),
                        testing::random_filter(dice, dice.roll(256) & dice.roll(256))});
  }
  expect_actor_edges({random_graph(7, {.events = 3'000, .actors = 33'000, .parts = 2}), {}});
}

TEST(GraphViewPropertyTest, NodesAreTheActorsAndEventsOfTheSlice) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Slice slice = random_slice(seed);
    const std::vector<EventIndex> events = testing::every_wanted(slice.graph, slice.filter);
    std::vector<ActorIndex> actors;
    std::vector<std::size_t> counts;
    std::size_t parts = 0;
    for (std::size_t i = 0; i < slice.graph.actor_count(); ++i) {
      const auto count = std::count_if(events.begin(), events.end(), [&](EventIndex event) {
        return testing::takes_part(slice.graph, event, nth_actor(i));
      });
      if (count > 0) {
        actors.push_back(nth_actor(i));
        counts.push_back(static_cast<std::size_t>(count));
      }
    }
    for (const EventIndex event : events) {
      parts += slice.graph.participants(event).size();
    }
    const auto of_actors = run(slice.graph, GraphViewQuery{View::actors, slice.filter}).value();
    EXPECT_EQ(of_actors.actors, actors);
    EXPECT_EQ(of_actors.actor_events, counts);
    EXPECT_EQ(of_actors.total_nodes, actors.size());
    const auto both = run(slice.graph, GraphViewQuery{View::participation, slice.filter}).value();
    EXPECT_EQ(both.actors, actors);
    EXPECT_EQ(both.actor_events, counts);
    EXPECT_EQ(both.events, events);
    EXPECT_EQ(both.total_nodes, actors.size() + events.size());
    EXPECT_EQ(both.total_edges, parts);
    EXPECT_EQ(both.participation_edges.size(), parts);
    const auto of_events = run(slice.graph, GraphViewQuery{View::events, slice.filter}).value();
    EXPECT_EQ(of_events.events, events);
    EXPECT_EQ(of_events.total_nodes, events.size());
  }
}

template <class Edge, class KeyOf>
void expect_beginning(const std::vector<Edge>& few, const std::vector<Edge>& all, std::size_t limit,
                      const KeyOf& key_of) {
  ASSERT_EQ(few.size(), std::min(limit, all.size()));
  for (std::size_t i = 0; i < few.size(); ++i) {
    EXPECT_EQ(key_of(few[i]), key_of(all[i]));
  }
}

TEST(GraphViewPropertyTest, ALimitKeepsTheBeginningAndBothEndsOfEveryEdge) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Slice slice = random_slice(seed);
    const std::size_t limit = testing::Dice(seed).roll(30);
    for (const View face : {View::participation, View::actors, View::events}) {
      const auto all = run(slice.graph, GraphViewQuery{face, slice.filter}).value();
      const auto few = run(slice.graph, GraphViewQuery{face, slice.filter, limit}).value();
      expect_beginning(
          few.participation_edges, all.participation_edges, limit,
          [](const ParticipationEdge& e) { return std::tuple(e.actor, e.event, e.part.role); });
      expect_beginning(few.actor_edges, all.actor_edges, limit, [](const ActorEdge& e) {
        return std::tuple(e.source, e.target, e.directed, e.events, e.first, e.last);
      });
      for (std::size_t i = 0; i < few.actor_edges.size(); ++i) {
        EXPECT_EQ(types_of(few, few.actor_edges[i]), types_of(all, all.actor_edges[i]));
        EXPECT_EQ(few.by_flag(i), all.by_flag(i));
      }
      expect_beginning(few.event_edges, all.event_edges, limit,
                       [](const EventEdge& e) { return std::tuple(e.source, e.target, e.type); });
      EXPECT_EQ(few.total_edges, all.total_edges);
      EXPECT_EQ(few.total_nodes, all.total_nodes);
      EXPECT_EQ(few.truncated, all.total_edges > limit);
      std::set<ActorIndex> actors;
      std::set<EventIndex> events;
      for (const ParticipationEdge& edge : few.participation_edges) {
        actors.insert(edge.actor);
        events.insert(edge.event);
      }
      for (const ActorEdge& edge : few.actor_edges) {
        actors.insert({edge.source, edge.target});
      }
      for (const EventEdge& edge : few.event_edges) {
        events.insert({edge.source, edge.target});
      }
      if (few.truncated) {
        EXPECT_EQ(few.actors, std::vector<ActorIndex>(actors.begin(), actors.end()));
        EXPECT_EQ(few.events, std::vector<EventIndex>(events.begin(), events.end()));
      }
    }
  }
}

TEST(GraphViewPropertyTest, EventEdgesAreTheRelationsWithinTheSlice) {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Slice slice = random_slice(seed);
    const std::vector<EventIndex> events = testing::every_wanted(slice.graph, slice.filter);
    std::set<std::tuple<EventIndex, EventIndex, RelationType>> expected;
    for (const EventIndex event : events) {
      for (const EventLink& link : slice.graph.relations_from(event)) {
        if (testing::one_of(events, link.event)) {
          expected.emplace(event, link.event, link.type);
        }
      }
      const auto whole = slice.graph.part_of(event);
      if (whole && testing::one_of(events, *whole)) {
        expected.emplace(event, *whole, RelationType::part_of);
      }
    }
    std::vector<std::tuple<EventIndex, EventIndex, RelationType>> found;
    for (const EventEdge& edge :
         run(slice.graph, GraphViewQuery{View::events, slice.filter}).value().event_edges) {
      found.emplace_back(edge.source, edge.target, edge.type);
    }
    EXPECT_EQ(found, decltype(found)(expected.begin(), expected.end()));
    seen += found.size();
  }
  EXPECT_GT(seen, 1000U);
}

TEST(GraphViewPropertyTest, NeighboursAreTheActorsAnEdgeLeadsTo) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Slice slice = random_slice(seed);
    std::map<ActorIndex, std::set<ActorIndex>> linked;
    for (const ActorEdge& edge :
         run(slice.graph, GraphViewQuery{View::actors, slice.filter}).value().actor_edges) {
      linked[edge.source].insert(edge.target);
      linked[edge.target].insert(edge.source);
    }
    for (std::size_t i = 0; i < slice.graph.actor_count(); ++i) {
      std::set<ActorIndex> found;
      for (const Neighbour& neighbour :
           run(slice.graph, NeighboursQuery{nth_actor(i), slice.filter}).value().neighbours) {
        found.insert(neighbour.actor);
      }
      EXPECT_EQ(found, linked[nth_actor(i)]);
    }
  }
}

/// What one page adds, in plain terms.
struct Parts {
  std::set<ActorIndex> actors;
  std::set<EventIndex> events;
  std::vector<std::string> edges;

  void add(const GraphViewResult& page) {
    actors.insert(page.actors.begin(), page.actors.end());
    events.insert(page.events.begin(), page.events.end());
    const auto put = [this](auto... parts) {
      std::string text;
      ((text += std::to_string(static_cast<std::uint64_t>(parts)) + " "), ...);
      edges.push_back(text);
    };
    for (const ActorEdge& edge : page.actor_edges) {
      put(edge.source, edge.target, edge.directed, edge.events, edge.first, edge.last);
    }
    for (const ParticipationEdge& edge : page.participation_edges) {
      put(edge.actor, edge.event, edge.part.role);
    }
    for (const EventEdge& edge : page.event_edges) {
      put(edge.source, edge.target, edge.type);
    }
  }
};

void expect_pages(const Slice& slice, View view, std::size_t limit) {
  const GraphViewResult whole = run(slice.graph, GraphViewQuery{view, slice.filter}).value();
  Parts expected;
  expected.add(whole);
  Parts gathered;
  bool more = true;
  for (std::size_t offset = 0; more; offset += limit) {
    const GraphViewResult page =
        run(slice.graph, GraphViewQuery{view, slice.filter, limit, offset}).value();
    EXPECT_EQ(page.total_nodes, whole.total_nodes);
    EXPECT_EQ(page.total_edges, whole.total_edges);
    EXPECT_EQ(page.truncated, offset + limit < whole.total_edges);
    gathered.add(page);
    more = page.truncated;
  }
  EXPECT_EQ(gathered.actors, expected.actors);
  EXPECT_EQ(gathered.events, expected.events);
  EXPECT_EQ(gathered.edges, expected.edges) << "each once, in the same order";
}

TEST(GraphViewPropertyTest, AllPagesTogetherAreTheWholeGraph) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    for (const View view : {View::participation, View::actors, View::events}) {
      SCOPED_TRACE("seed " + std::to_string(seed));
      expect_pages(random_slice(seed), view, 1 + seed % 23);
    }
  }
}

TEST(GraphViewPropertyTest, APageBeyondTheLastEdgeHasNoEdge) {
  const EventGraph graph = random_graph(3);
  for (const View view : {View::participation, View::actors, View::events}) {
    for (const std::size_t offset : {std::size_t{100'000}, ~std::size_t{0}}) {
      const GraphViewResult page =
          run(graph, GraphViewQuery{view, {}, ~std::size_t{0}, offset}).value();
      EXPECT_TRUE(page.actor_edges.empty() && page.participation_edges.empty() &&
                  page.event_edges.empty());
      EXPECT_FALSE(page.truncated);
    }
  }
}

}  // namespace
}  // namespace parley::query
