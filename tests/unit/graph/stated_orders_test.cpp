#include "parley/graph/stated_orders.hpp"

#include "parley/graph/event_graph.hpp"
#include "parley/graph/graph_builder.hpp"
#include "parley/graph/window_events.hpp"
#include "parley/model/dataset.hpp"

#include "support/random_orders.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parley {
namespace {

using testing::Dice;
using testing::OrderedGraph;
using testing::random_ordered_graph;

constexpr Bounds span(Day first, Day end) {
  return {first, end - 1, first + 1, end};
}

EventRow row(std::string_view id, const Bounds& bounds) {
  EventRow made{.id = id, .type = "round"};
  made.bounds = bounds;
  return made;
}

Bounds bounds_of(const EventGraph& graph, std::string_view id) {
  return graph.bounds(*graph.find_event(id));
}

TEST(StatedOrdersTest, NarrowTheBoundsAndKeepWhatTheDatesSay) {
  GraphBuilder builder;
  for (const char* id : {"r1", "r2", "r3"}) {
    builder.add_event(row(id, span(0, 9)));
  }
  builder.add_order("r1", StatedOrder::ends_before_or_with_start_of, "r2");
  builder.add_order("r2", StatedOrder::ends_before_or_with_start_of, "r3");
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(bounds_of(graph, "r1"), (Bounds{0, 6, 1, 7}));
  EXPECT_EQ(bounds_of(graph, "r2"), (Bounds{1, 7, 2, 8}));
  EXPECT_EQ(bounds_of(graph, "r3"), (Bounds{2, 8, 3, 9}));
  for (const char* id : {"r1", "r2", "r3"}) {
    EXPECT_EQ(graph.stated_bounds(*graph.find_event(id)), span(0, 9));
  }
  EXPECT_EQ(graph.event_id(EventIndex{0}), "r1");
  EXPECT_EQ(graph.event_id(EventIndex{2}), "r3");
}

TEST(StatedOrdersTest, LeaveAloneWhatNothingIsStatedAbout) {
  GraphBuilder builder;
  builder.add_event(row("a", span(3, 7)));
  builder.add_event(row("b", span(5, 6)));
  const EventGraph graph = std::move(builder).build();
  EXPECT_TRUE(graph.orders().empty());
  EXPECT_FALSE(graph.stated_bounds(EventIndex{0}));
  EXPECT_TRUE(graph.orders().naming(EventIndex{0}).empty());
}

TEST(StatedOrdersTest, DateAnUndatedEventByItsWhole) {
  GraphBuilder builder;
  builder.add_event(row("talks", {10, 12, 20, 22}));
  EventRow round = row("round", {});
  round.part_of = "talks";
  builder.add_event(round);
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(bounds_of(graph, "round"), (Bounds{10, 21, 11, 22}));
  EXPECT_TRUE(is_undated(*graph.stated_bounds(*graph.find_event("round"))));
  EXPECT_FALSE(graph.stated_bounds(*graph.find_event("talks")));
  EXPECT_EQ(graph.undated().begin, graph.undated().end);
}

TEST(StatedOrdersTest, ARelativeDateMovesWithTheOther) {
  for (const Day remark : {24, 124}) {
    GraphBuilder builder;
    builder.add_event(row("remark", span(remark, remark + 1)));
    EventRow letter = row("letter", {});
    letter.relative = {"remark", 1, 14};
    builder.add_event(letter);
    const EventGraph graph = std::move(builder).build();
    EXPECT_EQ(bounds_of(graph, "letter"), (Bounds{remark + 1, remark + 14, remark + 2, no_latest}));
    const TimeStatement<EventIndex>& statement = graph.orders().statements()[0];
    EXPECT_EQ(statement.kind, StatementKind::relative_date);
    EXPECT_EQ(graph.event_id(statement.from), "letter");
    EXPECT_EQ(graph.event_id(statement.to), "remark");
  }
}

TEST(StatedOrdersTest, WhatContradictsIsLeftOutWithAllThatIsConnected) {
  GraphBuilder builder;
  for (const char* id : {"a", "b", "c", "x", "y"}) {
    builder.add_event(row(id, span(0, 9)));
  }
  builder.add_order("a", StatedOrder::before, "b");
  builder.add_order("b", StatedOrder::before, "a");
  builder.add_order("b", StatedOrder::before, "c");
  builder.add_order("x", StatedOrder::meets, "y");
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(bounds_of(graph, "c"), span(0, 9));
  EXPECT_EQ(bounds_of(graph, "x"), (Bounds{0, 7, 1, 8}));
  EXPECT_EQ(graph.orders().statements().size(), 1U);
}

TEST(StatedOrdersTest, StatementsAboutAbsentEventsSayNothing) {
  GraphBuilder builder;
  EventRow late = row("late", {});
  late.part_of = "nobody-knows";
  late.relative = {"nor-this", 1, 2};
  builder.add_event(late);
  builder.add_order("late", StatedOrder::before, "never");
  EXPECT_TRUE(std::move(builder).build().orders().empty());
}

TEST(StatedOrdersTest, AgreeWithOneNetworkOfEverything) {
  std::size_t narrowed = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const OrderedGraph made = random_ordered_graph(seed);
    const auto strict = TemporalNetwork::make(made.dates, made.statements);
    const auto padded = TemporalNetwork::make(made.padded, made.statements);
    ASSERT_TRUE(strict && padded);
    for (std::size_t i = 0; i < made.dates.size(); ++i) {
      const EventIndex event = made.event(i);
      EXPECT_EQ(made.graph.bounds(event), strict->bounds(i)) << seed;
      EXPECT_EQ(made.graph.bounds(event, Approx::padded), padded->bounds(i)) << seed;
      EXPECT_EQ(made.graph.stated_bounds(event).value_or(strict->bounds(i)), made.dates[i]);
      narrowed += made.graph.stated_bounds(event) ? 1U : 0U;
    }
  }
  EXPECT_GT(narrowed, 500U);
}

TEST(StatedOrdersTest, NameTheStatementsOfEachEvent) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const OrderedGraph made = random_ordered_graph(seed);
    const StatedOrders& orders = made.graph.orders();
    for (std::size_t i = 0; i < made.dates.size(); ++i) {
      const EventIndex event = made.event(i);
      std::vector<std::uint32_t> expected;
      for (std::uint32_t s = 0; s < orders.statements().size(); ++s) {
        if (orders.statements()[s].from == event || orders.statements()[s].to == event) {
          expected.push_back(s);
        }
      }
      const auto named = orders.naming(event);
      EXPECT_EQ(std::vector<std::uint32_t>(named.begin(), named.end()), expected);
      EXPECT_EQ(orders.place_of(event).has_value(), !expected.empty());
    }
  }
}

TEST(StatedOrdersTest, PaddedWindowsFindWhatLookingAtEveryEventFinds) {
  Dice dice(5);
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const OrderedGraph made = random_ordered_graph(seed, 30, 20);
    for (int i = 0; i < 10; ++i) {
      const Day begin = dice.roll(40);
      const Window window{begin, begin + 1 + dice.roll(10)};
      const WindowEvents near =
          events_near(made.graph, window, Certainty::possible, Approx::padded);
      std::vector<EventIndex> found = near.reaching;
      for (std::uint32_t e = near.run.begin; e < near.run.end; ++e) {
        found.push_back(EventIndex{e});
      }
      found.insert(found.end(), near.beyond.begin(), near.beyond.end());
      for (std::uint32_t e = near.undated.begin; e < near.undated.end; ++e) {
        found.push_back(EventIndex{e});
      }
      EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
      std::vector<EventIndex> expected;
      for (std::uint32_t e = 0; e < made.graph.event_count(); ++e) {
        if (possibly_active(made.graph.bounds(EventIndex{e}, Approx::padded), window)) {
          expected.push_back(EventIndex{e});
        }
      }
      EXPECT_EQ(found, expected);
    }
  }
}

TEST(StatedOrdersTest, UnderASourceOnlyItsOwnOrdersCount) {
  Dataset dataset;
  for (const char* id : {"a", "b"}) {
    Event event;
    event.id = id;
    event.own.type = "round";
    event.own.label = LocalizedText{{"en", id}};
    DateStatement date;
    date.edtf = Edtf::parse("2021-04").value();
    date.bounds = tighten(date.edtf->bounds()).value();
    event.own.date = date;
    for (const char* source : {"one", "two"}) {
      Evidence evidence;
      evidence.source = source;
      evidence.states_all = true;
      event.evidence.push_back(evidence);
    }
    dataset.events.push_back(event);
  }
  dataset.sources.resize(2);
  dataset.sources[0].id = "one";
  dataset.sources[1].id = "two";
  Evidence by_one;
  by_one.source = "one";
  dataset.orders.push_back({"a", StatedOrder::before, "b", {by_one}});
  EXPECT_FALSE(build_graph(dataset, {}).orders().empty());
  EXPECT_FALSE(build_graph(dataset, {ClaimPolicy::Kind::source, "one"}).orders().empty());
  EXPECT_TRUE(build_graph(dataset, {ClaimPolicy::Kind::source, "two"}).orders().empty());
}

TEST(PaddedBoundsTest, WidenOnlyWhatTheExpressionGave) {
  const Edtf may = Edtf::parse("2018-05~").value();
  const Bounds strict = tighten(may.bounds()).value();
  const auto day = [](int month, int of_month) { return to_day({2018, month, of_month}); };
  EXPECT_EQ(padded_bounds(may, Seasons::unstated, strict),
            (Bounds{day(4, 1), day(6, 30), day(4, 2), day(7, 1)}));
  Bounds given = strict;
  given.end_latest = day(5, 20);
  given = tighten(given).value();
  EXPECT_EQ(padded_bounds(may, Seasons::unstated, given),
            (Bounds{day(4, 1), day(5, 19), day(4, 2), day(5, 20)}));
  EXPECT_FALSE(padded_bounds(Edtf::parse("2018-05").value(), Seasons::unstated, strict));
}

}  // namespace
}  // namespace parley
