#include "parley/graph/boost/event_slice.hpp"
#include "parley/graph/event_graph.hpp"
#include "parley/graph/graph_builder.hpp"
#include "parley/model/dataset.hpp"
#include "parley/time/alternatives.hpp"

#include "support/every_alternative.hpp"
#include "support/graph_checks.hpp"
#include "support/graph_from_text.hpp"
#include "support/random_orders.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace parley {
namespace {

using testing::Choices;
using testing::Dice;
using ::testing::ElementsAre;
using testing::event;
using testing::graph_from_text;
using ::testing::IsEmpty;
using testing::OrderedGraph;

/// `first..last` of each alternative.
std::vector<std::string> alternatives(const EventGraph& graph, std::string_view id,
                                      Approx approx = Approx::strict) {
  std::vector<std::string> texts;
  for (const Bounds& alternative : graph.date_alternatives(event(graph, id), approx)) {
    texts.push_back(format_day(alternative.start_earliest) + ".." +
                    format_day(alternative.end_latest - 1));
  }
  return texts;
}

TEST(GraphAlternativesTest, AreThoseOfDatesThatLeaveAChoice) {
  const EventGraph graph = graph_from_text(R"(
    [2015,2018]  a->b  letter  either
    2018-05      a->b  letter  once
    [2016]       a->b  letter  in-2016
  )");
  testing::expect_consistent(graph);
  EXPECT_TRUE(graph.has_date_alternatives());
  EXPECT_THAT(alternatives(graph, "either"),
              ElementsAre("2015-01-01..2015-12-31", "2018-01-01..2018-12-31"));
  EXPECT_THAT(alternatives(graph, "once"), IsEmpty());
  EXPECT_THAT(alternatives(graph, "in-2016"), IsEmpty());
  EXPECT_FALSE(graph_from_text("2018  a->b  letter  once").has_date_alternatives());
}

TEST(GraphAlternativesTest, OnlyThoseThatStatedOrdersAllowAreLeft) {
  const EventGraph graph = graph_from_text(R"(
    [2013,2015,2018]  a->b  letter  letter
    2014              a->b  letter  remark
    [2016..2019]      a->b  letter  reply   follows=letter
    [2012,2018-07]    a->b  letter  answer  follows=reply
    -                 a->b  letter  last    follows=letter
  )");
  testing::expect_consistent(graph);
  EXPECT_THAT(alternatives(graph, "answer"), IsEmpty());
  EXPECT_EQ(graph.bounds(event(graph, "answer")).start_earliest, to_day({2018, 7, 1}));
  EXPECT_THAT(
      alternatives(graph, "reply"),
      ElementsAre("2016-01-01..2016-12-31", "2017-01-01..2017-12-31", "2018-01-01..2018-07-31"));
  EXPECT_THAT(
      alternatives(graph, "letter"),
      ElementsAre("2013-01-01..2013-12-31", "2015-01-01..2015-12-31", "2018-01-01..2018-07-31"));
  EXPECT_EQ(graph.stated_bounds(event(graph, "letter"))->end_latest, to_day({2019, 1, 1}));
}

TEST(GraphAlternativesTest, AGapThatAnOrderReachesIntoNarrowsTheOthersToo) {
  GraphBuilder builder;
  const std::vector<Bounds> either = {{10, 10, 11, 11}, {50, 50, 51, 51}};
  EventRow letter{.id = "letter", .type = "letter", .bounds = hull(either), .alternatives = either};
  builder.add_event(letter);
  builder.add_event({.id = "remark", .type = "statement", .bounds = {30, 30, 31, 31}});
  builder.add_event({.id = "reply", .type = "letter", .bounds = {0, 99, 1, 100}});
  builder.add_order("letter", StatedOrder::after, "remark");
  builder.add_order("reply", StatedOrder::after, "letter");
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(graph.bounds(event(graph, "letter")), either[1]);
  EXPECT_THAT(graph.date_alternatives(event(graph, "letter")), IsEmpty());
  EXPECT_EQ(graph.bounds(event(graph, "reply")), (Bounds{52, 99, 53, 100}));
}

TEST(GraphAlternativesTest, WhereNoneAgreesWithAnOrderTheHullIsKept) {
  GraphBuilder builder;
  const std::vector<Bounds> either = {{10, 10, 11, 11}, {50, 50, 51, 51}};
  builder.add_event(
      {.id = "letter", .type = "letter", .bounds = hull(either), .alternatives = either});
  builder.add_event({.id = "talks", .type = "round", .bounds = {20, 20, 30, 30}});
  builder.add_order("letter", StatedOrder::within, "talks");
  const EventGraph graph = std::move(builder).build();
  testing::expect_consistent(graph);
  EXPECT_EQ(graph.bounds(event(graph, "letter")), (Bounds{20, 29, 21, 30}));
  EXPECT_FALSE(graph.has_date_alternatives());
  EXPECT_TRUE(graph.orders().alternatives(0, Approx::strict).empty());
}

TEST(GraphAlternativesTest, BoundsWrittenOutDropMembersAndCloseTheGap) {
  GraphBuilder builder;
  const std::vector<Bounds> either = {{10, 19, 11, 20}, {50, 59, 51, 60}, {90, 99, 91, 100}};
  builder.add_event(
      {.id = "letter", .type = "letter", .bounds = {30, 95, 31, 96}, .alternatives = either});
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(graph.bounds(EventIndex{0}), (Bounds{50, 95, 51, 96}));
  EXPECT_THAT(graph.date_alternatives(EventIndex{0}),
              ElementsAre(either[1], Bounds{90, 95, 91, 96}));
}

TEST(GraphAlternativesTest, ASetOpenToBothSidesIsUndated) {
  const EventGraph graph = graph_from_text("[..2015,2018..]  a->b  letter  letter");
  EXPECT_FALSE(graph.has_date_alternatives());
  EXPECT_EQ(graph.undated().begin, 0U);
}

TEST(GraphAlternativesTest, APaddedDateHasNone) {
  GraphBuilder builder;
  const std::vector<Bounds> either = {{10, 10, 11, 11}, {50, 50, 51, 51}};
  EventRow letter{.id = "letter", .type = "letter", .bounds = hull(either), .alternatives = either};
  letter.padded = Bounds{9, 51, 10, 52};
  builder.add_event(letter);
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(graph.date_alternatives(EventIndex{0}).size(), 2U);
  EXPECT_THAT(graph.date_alternatives(EventIndex{0}, Approx::padded), IsEmpty());
}

TEST(GraphAlternativesTest, OrdersNarrowAPaddedDateByItsHullAlone) {
  GraphBuilder builder;
  const std::vector<Bounds> either = {{10, 10, 11, 11}, {50, 50, 51, 51}};
  EventRow letter{.id = "letter", .type = "letter", .bounds = hull(either), .alternatives = either};
  letter.padded = Bounds{9, 51, 10, 52};
  builder.add_event(letter);
  builder.add_event({.id = "remark", .type = "statement", .bounds = {30, 30, 31, 31}});
  builder.add_order("letter", StatedOrder::after, "remark");
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(graph.bounds(event(graph, "letter")), either[1]);
  EXPECT_EQ(graph.bounds(event(graph, "letter"), Approx::padded), (Bounds{32, 51, 33, 52}));
}

DateStatement dated(std::string_view edtf) {
  DateStatement date;
  date.edtf = parse_edtf(edtf).value();
  date.bounds = tighten(date.edtf->bounds()).value();
  return date;
}

TEST(GraphAlternativesTest, EveryValueOfADateIsOneWhenAllAreTold) {
  Dataset dataset;
  Event letter;
  letter.id = "letter";
  letter.own.type = "letter";
  letter.own.label = LocalizedText{{"en", "A letter"}};
  letter.own.date = dated("[2015,2016-05]");
  Alternative other;
  other.property = EventProperty::date;
  other.value.date = dated("2018-07");
  other.rank = Rank::normal;
  letter.alternatives = {other};
  dataset.events = {letter};
  EXPECT_THAT(
      alternatives(build_graph(dataset, {ClaimPolicy::Kind::all, {}}), "letter"),
      ElementsAre("2015-01-01..2015-12-31", "2016-05-01..2016-05-31", "2018-07-01..2018-07-31"));
  EXPECT_THAT(alternatives(build_graph(dataset, {}), "letter"),
              ElementsAre("2015-01-01..2015-12-31", "2016-05-01..2016-05-31"));
}

TEST(GraphAlternativesTest, ASliceContainsWhatIsActiveBySomeAlternative) {
  const EventGraph graph = graph_from_text(R"(
    [2015,2018]  a->b  letter  either
    2016         a->b  letter  in-2016
  )");
  const auto in = [&graph](int year, Certainty certainty) {
    const EventSlice slice(graph, {.window = Window{to_day({year, 1, 1}), to_day({year + 1, 1, 1})},
                                   .certainty = certainty});
    std::vector<EventIndex> events;
    for (SliceRow row(slice, testing::actor(graph, "a")); !row.done(); row.next()) {
      events.push_back(row.event());
    }
    return testing::ids(graph, events);
  };
  EXPECT_EQ(in(2015, Certainty::possible), "either");
  EXPECT_EQ(in(2016, Certainty::possible), "in-2016");
  EXPECT_EQ(in(2018, Certainty::possible), "either");
  EXPECT_EQ(in(2015, Certainty::certain), "");
}

/// Alternatives of all events that hold together with what is stated are never lost, padding never
/// narrows, and every promise of a graph is kept.
TEST(GraphAlternativesPropertyTest, NothingThatReallyWasIsLost) {
  std::size_t with_alternatives = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const OrderedGraph made = testing::random_ordered_graph(seed, 12, 30, Choices::some);
    testing::expect_consistent(made.graph);
    const auto by_hulls = TemporalNetwork::make(made.dates, made.statements);
    for (std::size_t i = 0; i < made.dates.size(); ++i) {
      const EventIndex e = made.event(i);
      const Bounds bounds = made.graph.bounds(e);
      EXPECT_EQ(hull(by_hulls->bounds(i), bounds), by_hulls->bounds(i)) << "wider than by hulls";
      const Bounds& real = made.real[i];
      EXPECT_EQ(hull(bounds, real), bounds) << "what was is lost";
      const auto each = testing::every_alternative(made.graph, e);
      EXPECT_TRUE(std::any_of(each.begin(), each.end(), [&real](const Bounds& alternative) {
        return hull(alternative, real) == alternative;
      })) << "what was is lost";
      const Bounds padded = made.graph.bounds(e, Approx::padded);
      EXPECT_EQ(hull(padded, bounds), padded) << "padding narrows";
      with_alternatives += each.size() > 1 ? 1U : 0U;
    }
  }
  EXPECT_GT(with_alternatives, 200U);
}

}  // namespace
}  // namespace parley
