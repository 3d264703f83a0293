#include "parley/query/budget.hpp"

#include "parley/query/centrality.hpp"
#include "parley/query/diff.hpp"
#include "parley/query/paths.hpp"
#include "parley/query/series.hpp"

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
}

TEST(BudgetTest, TooManyVisitsAreRefusedWithWhatToNarrow) {
  expect_all_refused({.max_visits = 10}, ErrorCode::too_large, over_visits);
}

TEST(BudgetTest, TooMuchTimeIsAnErrorOfItsOwn) {
  expect_all_refused({.out_of_time = [] { return true; }}, ErrorCode::timed_out, over_time);
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
