#include "parley/query/min_cut.hpp"

#include "plain_network.hpp"
#include "support/graph_from_text.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace parley::query {
namespace {

using parley::testing::graph_from_text;
using testing::ActorSet;
using testing::PlainNetwork;

std::string cut(const EventGraph& graph, const char* from, const char* to,
                const EventFilter& filter = {}) {
  const MinCutResult result =
      run(graph, MinCutQuery{graph.find_actor(from).value(), graph.find_actor(to).value(), filter})
          .value();
  std::string text = result.connected ? "" : "not connected";
  for (const EventIndex event : result.events) {
    text += std::string(graph.event_id(event)) + " ";
  }
  return text;
}

TEST(MinCutTest, NamesTheFewestEventsThatSeparateTwoActors) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  iran->oman  letter  e1
    2018-01-02  iran,oman   visit   e2
    2018-01-03  oman->usa   letter  e3
    2018-01-04  qatar       visit   alone
  )");
  EXPECT_EQ(cut(graph, "iran", "usa"), "e3 ");
  EXPECT_EQ(cut(graph, "usa", "iran"), "e3 ") << "the direction of an event does not matter";
  EXPECT_EQ(cut(graph, "iran", "oman"), "e1 e2 ");
  EXPECT_EQ(cut(graph, "iran", "qatar"), "not connected");
}

TEST(MinCutTest, AnEventOfManyActorsIsCutAsOne) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  a,b,c  round   r1
    2018-01-02  b->d   letter  e1
    2018-01-03  c->d   letter  e2
  )");
  EXPECT_EQ(cut(graph, "a", "d"), "r1 ");
  EXPECT_EQ(cut(graph, "d", "a"), "r1 ");
  EXPECT_EQ(cut(graph, "b", "d"), "r1 e1 ") << "in time order";
}

TEST(MinCutTest, OfSeveralSmallestSetsTheOneNearestTheFirstActorIsNamed) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  a->b  letter  near-a
    2018-01-02  b->c  letter  middle
    2018-01-03  c->d  letter  near-d
  )");
  EXPECT_EQ(cut(graph, "a", "d"), "near-a ");
  EXPECT_EQ(cut(graph, "d", "a"), "near-d ");
}

TEST(MinCutTest, AnActorOutsideOfTheSliceIsConnectedWithNobody) {
  const EventGraph graph = graph_from_text("2018-01-01 a->b letter e1");
  EventFilter later;
  later.window = Window{to_day({2019, 1, 1}), to_day({2020, 1, 1})};
  EXPECT_EQ(cut(graph, "a", "b", later), "not connected");
}

TEST(MinCutTest, IsCertainWhenTheCertainEventsHaveTheSameCut) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01        a->b  letter  e1
    2018-01-02        b->c  letter  e2
    2018-01/2018-03   b->c  letter  vague
  )");
  EventFilter january;
  january.window = Window{to_day({2018, 1, 1}), to_day({2018, 2, 1})};
  const auto question = [&](const char* from, const char* to) {
    return run(graph,
               MinCutQuery{graph.find_actor(from).value(), graph.find_actor(to).value(), january})
        .value();
  };
  EXPECT_TRUE(question("a", "b").certain);
  EXPECT_EQ(question("b", "c").events.size(), 2U);
}

/// The actors that events connect with one, itself included.
ActorSet near_side(const EventGraph& graph, const std::vector<EventIndex>& events,
                   ActorIndex from) {
  PlainNetwork network(graph, events);
  network.neighbours[from];
  return network.reached_from(from);
}

struct Expected {
  std::vector<EventIndex> events;
  bool connected = false;
};

/// By trying all sets of events: of the smallest that separate, the one that leaves the fewest
/// actors with `from`.
Expected cut_by_trying(const EventGraph& graph, const std::vector<EventIndex>& slice,
                       ActorIndex from, ActorIndex to) {
  if (!near_side(graph, slice, from).contains(to)) {
    return {};
  }
  std::optional<std::vector<EventIndex>> best;
  std::size_t best_side = 0;
  for (std::uint32_t bits = 0; bits < 1U << slice.size(); ++bits) {
    std::vector<EventIndex> removed;
    std::vector<EventIndex> kept;
    for (std::size_t i = 0; i < slice.size(); ++i) {
      ((bits >> i & 1U) != 0 ? removed : kept).push_back(slice[i]);
    }
    if (best && removed.size() > best->size()) {
      continue;
    }
    const ActorSet side = near_side(graph, kept, from);
    if (side.contains(to)) {
      continue;
    }
    if (!best || removed.size() < best->size() || side.size() < best_side) {
      best = removed;
      best_side = side.size();
    }
  }
  return {best.value(), true};
}

TEST(MinCutTest, AgreesWithTryingAllSetsOfEvents) {
  for (std::uint64_t seed = 0; seed < 250; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Dice dice(seed);
    const std::uint32_t actors = 4 + dice.roll(3);
    const EventGraph graph = parley::testing::random_graph(
        seed, {.events = 4 + dice.roll(7), .actors = actors, .parts = 2 + dice.roll(4)});
    EventFilter filter = testing::random_filter(dice, dice.roll(2), actors);
    const ActorIndex from{dice.roll(actors)};
    const ActorIndex to{(static_cast<std::uint32_t>(from) + 1 + dice.roll(actors - 1)) % actors};
    const Expected expected = cut_by_trying(graph, testing::every_wanted(graph, filter), from, to);
    const MinCutResult found = run(graph, MinCutQuery{from, to, filter}).value();
    EXPECT_EQ(found.connected, expected.connected);
    EXPECT_EQ(found.events, expected.events);
    filter.certainty = Certainty::certain;
    const Expected certain = cut_by_trying(graph, testing::every_wanted(graph, filter), from, to);
    EXPECT_EQ(found.certain,
              certain.connected == expected.connected && certain.events == expected.events);
  }
}

}  // namespace
}  // namespace parley::query
