#include "parley/query/centrality.hpp"
#include "parley/query/dyad.hpp"
#include "parley/query/graph_view.hpp"
#include "parley/query/neighbours.hpp"
#include "parley/query/paths.hpp"
#include "parley/query/series.hpp"

#include "support/icews_graph.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <limits>
#include <map>
#include <string>

namespace parley::query {
namespace {

using Json = nlohmann::json;

Window window_of(const Json& days) {
  return {parse_day(days.at(0).get<std::string>()).value(),
          parse_day(days.at(1).get<std::string>()).value() + 1};
}

/// One set of questions about the million facts, with the answers to compare with.
class AnswerSet {
 public:
  AnswerSet(const EventGraph& graph, const Json& answers)
      : graph_(graph),
        answers_(answers),
        actor_(actor(answers.at("actor"))),
        other_(actor(answers.at("other"))),
        target_(actor(answers.at("target"))) {
    month_.window = window_of(answers.at("month"));
    year_.window = window_of(answers.at("year"));
  }

  void check() const {
    check_events();
    check_dyad();
    check_neighbours();
    check_slice();
    check_paths();
    check_ranking(Measure::degree, "top_degree", 0.5);
    check_ranking(Measure::pagerank, "top_pagerank", 1e-6);
    check_series();
  }

 private:
  ActorIndex actor(const Json& name) const {
    return graph_.find_actor(name.get<std::string>()).value();
  }
  std::string day_of(EventIndex event) const {
    return format_day(graph_.bounds(event).start_earliest);
  }

  void check_events() const {
    EventFilter filter = month_;
    filter.actors = {actor_};
    const auto events = select_events(graph_, filter);
    const Json& expected = answers_.at("actor_window");
    ASSERT_EQ(events.size(), expected.at("total").get<std::size_t>());
    EXPECT_EQ(day_of(events.front()), expected.at("first").get<std::string>());
    EXPECT_EQ(day_of(events.back()), expected.at("last").get<std::string>());
  }

  void check_dyad() const {
    const DyadResult found = run(graph_, DyadQuery{actor_, other_, year_}).value();
    EXPECT_EQ(found.events.size(), answers_.at("dyad").at("total").get<std::size_t>());
    std::map<std::string, std::size_t> by_type;
    for (const auto& [type, count] : found.by_type) {
      by_type[std::string(graph_.type_id(type))] = count;
    }
    EXPECT_EQ(by_type,
              (answers_.at("dyad").at("by_type").get<std::map<std::string, std::size_t>>()));
  }

  void check_neighbours() const {
    const auto found = run(graph_, NeighboursQuery{actor_, year_}).value().neighbours;
    const Json& expected = answers_.at("neighbours");
    ASSERT_EQ(found.size(), expected.at("distinct").get<std::size_t>());
    std::map<std::string, std::size_t> events;
    for (const Neighbour& neighbour : found) {
      events[std::string(graph_.actor_id(neighbour.actor))] = neighbour.events;
    }
    for (std::size_t i = 0; i < expected.at("top").size(); ++i) {
      const Json& top = expected.at("top").at(i);
      EXPECT_EQ(found[i].events, top.at(1).get<std::size_t>());
      EXPECT_EQ(events[top.at(0).get<std::string>()], top.at(1).get<std::size_t>());
    }
  }

  void check_slice() const {
    const GraphViewResult view =
        run(graph_, GraphViewQuery{View::actors, month_, std::numeric_limits<std::size_t>::max()})
            .value();
    const Json& expected = answers_.at("slice");
    EXPECT_EQ(select_events(graph_, month_).size(), expected.at("events").get<std::size_t>());
    EXPECT_EQ(view.actors.size(), expected.at("actors").get<std::size_t>());
    // The answers count who acts towards himself as a pair, the view has no such edges.
    std::size_t selves = 0;
    for (const ActorIndex one : view.actors) {
      EventFilter filter = month_;
      filter.types = {};
      const auto dyad = run(graph_, DyadQuery{one, one, filter}).value();
      selves += dyad.events.empty() ? 0U : 1U;
    }
    EXPECT_EQ(view.actor_edges.size() + selves, expected.at("directed_pairs").get<std::size_t>());
  }

  void check_paths() const {
    PathsQuery shortest{.from = actor_, .to = target_, .filter = month_};
    const PathsResult found = run(graph_, shortest).value();
    const Json& hops = answers_.at("hops");
    EXPECT_EQ(found.hops, hops.is_null() ? std::nullopt : std::optional(hops.get<std::size_t>()));
    PathsQuery earliest{.from = actor_,
                        .kind = PathKind::earliest_arrival,
                        .succession = Succession::strict,
                        .direction = Direction::directed,
                        .filter = month_};
    const PathsResult all = run(graph_, earliest).value();
    const Json& expected = answers_.at("earliest_arrival");
    EXPECT_EQ(all.reached.size(), expected.at("reachable").get<std::size_t>());
    if (actor_ == target_) {
      return;
    }
    earliest.to = target_;
    const PathsResult one = run(graph_, earliest).value();
    const Json& day = expected.at("target");
    ASSERT_EQ(one.hops.has_value(), !day.is_null());
    if (one.hops) {
      EXPECT_EQ(format_day(one.paths.front().arrival.earliest), day.get<std::string>());
    }
  }

  void check_ranking(Measure measure, const char* key, double margin) const {
    const auto ranking = run(graph_, CentralityQuery{measure, month_}).value().ranking;
    std::map<std::string, double> scores;
    for (const ActorScore& score : ranking) {
      scores[std::string(graph_.actor_id(score.actor))] = score.score;
    }
    const Json& expected = answers_.at(key);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const auto score = expected.at(i).at(1).get<double>();
      EXPECT_NEAR(ranking.at(i).score, score, margin) << key;
      EXPECT_NEAR(scores[expected.at(i).at(0).get<std::string>()], score, margin) << key;
    }
  }

  void check_series() const {
    SeriesQuery query;
    query.filter.actors = {actor_};
    const SeriesResult found = run(graph_, query).value();
    std::map<std::string, std::uint32_t> months;
    for (const SeriesBand& band : found.lines.at(0).bands) {
      EXPECT_EQ(band.certain, band.possible);
      if (band.possible > 0) {
        months[format_month(band.start)] = band.possible;
      }
    }
    EXPECT_EQ(months, (answers_.at("series_month").get<std::map<std::string, std::uint32_t>>()));
  }

  const EventGraph& graph_;
  const Json& answers_;
  ActorIndex actor_;
  ActorIndex other_;
  ActorIndex target_;
  EventFilter month_;
  EventFilter year_;
};

TEST(SharedAnswersTest, FiftySetsOfQuestionsAboutAMillionFactsAgree) {
  const auto folder = parley::testing::shared_bench(PARLEY_ROOT);
  if (!folder) {
    GTEST_SKIP() << "the benchmark data is not beside the repository (../shared/bench)";
  }
  const EventGraph graph = parley::testing::icews_graph(*folder);
  if (graph.event_count() == 0) {
    GTEST_SKIP() << "the command zstd cannot be run here";
  }
  ASSERT_EQ(graph.event_count(), 982'298U);
  std::ifstream file(*folder / "answers.json");
  const Json sets = Json::parse(file);
  for (const Json& set : sets) {
    SCOPED_TRACE("set " + std::to_string(set.at("id").get<int>()));
    AnswerSet(graph, set).check();
  }
  EXPECT_EQ(sets.size(), 50U);
}

}  // namespace
}  // namespace parley::query
