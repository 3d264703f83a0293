#include "parley/query/graph_view.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace parley::query {
namespace {

using parley::testing::actor;
using parley::testing::event;
using parley::testing::graph_from_text;
using parley::testing::ids;
using parley::testing::nth_actor;
using parley::testing::random_graph;
using parley::testing::type;

constexpr const char* talks = R"(
  symmetric meeting
  2015-07-14  iran,usa,eu:host      agreement   deal
  2018-05-08  usa,trump->iran       withdrawal  leaving   responds-to=deal
  2019-01-01  iran->usa             letter      letter    refers-to=leaving refers-to=deal
  2020-01-01  iran->usa             meeting     talk      part-of=process part-of=process
  2020/2021   iran->iran            process     process   continues=deal
  2022-01-01  iran->oman            letter      last
  2023-01-01  -                     report      nobody
)";

TypeCounts types_of(const GraphViewResult& result, const ActorEdge& edge) {
  const auto counts = result.by_type(edge);
  return {counts.begin(), counts.end()};
}

class GraphViewTest : public ::testing::Test {
 protected:
  GraphViewResult view(View view, std::size_t limit = 10'000, EventFilter filter = {}) const {
    return run(graph, GraphViewQuery{view, std::move(filter), limit}).value();
  }
  std::string names(const std::vector<ActorIndex>& actors) const {
    std::string joined;
    for (const ActorIndex actor : actors) {
      joined += joined.empty() ? "" : " ";
      joined += graph.actor_id(actor);
    }
    return joined;
  }
  std::string edge_name(const ActorEdge& edge) const {
    return std::string(graph.actor_id(edge.source)) + (edge.directed ? ">" : "-") +
           std::string(graph.actor_id(edge.target)) + ":" + std::to_string(edge.events);
  }
  std::string edge_names(const GraphViewResult& result) const {
    std::string joined;
    for (const ActorEdge& edge : result.actor_edges) {
      joined += (joined.empty() ? "" : " ") + edge_name(edge);
    }
    for (const ParticipationEdge& edge : result.participation_edges) {
      joined += joined.empty() ? "" : " ";
      joined += graph.actor_id(edge.actor);
      joined += ":" + std::string(term(edge.part.role)) + ":";
      joined += graph.event_id(edge.event);
    }
    for (const EventEdge& edge : result.event_edges) {
      joined += joined.empty() ? "" : " ";
      joined += graph.event_id(edge.source);
      joined += ":" + std::string(term(edge.type)) + ":";
      joined += graph.event_id(edge.target);
    }
    return joined;
  }
  const EventGraph graph = graph_from_text(talks);
};

TEST_F(GraphViewTest, ActorsAreLinkedWithDirectionOnlyFromInitiatorsToRecipients) {
  const GraphViewResult found = view(View::actors);
  EXPECT_EQ(edge_names(found),
            "iran-usa:2 eu-iran:1 eu-usa:1 iran>oman:1 iran>usa:1 trump>iran:1 trump-usa:1 "
            "usa>iran:1");
  EXPECT_EQ(names(found.actors), "eu iran oman trump usa");
  EXPECT_EQ(found.actor_events, (std::vector<std::size_t>{1, 6, 1, 1, 4}));
  EXPECT_EQ(found.total_nodes, 5U);
  EXPECT_EQ(found.total_edges, 8U);
  EXPECT_FALSE(found.truncated);
  EXPECT_TRUE(found.events.empty());
  EXPECT_EQ(types_of(found, found.actor_edges[0]),
            (TypeCounts{{type(graph, "agreement"), 1}, {type(graph, "meeting"), 1}}));
  EXPECT_EQ(found.actor_edges[0].first, event(graph, "deal"));
  EXPECT_EQ(found.actor_edges[0].last, event(graph, "talk"));
}

TEST_F(GraphViewTest, TheLimitKeepsTheEdgesOfMostEventsAndTheirEnds) {
  const GraphViewResult found = view(View::actors, 2);
  EXPECT_EQ(edge_names(found), "iran-usa:2 eu-iran:1");
  EXPECT_EQ(names(found.actors), "eu iran usa");
  EXPECT_EQ(found.actor_events, (std::vector<std::size_t>{1, 6, 4}));
  EXPECT_EQ(found.total_nodes, 5U);
  EXPECT_EQ(found.total_edges, 8U);
  EXPECT_TRUE(found.truncated);
}

TEST_F(GraphViewTest, AnActorThatMeetsOnlyItselfIsANodeWithoutEdge) {
  EventFilter filter;
  filter.types = {type(graph, "process")};
  const GraphViewResult found = view(View::actors, 10, filter);
  EXPECT_EQ(names(found.actors), "iran");
  EXPECT_TRUE(found.actor_edges.empty());
  EXPECT_FALSE(found.truncated);
}

TEST_F(GraphViewTest, ParticipationHasOneEdgeForEachRole) {
  const GraphViewResult found = view(View::participation);
  EXPECT_EQ(edge_names(found),
            "iran:participant:deal iran:recipient:leaving iran:initiator:letter "
            "iran:initiator:talk iran:initiator:process iran:recipient:process iran:initiator:last "
            "usa:participant:deal usa:initiator:leaving usa:recipient:letter usa:recipient:talk "
            "eu:host:deal oman:recipient:last trump:initiator:leaving");
  EXPECT_EQ(names(found.actors), "eu iran oman trump usa");
  EXPECT_EQ(found.actor_events, (std::vector<std::size_t>{1, 6, 1, 1, 4}));
  EXPECT_EQ(ids(graph, found.events), "deal leaving letter talk process last nobody");
  EXPECT_EQ(found.total_nodes, 12U);
  EXPECT_EQ(found.total_edges, 14U);
}

TEST_F(GraphViewTest, ATruncatedParticipationShowsOnlyTheEndsOfItsEdges) {
  const GraphViewResult found = view(View::participation, 8);
  EXPECT_EQ(edge_names(found),
            "iran:participant:deal iran:recipient:leaving iran:initiator:letter "
            "iran:initiator:talk iran:initiator:process iran:recipient:process iran:initiator:last "
            "usa:participant:deal");
  EXPECT_EQ(names(found.actors), "iran usa");
  EXPECT_EQ(ids(graph, found.events), "deal leaving letter talk process last");
  EXPECT_TRUE(found.truncated);
  EXPECT_EQ(found.total_edges, 14U);
}

TEST_F(GraphViewTest, EventsAreLinkedByRelationsAndByBeingPartOfAnother) {
  const GraphViewResult found = view(View::events);
  EXPECT_EQ(edge_names(found),
            "leaving:responds-to:deal letter:refers-to:deal letter:refers-to:leaving "
            "talk:part-of:process process:continues:deal");
  EXPECT_EQ(ids(graph, found.events), "deal leaving letter talk process last nobody");
  EXPECT_EQ(found.total_nodes, 7U);
  EXPECT_TRUE(found.actors.empty());
  EXPECT_TRUE(found.actor_events.empty());
}

TEST_F(GraphViewTest, ARelationLeavingTheSliceIsNoEdge) {
  EventFilter filter;
  filter.window = Window{to_day({2018, 1, 1}), to_day({2019, 6, 1})};
  const GraphViewResult found = view(View::events, 10, filter);
  EXPECT_EQ(edge_names(found), "letter:refers-to:leaving");
  EXPECT_EQ(ids(graph, found.events), "leaving letter");
}

TEST_F(GraphViewTest, ALimitOfNothingKeepsNothingButTheTotals) {
  for (const View face : {View::participation, View::actors, View::events}) {
    const GraphViewResult found = view(face, 0);
    EXPECT_TRUE(found.truncated);
    EXPECT_TRUE(found.actors.empty());
    EXPECT_TRUE(found.events.empty());
    EXPECT_GT(found.total_nodes, 0U);
    EXPECT_GT(found.total_edges, 0U);
  }
}

TEST(GraphViewOfNothingTest, AnEmptyGraphHasThreeEmptyFaces) {
  const EventGraph graph = GraphBuilder().build();
  for (const View face : {View::participation, View::actors, View::events}) {
    const GraphViewResult found = run(graph, GraphViewQuery{face, {}, 10}).value();
    EXPECT_EQ(found.total_nodes, 0U);
    EXPECT_EQ(found.total_edges, 0U);
    EXPECT_FALSE(found.truncated);
  }
}

using ActorPair = std::tuple<ActorIndex, ActorIndex, bool>;

/// The promise of ActorEdge, word by word.
std::map<ActorPair, std::vector<EventIndex>> expected_pairs(const EventGraph& graph,
                                                            const EventFilter& filter) {
  std::map<ActorPair, std::vector<EventIndex>> pairs;
  for (const EventIndex event : testing::every_wanted(graph, filter)) {
    std::map<ActorIndex, std::set<Role>> roles;
    for (const Participation& part : graph.participants(event)) {
      roles[part.actor].insert(part.role);
    }
    const bool symmetric = graph.is_symmetric(graph.event_type(event));
    const auto leads = [&](ActorIndex from, ActorIndex to) {
      return !symmetric && roles[from].contains(Role::initiator) &&
             roles[to].contains(Role::recipient);
    };
    for (const auto& [a, of_a] : roles) {
      for (const auto& [b, of_b] : roles) {
        if (a != b && leads(a, b)) {
          pairs[{a, b, true}].push_back(event);
        } else if (a < b && !leads(b, a)) {
          pairs[{a, b, false}].push_back(event);
        }
      }
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

void expect_actor_edges(const Slice& slice) {
  const auto expected = expected_pairs(slice.graph, slice.filter);
  const GraphViewResult found =
      run(slice.graph, GraphViewQuery{View::actors, slice.filter}).value();
  ASSERT_EQ(found.actor_edges.size(), expected.size());
  EXPECT_EQ(found.total_edges, expected.size());
  EXPECT_FALSE(found.truncated);
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

}  // namespace
}  // namespace parley::query
