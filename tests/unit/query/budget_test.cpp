#include "parley/query/budget.hpp"

#include "parley/query/centrality.hpp"
#include "parley/query/diff.hpp"
#include "parley/query/dyad.hpp"
#include "parley/query/graph_view.hpp"
#include "parley/query/neighbours.hpp"
#include "parley/query/paths.hpp"
#include "parley/query/series.hpp"

#include "support/graph_from_text.hpp"
#include "support/random_graph.hpp"

#include <gtest/gtest.h>

namespace parley::query {
namespace {

constexpr const char* over_visits =
    "expected a question of at most 10 visits, got a larger one; narrow the window (datetime), the "
    "types or the actors that the question is about";
constexpr const char* over_time =
    "expected an answer in the time given, got none yet; narrow the window (datetime), the types "
    "or "
    "the actors that the question is about";

template <class Answer>
void expect_refused(const Answer& answer, ErrorCode code, const char* message) {
  ASSERT_TRUE(answer.has_error());
  EXPECT_EQ(answer.error().code, code);
  EXPECT_EQ(answer.error().message, message);
}

/// Asks every question under one budget.
void expect_all_refused(const Budget& budget, ErrorCode code, const char* message) {
  const EventGraph graph = parley::testing::random_graph(1);
  for (const PathKind kind : {PathKind::shortest, PathKind::earliest_arrival,
                              PathKind::latest_departure, PathKind::fastest}) {
    for (const Succession succession : {Succession::strict, Succession::non_strict}) {
      PathsQuery query{.kind = kind, .succession = succession};
      expect_refused(run(graph, query, budget), code, message);
      query.max_wait = 3;
      expect_refused(run(graph, query, budget), code, message);
    }
  }
  expect_refused(run(graph, PathsQuery{}, budget), code, message);
  for (const Measure measure : {Measure::degree, Measure::pagerank, Measure::betweenness,
                                Measure::closeness, Measure::eigenvector}) {
    expect_refused(run(graph, CentralityQuery{measure, {}}, budget), code, message);
  }
  expect_refused(run(graph, SeriesQuery{}, budget), code, message);
  expect_refused(run(graph, DiffQuery{}, budget), code, message);
  for (const View view : {View::participation, View::actors, View::events}) {
    expect_refused(run(graph, GraphViewQuery{view}, budget), code, message);
  }
}

TEST(BudgetTest, TooManyVisitsAreRefusedWithWhatToNarrow) {
  expect_all_refused({.max_visits = 10}, ErrorCode::too_large, over_visits);
}

TEST(BudgetTest, TooMuchTimeIsAnErrorOfItsOwn) {
  expect_all_refused({.out_of_time = [] { return true; }}, ErrorCode::timed_out, over_time);
}

TEST(BudgetTest, QuestionsAboutTheEventsOfOneActorHaveOneToo) {
  const EventGraph graph = parley::testing::graph_from_text(R"(
    2018-01  a->b  letter  e1
    2018-02  a,b   letter  e2
    2018-03  b->a  letter  e3
  )");
  const ActorIndex a{0};
  const ActorIndex b{1};
  const Budget three{.max_visits = 3};
  const Budget two{.max_visits = 2};
  for (const Certainty certainty : {Certainty::possible, Certainty::certain}) {
    const EventFilter all{.window = Window{}, .certainty = certainty};
    EXPECT_EQ(run(graph, NeighboursQuery{a, all}, three).value().neighbours.size(), 1U);
    EXPECT_EQ(run(graph, DyadQuery{a, b, all}, three).value().events.size(), 3U);
    EXPECT_EQ(run(graph, NeighboursQuery{a, all}, two).error().code, ErrorCode::too_large);
    EXPECT_EQ(run(graph, DyadQuery{a, b, all}, two).error().code, ErrorCode::too_large);
    EXPECT_EQ(run(graph, DyadQuery{a, a, all}, two).error().code, ErrorCode::too_large);
  }
}

TEST(BudgetTest, ASelectionStopsWhereTheMeterIsOver) {
  const EventGraph graph = parley::testing::random_graph(1);
  const Budget budget{.max_visits = graph.event_count() - 1};
  Meter meter(budget);
  EventFilter filter;
  for (std::uint32_t type = 0; type < graph.type_count(); ++type) {
    filter.types.push_back(TypeIndex{type});
  }
  EXPECT_EQ(select_events(graph, filter).size(), graph.event_count());
  EXPECT_TRUE(select_events(graph, filter, meter).empty());
  EXPECT_TRUE(meter.is_over());
}

TEST(BudgetTest, AnEventOfManyPartiesCountsForEveryTwoOfThem) {
  const EventGraph graph = parley::testing::graph_from_text("2018-01 a,b,c,d,e,f letter e1");
  const Budget few{.max_visits = 30};
  const Budget enough{.max_visits = 40};
  for (const Measure measure : {Measure::pagerank, Measure::betweenness}) {
    EXPECT_TRUE(run(graph, CentralityQuery{measure, {}}, few).has_error());
  }
  EXPECT_TRUE(run(graph, GraphViewQuery{View::actors}, few).has_error());
  EXPECT_EQ(run(graph, GraphViewQuery{View::actors}, enough).value().actor_edges.size(), 15U);
}

TEST(BudgetTest, TheSameQuestionIsRefusedEveryTimeOrNever) {
  const EventGraph graph = parley::testing::random_graph(2);
  const PathsQuery query{.kind = PathKind::fastest};
  for (std::uint64_t visits = 1; visits < 100'000; visits *= 2) {
    const Budget budget{.max_visits = visits};
    EXPECT_EQ(run(graph, query, budget).has_error(), run(graph, query, budget).has_error());
  }
  EXPECT_TRUE(run(graph, query, {.max_visits = 1}).has_error());
  EXPECT_FALSE(run(graph, query).has_error());
}

TEST(BudgetTest, AMeterStaysOverOnceItIs) {
  const Budget budget{.max_visits = 5};
  Meter meter(budget);
  EXPECT_TRUE(meter.spend(5));
  EXPECT_FALSE(meter.is_over());
  EXPECT_FALSE(meter.spend(1));
  EXPECT_FALSE(meter.spend(0));
  EXPECT_TRUE(meter.is_over());
}

TEST(BudgetTest, TheClockIsLookedAtOnlyNowAndThen) {
  int looks = 0;
  const Budget budget{.out_of_time = [&looks] { return ++looks > 3; }};
  Meter meter(budget);
  std::uint64_t visits = 0;
  while (meter.spend(1)) {
    ++visits;
  }
  EXPECT_EQ(looks, 4);
  EXPECT_EQ(visits, 3U * 65'536);
}

}  // namespace
}  // namespace parley::query
