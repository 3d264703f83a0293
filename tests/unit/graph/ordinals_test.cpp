#include "parley/graph/event_graph.hpp"
#include "parley/graph/graph_builder.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

constexpr Bounds on(Day day) {
  return {day, day, day + 1, day + 1};
}

/// A part of `talks` with that number.
EventRow numbered(std::string_view id, int ordinal, const Bounds& bounds = {}) {
  EventRow made{.id = id, .type = "round"};
  made.bounds = bounds;
  made.part_of = "talks";
  made.ordinal = ordinal;
  return made;
}

EventGraph graph_of(std::initializer_list<EventRow> rows) {
  GraphBuilder builder;
  builder.add_event({.id = "talks", .type = "process"});
  for (const EventRow& row : rows) {
    builder.add_event(row);
  }
  return std::move(builder).build();
}

Bounds bounds_of(const EventGraph& graph, std::string_view id) {
  return graph.bounds(*graph.find_event(id));
}

std::size_t ordinals_in(const EventGraph& graph) {
  std::size_t count = 0;
  for (const TimeStatement<EventIndex>& statement : graph.orders().statements()) {
    count += statement.kind == StatementKind::ordinals ? 1 : 0;
  }
  return count;
}

TEST(OrdinalsTest, ARoundBeginsNoEarlierThanTheLastAndNoLaterThanTheNext) {
  const EventGraph graph = graph_of(
      {numbered("third", 3, on(120)), numbered("first", 1, on(100)), numbered("second", 2)});
  EXPECT_EQ(bounds_of(graph, "second").start_earliest, 100);
  EXPECT_EQ(bounds_of(graph, "second").start_latest, 120);
  EXPECT_EQ(bounds_of(graph, "second").end_latest, no_latest);  // how long it lasted is not said
  EXPECT_EQ(ordinals_in(graph), 2U);
}

TEST(OrdinalsTest, NumbersMayHaveGaps) {
  const EventGraph graph = graph_of(
      {numbered("third", 3, on(100)), numbered("ninth", 9), numbered("fiftieth", 50, on(120))});
  EXPECT_EQ(bounds_of(graph, "ninth").start_earliest, 100);
  EXPECT_EQ(bounds_of(graph, "ninth").start_latest, 120);
}

TEST(OrdinalsTest, ADateThatGoesAgainstTheNumbersLeavesTheOthersAlone) {
  const EventGraph graph =
      graph_of({numbered("first", 1, on(100)), numbered("second", 2), numbered("third", 3, on(200)),
                numbered("fourth", 4, on(150)), numbered("fifth", 5, on(300))});
  EXPECT_EQ(bounds_of(graph, "third"), on(200));
  EXPECT_EQ(bounds_of(graph, "fourth"), on(150));
  EXPECT_EQ(bounds_of(graph, "second").start_earliest, 100);
  EXPECT_EQ(bounds_of(graph, "second").start_latest, 300);
}

TEST(OrdinalsTest, AStatedOrderIsStronger) {
  GraphBuilder builder;
  builder.add_event({.id = "talks", .type = "process"});
  builder.add_event(numbered("first", 1, {90, 110, 91, 111}));
  builder.add_event(numbered("second", 2, {90, 110, 91, 111}));
  builder.add_order("second", StatedOrder::ends_before_or_with_start_of, "first");
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(ordinals_in(graph), 0U);
  EXPECT_EQ(bounds_of(graph, "first").start_earliest, 91);
}

TEST(OrdinalsTest, OneSetThatCannotHoldDoesNotTakeAnotherWithIt) {
  GraphBuilder builder;
  for (const std::string_view whole : {"talks", "visits"}) {
    builder.add_event({.id = whole, .type = "process"});
  }
  builder.add_event(numbered("first", 1, {90, 110, 91, 111}));
  builder.add_event(numbered("second", 2, {90, 110, 91, 111}));
  builder.add_order("second", StatedOrder::ends_before_or_with_start_of, "first");
  EventRow early = numbered("early", 1, on(100));
  EventRow late = numbered("late", 2);
  early.part_of = "visits";
  late.part_of = "visits";
  builder.add_event(early);
  builder.add_event(late);
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(ordinals_in(graph), 1U);
  EXPECT_EQ(bounds_of(graph, "late").start_earliest, 100);
}

TEST(OrdinalsTest, OfAnotherTypeOrAnotherWholeSayNothing) {
  EventRow call = numbered("call", 2);
  call.type = "call";
  EventRow elsewhere = numbered("elsewhere", 2);
  elsewhere.part_of = "other-talks";
  const EventGraph graph = graph_of({numbered("first", 1, on(100)), call, elsewhere});
  EXPECT_EQ(bounds_of(graph, "call").start_earliest, no_earliest);
  EXPECT_EQ(bounds_of(graph, "elsewhere").start_earliest, no_earliest);
  EXPECT_EQ(ordinals_in(graph), 0U);
}

}  // namespace
}  // namespace parley
