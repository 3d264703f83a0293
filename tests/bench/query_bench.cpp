#include "parley/graph/actors_view.hpp"
#include "parley/query/dyad.hpp"
#include "parley/query/graph_view.hpp"
#include "parley/query/neighbours.hpp"

#include "support/synthetic_graph.hpp"

#include <benchmark/benchmark.h>
#include <boost/graph/breadth_first_search.hpp>

#include <algorithm>
#include <map>
#include <vector>

namespace parley {
namespace {

constexpr std::uint64_t seed = 20260101;

/// One graph for each size, made on first use. 20 actors a thousand events: growing sets grow in
/// both.
const EventGraph& graph_of(std::int64_t events) {
  static std::map<std::int64_t, EventGraph> graphs;
  const auto found = graphs.find(events);
  if (found != graphs.end()) {
    return found->second;
  }
  const auto count = static_cast<std::uint32_t>(events);
  return graphs
      .emplace(events, testing::synthetic_graph(
                           seed, {.events = count, .actors = std::max(200U, count / 50)}))
      .first->second;
}

/// The next of many questions about busy actors and windows, always in the same order.
class Questions {
 public:
  explicit Questions(const EventGraph& graph) : graph_(graph) {}

  ActorIndex actor() { return *graph_.find_actor("actor-" + std::to_string(1 + dice_.roll(100))); }
  Window window(Day length) {
    const Day begin = dice_.roll(static_cast<std::uint32_t>(24 * 365 - length));
    return {begin, begin + length};
  }

 private:
  const EventGraph& graph_;
  testing::Dice dice_{seed};
};

template <class Ask>
void measure(benchmark::State& state, Day length, const Ask& ask) {
  const EventGraph& graph = graph_of(state.range(0));
  Questions questions(graph);
  struct Question {
    ActorIndex actor;
    ActorIndex other;
    query::EventFilter filter;
  };
  std::vector<Question> prepared;
  for (int i = 0; i < 64; ++i) {
    prepared.push_back({questions.actor(), questions.actor(), {}});
    prepared.back().filter.window = questions.window(length);
  }
  std::size_t next = 0;
  for (auto step : state) {
    (void)step;
    const Question& question = prepared[next++ % prepared.size()];
    benchmark::DoNotOptimize(ask(graph, question));
  }
}

void events_of_an_actor_in_30_days(benchmark::State& state) {
  measure(state, 30, [](const EventGraph& graph, const auto& question) {
    query::EventFilter filter = question.filter;
    filter.actors = {question.actor};
    return query::select_events(graph, filter);
  });
}

void dyad_in_a_year(benchmark::State& state) {
  measure(state, 365, [](const EventGraph& graph, const auto& question) {
    return query::run(graph, query::DyadQuery{question.actor, question.other, question.filter});
  });
}

void neighbours_in_a_year(benchmark::State& state) {
  measure(state, 365, [](const EventGraph& graph, const auto& question) {
    return query::run(graph, query::NeighboursQuery{question.actor, question.filter});
  });
}

void who_met_whom_in_30_days(benchmark::State& state) {
  measure(state, 30, [](const EventGraph& graph, const auto& question) {
    return query::run(graph, query::GraphViewQuery{query::View::actors, question.filter});
  });
}

void breadth_first_search_in_30_days(benchmark::State& state) {
  measure(state, 30, [](const EventGraph& graph, const auto& question) {
    const ActorsView view(EventSlice(graph, {.window = question.filter.window}));
    std::vector<boost::default_color_type> colours(num_vertices(view), boost::white_color);
    boost::queue<ActorIndex> queue;
    boost::breadth_first_visit(
        view, question.actor, queue, boost::default_bfs_visitor(),
        boost::make_iterator_property_map(colours.begin(), get(boost::vertex_index, view)));
    return colours;
  });
}

void build(benchmark::State& state) {
  for (auto step : state) {
    (void)step;
    benchmark::DoNotOptimize(
        testing::synthetic_graph(seed, {.events = static_cast<std::uint32_t>(state.range(0))}));
  }
  const EventGraph& graph = graph_of(state.range(0));
  state.counters["bytes_per_event"] =
      static_cast<double>(graph.memory().columns) / static_cast<double>(graph.event_count());
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->RangeMultiplier(10)->Range(10'000, 1'000'000);
}

BENCHMARK(events_of_an_actor_in_30_days)->Apply(sizes);
BENCHMARK(dyad_in_a_year)->Apply(sizes);
BENCHMARK(neighbours_in_a_year)->Apply(sizes);
BENCHMARK(who_met_whom_in_30_days)->Apply(sizes);
BENCHMARK(breadth_first_search_in_30_days)->Apply(sizes);
BENCHMARK(build)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace parley
