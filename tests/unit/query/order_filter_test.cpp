#include "parley/query/relation.hpp"
#include "parley/query/selection.hpp"

#include "brute_force.hpp"
#include "support/random_orders.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace parley::query {
namespace {

using parley::testing::Choices;
using parley::testing::Dice;
using parley::testing::OrderedGraph;
using parley::testing::random_ordered_graph;

AllenSet set_of(std::initializer_list<AllenRelation> relations) {
  AllenSet set;
  for (const AllenRelation relation : relations) {
    set.set(static_cast<std::size_t>(relation));
  }
  return set;
}

/// The promise of before, after and during, straight from the verdicts.
bool stands(const EventGraph& graph, EventIndex event, const std::optional<EventIndex>& other,
            const AllenSet& wanted, const EventFilter& filter) {
  if (!other) {
    return true;
  }
  const AllenSet possible = run(graph, RelationQuery{event, *other, filter.approx}).possible;
  return filter.certainty == Certainty::certain ? (possible & ~wanted).none()
                                                : (possible & wanted).any();
}

std::vector<EventIndex> expected(const EventGraph& graph, const EventFilter& filter) {
  using enum AllenRelation;
  std::vector<EventIndex> found;
  for (std::uint32_t e = 0; e < graph.event_count(); ++e) {
    const EventIndex event{e};
    const bool active = !filter.window || testing::active(graph, event, *filter.window,
                                                          filter.certainty, filter.approx);
    const bool typed = filter.types.empty() || filter.types[0] == graph.event_type(event);
    const auto parts = graph.participants(event);
    const bool takes_part = filter.actors.empty() ||
                            std::any_of(parts.begin(), parts.end(), [&](const Participation& part) {
                              return part.actor == filter.actors[0];
                            });
    if (active && typed && takes_part &&
        stands(graph, event, filter.before, set_of({before, meets}), filter) &&
        stands(graph, event, filter.after, set_of({after, met_by}), filter) &&
        stands(graph, event, filter.during, set_of({starts, equals, during, finishes}), filter)) {
      found.push_back(event);
    }
  }
  return found;
}

EventFilter random_order_filter(Dice& dice, const EventGraph& graph) {
  const auto some_event = [&] {
    return EventIndex{dice.roll(static_cast<std::uint32_t>(graph.event_count()))};
  };
  EventFilter filter;
  if (dice.one_in(2)) {
    filter.before = some_event();
  }
  if (dice.one_in(2)) {
    filter.after = some_event();
  }
  if (dice.one_in(2)) {
    filter.during = some_event();
  }
  if (dice.one_in(2)) {
    filter.window = testing::random_window(dice);
  }
  if (dice.one_in(3)) {
    filter.types = {TypeIndex{dice.roll(static_cast<std::uint32_t>(graph.type_count()))}};
  }
  if (dice.one_in(3)) {
    filter.actors = {ActorIndex{dice.roll(5)}};
  }
  filter.certainty = dice.one_in(2) ? Certainty::certain : Certainty::possible;
  filter.approx = dice.one_in(2) ? Approx::padded : Approx::strict;
  return filter;
}

TEST(OrderFilterPropertyTest, AgreesWithTheVerdictsOfEveryEvent) {
  Dice dice(8);
  std::size_t found = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    const OrderedGraph made =
        random_ordered_graph(seed, 14, 30, seed % 2 == 0 ? Choices::none : Choices::some);
    for (int i = 0; i < 25; ++i) {
      const EventFilter filter = random_order_filter(dice, made.graph);
      const auto events = select_events(made.graph, filter);
      ASSERT_EQ(events, expected(made.graph, filter)) << seed << ' ' << i;
      found += events.size();
      for (const EventIndex event : events) {
        EXPECT_TRUE(passes(made.graph, filter, event));
      }
    }
  }
  EXPECT_GT(found, 3000U);
}

TEST(OrderFilterTest, AnUndatedEventIsCertainlyBeforeByItsOrderAlone) {
  GraphBuilder builder;
  builder.add_event({.id = "remark", .type = "statement"});
  builder.add_event({.id = "letter", .type = "letter"});
  builder.add_order("remark", StatedOrder::before, "letter");
  const EventGraph graph = std::move(builder).build();
  EventFilter filter;
  filter.before = graph.find_event("letter");
  filter.certainty = Certainty::certain;
  EXPECT_EQ(select_events(graph, filter), std::vector{*graph.find_event("remark")});
  filter.window = Window{0, 10};
  EXPECT_TRUE(select_events(graph, filter).empty());
}

TEST(OrderFilterTest, AnEventIsWithinItselfAndNotBeforeItself) {
  GraphBuilder builder;
  builder.add_event({.id = "talks", .type = "process", .bounds = {0, 4, 5, 9}});
  const EventGraph graph = std::move(builder).build();
  EventFilter filter;
  filter.certainty = Certainty::certain;
  filter.during = EventIndex{0};
  EXPECT_EQ(select_events(graph, filter).size(), 1U);
  filter = {};
  filter.before = EventIndex{0};
  EXPECT_TRUE(select_events(graph, filter).empty());
}

}  // namespace
}  // namespace parley::query
