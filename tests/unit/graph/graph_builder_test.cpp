#include "parley/graph/graph_builder.hpp"

#include "support/graph_checks.hpp"
#include "support/graph_from_text.hpp"
#include "support/random_graph.hpp"

#include <gtest/gtest.h>

#include <array>

namespace parley {
namespace {

using testing::event;
using testing::graph_from_text;
using testing::ids;

std::string everything(const EventGraph& graph) {
  std::vector<EventIndex> events;
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    events.push_back(testing::nth_event(i));
  }
  return ids(graph, events);
}

TEST(GraphBuilderTest, MakesAnEmptyGraphOfNoRows) {
  const EventGraph graph = GraphBuilder().build();
  testing::expect_consistent(graph);
  EXPECT_EQ(graph.event_count(), 0U);
  EXPECT_EQ(graph.actor_count(), 0U);
  EXPECT_EQ(graph.find_event("x"), std::nullopt);
  EXPECT_EQ(graph.find_actor("x"), std::nullopt);
  EXPECT_EQ(graph.find_type("x"), std::nullopt);
  EXPECT_EQ(graph.find_source("x"), std::nullopt);
  std::vector<EventIndex> found;
  graph.append_reaching_into({0, 10}, found);
  EXPECT_TRUE(found.empty());
  EXPECT_EQ(graph.starting_in({}).end, 0U);
}

TEST(GraphBuilderTest, NumbersEventsByStartThenEndThenIdAndTheUndatedLast) {
  const EventGraph graph = graph_from_text(R"(
    -           a,b  t  undated-b
    2018-05-08  a,b  t  day-b
    2018-05     a,b  t  month
    ../2018     a,b  t  open-start
    2018-05-08  a,b  t  day-a
    2018-05-08/ a,b  t  unknown-end
    ../..       a,b  t  undated-a
    2018-05-01  a,b  t  first
  )");
  testing::expect_consistent(graph);
  EXPECT_EQ(everything(graph),
            "open-start first month day-a day-b unknown-end undated-a undated-b");
  EXPECT_EQ(graph.undated().begin, 6U);
  EXPECT_EQ(graph.undated().end, 8U);
}

TEST(GraphBuilderTest, KeepsEveryPropertyOfAnEvent) {
  const EventGraph graph = graph_from_text(R"(
    sources  unused
    2021-04/2022-01  a  process  talks  count=8
    2021-04-06  a,b:host->c  round  r1  part-of=talks ordinal=1 place=vienna text=then label=Round-1 sources=y,x follows=talks
  )");
  testing::expect_consistent(graph);
  const EventIndex round = event(graph, "r1");
  EXPECT_EQ(graph.event_label(round), "Round-1");
  EXPECT_EQ(graph.type_id(graph.event_type(round)), "round");
  EXPECT_EQ(graph.date_text(round).edtf, "2021-04-06");
  EXPECT_EQ(graph.date_text(round).text, "then");
  EXPECT_EQ(graph.date_text(round).basis, Basis::stated);
  EXPECT_EQ(graph.bounds(round).start_earliest, to_day({2021, 4, 6}));
  EXPECT_EQ(graph.bounds(round).end_latest, to_day({2021, 4, 7}));
  EXPECT_EQ(graph.place(round), "vienna");
  EXPECT_EQ(graph.part_of(round), event(graph, "talks"));
  EXPECT_EQ(graph.ordinal(round), 1);
  EXPECT_EQ(graph.count(round), std::nullopt);
  EXPECT_EQ(graph.count(event(graph, "talks")), CountRange::exactly(8));
  EXPECT_EQ(graph.ordinal(event(graph, "talks")), std::nullopt);
  EXPECT_EQ(graph.model_row(round), 1U);
  EXPECT_EQ(graph.place(event(graph, "talks")), "");
  ASSERT_EQ(graph.sources(round).size(), 2U);
  EXPECT_EQ(graph.source_id(graph.sources(round)[0]), "y");  // in order of mention
  EXPECT_EQ(graph.source_id(graph.sources(round)[1]), "x");
  EXPECT_EQ(graph.source_count(), 3U);
  ASSERT_EQ(graph.relations_from(round).size(), 1U);
  EXPECT_EQ(graph.relations_from(round)[0].type, RelationType::follows);
  EXPECT_EQ(ids(graph, graph.parts(event(graph, "talks"))), "r1");
  ASSERT_EQ(graph.participants(round).size(), 3U);
  EXPECT_EQ(graph.actor_id(graph.participants(round)[1].actor), "b");
  EXPECT_EQ(graph.participants(round)[1].role, Role::host);
}

TEST(GraphBuilderTest, AnActorStandsInAnEventOnceInEachRoleAndItsRolesTogether) {
  const EventGraph graph = graph_from_text("2018 a,b,a:host,a->a t e");
  testing::expect_consistent(graph);
  const auto parts = graph.participants(event(graph, "e"));
  ASSERT_EQ(parts.size(), 4U);
  EXPECT_EQ(parts[0].role, Role::initiator);
  EXPECT_EQ(parts[1].role, Role::host);
  EXPECT_EQ(parts[2].role, Role::recipient);
  EXPECT_EQ(graph.actor_id(parts[3].actor), "b");
  EXPECT_EQ(ids(graph, graph.events_of(testing::actor(graph, "a"))), "e");
}

TEST(GraphBuilderTest, LeavesOutWhatNamesNothingInThisView) {
  GraphBuilder builder;
  builder.add_actor("a", "A", ActorKind::state);
  builder.add_source("s");
  const std::array<ParticipantRow, 2> parts{
      {{.actor = "nobody", .role = Role::initiator}, {.actor = "a", .role = Role::recipient}}};
  const std::array<RelationRow, 2> relations{
      {{RelationType::follows, "nowhere"}, {RelationType::follows, "other"}}};
  const std::array<std::string_view, 2> sources{"nothing", "s"};
  builder.add_event({.id = "e",
                     .type = "unlisted",
                     .part_of = "nowhere",
                     .participants = parts,
                     .relations = relations,
                     .sources = sources});
  builder.add_event({.id = "other", .type = "unlisted"});
  const EventGraph graph = std::move(builder).build();
  testing::expect_consistent(graph);
  EXPECT_EQ(graph.participants(event(graph, "e")).size(), 1U);
  EXPECT_EQ(graph.relations_from(event(graph, "e")).size(), 1U);
  EXPECT_EQ(graph.part_of(event(graph, "e")), std::nullopt);
  EXPECT_EQ(graph.sources(event(graph, "e")).size(), 1U);
  EXPECT_EQ(graph.type_id(graph.event_type(event(graph, "e"))), "unlisted");
  EXPECT_FALSE(graph.is_symmetric(graph.event_type(event(graph, "e"))));
}

TEST(GraphBuilderTest, OfSeveralRowsWithOneIdTheFirstCounts) {
  GraphBuilder builder;
  builder.add_actor("a", "first", ActorKind::state);
  builder.add_actor("a", "second", ActorKind::person);
  builder.add_type("t", true);
  builder.add_type("t", false);
  builder.add_source("s");
  builder.add_source("s");
  const std::array<ParticipantRow, 1> parts{{{.actor = "a"}}};
  builder.add_event({.id = "e", .type = "t", .label = "first", .participants = parts});
  builder.add_event({.id = "e", .type = "t", .label = "second", .participants = parts});
  const EventGraph graph = std::move(builder).build();
  testing::expect_consistent(graph);
  EXPECT_EQ(graph.event_count(), 1U);
  EXPECT_EQ(graph.event_label(event(graph, "e")), "first");
  EXPECT_EQ(graph.participation_count(), 1U);
  EXPECT_EQ(graph.actor_label(testing::actor(graph, "a")), "first");
  EXPECT_TRUE(graph.is_symmetric(testing::type(graph, "t")));
  EXPECT_EQ(graph.source_count(), 1U);
}

TEST(GraphBuilderTest, RemembersWhoAssertsAPart) {
  GraphBuilder builder(ClaimPolicy{ClaimPolicy::Kind::all, {}});
  builder.add_actor("a", "A", ActorKind::state);
  builder.add_actor("b", "B", ActorKind::state);
  const std::array<ParticipantRow, 2> parts{
      {{.actor = "a"}, {.actor = "b", .rank = Rank::deprecated, .asserted_by = "a"}}};
  builder.add_event({.id = "e", .type = "t", .participants = parts});
  const EventGraph graph = std::move(builder).build();
  testing::expect_consistent(graph);
  EXPECT_EQ(graph.policy().kind, ClaimPolicy::Kind::all);
  const auto found = graph.participants(event(graph, "e"));
  EXPECT_EQ(graph.assertors()[found[0].asserted_by], "");
  EXPECT_EQ(graph.assertors()[found[1].asserted_by], "a");
  EXPECT_EQ(found[1].rank, Rank::deprecated);
}

TEST(GraphBuilderTest, KeepsAnActorWithoutEvents) {
  const EventGraph graph = graph_from_text("actors lonely\n 2018 a,b t e");
  testing::expect_consistent(graph);
  EXPECT_EQ(graph.actor_count(), 3U);
  EXPECT_TRUE(graph.events_of(testing::actor(graph, "lonely")).empty());
}

TEST(GraphBuilderTest, RandomGraphsAreConsistent) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::expect_consistent(testing::random_graph(seed));
  }
}

TEST(GraphBuilderTest, TheOrderOfRowsChangesNothing) {
  const EventGraph forward = graph_from_text("2018 a->b t x\n 2019 b->c t y follows=x\n - a u z");
  const EventGraph backward = graph_from_text("- a u z\n 2019 b->c t y follows=x\n 2018 a->b t x");
  EXPECT_EQ(everything(forward), everything(backward));
  EXPECT_EQ(forward.find_type("u"), backward.find_type("u"));
  EXPECT_EQ(forward.relations_from(event(forward, "y"))[0].event,
            backward.relations_from(event(backward, "y"))[0].event);
}

}  // namespace
}  // namespace parley
