#include "parley/query/graph_view.hpp"

#include "support/graph_from_text.hpp"
#include "types_of.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace parley::query {
namespace {

using parley::testing::actor;
using parley::testing::event;
using parley::testing::graph_from_text;
using parley::testing::ids;
using parley::testing::type;
using testing::types_of;

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

TEST(EdgeFlagsTest, AnEdgeCountsItsEventsByFlagAndCarriesWhatAllOfThemCarry) {
  const EventGraph graph = parley::testing::graph_from_text(R"(
    2018  a->b    letter   sent
    2019  a->b    letter   never-sent  flags=denied
    2020  a->b    letter   drafted     flags=denied,hypothetical
    2021  a->c    letter   leaked      flags=denied,hypothetical
    2022  a->c    letter   planned     flags=denied,future
    2023  b,c     meeting  held
    2024  d       meeting  alone       flags=negated
  )");
  const GraphViewResult found = run(graph, GraphViewQuery{View::actors, {}}).value();
  EventFlagCounts three_letters{};
  three_letters[static_cast<std::size_t>(EventFlag::denied)] = 2;
  three_letters[static_cast<std::size_t>(EventFlag::hypothetical)] = 1;
  EventFlagCounts two_letters{};
  two_letters[static_cast<std::size_t>(EventFlag::denied)] = 2;
  two_letters[static_cast<std::size_t>(EventFlag::hypothetical)] = 1;
  two_letters[static_cast<std::size_t>(EventFlag::future)] = 1;
  ASSERT_EQ(found.actor_edges.size(), 3U);
  EXPECT_EQ(found.by_flag(0), three_letters);
  EXPECT_EQ(found.by_flag(1), two_letters);
  EXPECT_EQ(found.by_flag(2), EventFlagCounts{});
  EXPECT_EQ(flags_of_all(found.by_flag(0), 3), 0);
  EXPECT_EQ(flags_of_all(found.by_flag(1), 2), 1U << static_cast<unsigned>(EventFlag::denied));
  EXPECT_EQ(flags_of_all({}, 0), 0) << "no event carries no flag";
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

}  // namespace
}  // namespace parley::query
