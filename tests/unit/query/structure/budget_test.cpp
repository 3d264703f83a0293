#include "parley/query/budget.hpp"

#include "parley/query/centrality.hpp"
#include "parley/query/event_chains.hpp"
#include "parley/query/min_cut.hpp"
#include "parley/query/structure.hpp"

#include "support/icews_graph.hpp"
#include "support/random_graph.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace parley::query {
namespace {

/// The error of a question that Boost.Graph answers, if it has one.
using Ask =
    std::function<std::optional<Error>(const EventGraph&, const EventFilter&, const Budget&)>;

template <class Query>
Ask ask(Query query) {
  return [query](const EventGraph& graph, const EventFilter& filter, const Budget& budget) {
    Query question = query;
    question.filter = filter;
    const auto answer = run(graph, question, budget);
    return answer ? std::nullopt : std::optional(answer.error());
  };
}

std::vector<std::pair<std::string, Ask>> questions() {
  return {{"degree", ask(CentralityQuery{Measure::degree, {}})},
          {"pagerank", ask(CentralityQuery{Measure::pagerank, {}})},
          {"betweenness", ask(CentralityQuery{Measure::betweenness, {}})},
          {"closeness", ask(CentralityQuery{Measure::closeness, {}})},
          {"eigenvector", ask(CentralityQuery{Measure::eigenvector, {}})},
          {"components", ask(ComponentsQuery{})},
          {"cores", ask(CoresQuery{})},
          {"cut-actors", ask(CutActorsQuery{})},
          {"bridges", ask(BridgesQuery{})},
          {"cliques", ask(CliquesQuery{})},
          {"clustering", ask(ClusteringQuery{})},
          {"min-cut", ask(MinCutQuery{ActorIndex{0}, ActorIndex{1}, {}})},
          {"hinges", ask(HingesQuery{EventIndex{20}, {}})},
          {"layers", ask(LayersQuery{})}};
}

/// An exception leaves Boost's algorithms at any of their steps: under the sanitizers this finds
/// what they would leak or leave half made.
TEST(StructureBudgetTest, EveryQuestionIsRefusedCleanlyAtEveryOneOfItsVisits) {
  const EventGraph graph = parley::testing::random_graph(3, {.events = 40, .actors = 12});
  EventFilter filter;
  filter.window = Window{5, 30};
  for (const auto& [name, question] : questions()) {
    SCOPED_TRACE(name);
    std::uint64_t visits = 0;
    for (; visits < 100'000; ++visits) {
      const std::optional<Error> error = question(graph, filter, {.max_visits = visits});
      if (!error) {
        break;
      }
      ASSERT_EQ(error->code, ErrorCode::too_large) << "with " << visits << " visits";
    }
    EXPECT_GT(visits, filter.window->end - filter.window->begin);
    EXPECT_LT(visits, 100'000U);
    EXPECT_FALSE(question(graph, filter, {.max_visits = visits}).has_value());
  }
}

TEST(StructureBudgetTest, TimeThatRunsOutIsAnErrorOfItsOwn) {
  const EventGraph graph = parley::testing::random_graph(3, {.events = 40, .actors = 12});
  for (const auto& [name, question] : questions()) {
    const auto error = question(graph, {}, {.out_of_time = [] { return true; }});
    ASSERT_TRUE(error.has_value()) << name;
    EXPECT_EQ(error->code, ErrorCode::timed_out) << name;
  }
}

TEST(StructureBudgetTest, AMonthOfTheIcewsMillionIsAnsweredWithinATenthOfTheBudget) {
  const auto folder = parley::testing::shared_bench(PARLEY_ROOT);
  if (!folder) {
    GTEST_SKIP() << "no shared benchmark data beside the repository";
  }
  const EventGraph graph = parley::testing::icews_graph(*folder);
  EventFilter month;
  month.window = Window{to_day({2010, 3, 1}), to_day({2010, 4, 1})};
  for (const auto& [name, question] : questions()) {
    const auto error =
        question(graph, month, {.max_visits = Budget().max_visits / 10, .out_of_time = {}});
    EXPECT_FALSE(error.has_value()) << name << ": " << (error ? error->message : "");
  }
}

TEST(StructureBudgetTest, AnEventOfManyPartiesIsRefusedBeforeItsLinksAreMade) {
  GraphBuilder builder;
  std::vector<std::string> names;
  std::vector<ParticipantRow> parts;
  names.reserve(30'000);
  for (int i = 0; i < 30'000; ++i) {
    names.push_back("a" + std::to_string(i));
    builder.add_actor(names.back(), names.back(), ActorKind::person);
    parts.push_back({.actor = names.back()});
  }
  EventRow row{.id = "congress", .type = "t"};
  row.participants = parts;
  builder.add_event(row);
  const EventGraph graph = std::move(builder).build();
  EXPECT_EQ(run(graph, CliquesQuery{}).error().code, ErrorCode::too_large);
  EXPECT_EQ(run(graph, MinCutQuery{ActorIndex{0}, ActorIndex{1}, {}}).value().events.size(), 1U)
      << "it takes part in one group";
}

}  // namespace
}  // namespace parley::query
