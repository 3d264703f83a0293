#include "parley/graph/boost/actors_view.hpp"

#include "engine_questions.hpp"
#include "facts.hpp"
#include "measure.hpp"

#include <benchmark/benchmark.h>
#include <boost/graph/breadth_first_search.hpp>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

namespace parley::bench {
namespace {

constexpr std::uint64_t seed = 20260101;

/// How a set of events grows.
enum class Growth {
  longer,  ///< 10 events a day among 2,000 actors for ever more years
  denser,  ///< ever more events, and actors in proportion, in 24 years
};

SyntheticFacts shape_of(Growth growth, std::uint32_t events) {
  if (growth == Growth::longer) {
    return {.events = events, .actors = 2000, .types = 250, .days = events / 10};
  }
  return {.events = events, .actors = std::max(200U, events / 50), .types = 250, .days = 24 * 365};
}

struct Grown {
  Grown(Growth growth, std::uint32_t events) : how(growth), size(events) {
    subject = synthetic_subject(seed, shape_of(growth, events), 50);
    graph = std::make_unique<EventGraph>(graph_of(subject.facts));
    subject.facts = {};  // the questions need the graph only
  }

  Growth how;
  std::uint32_t size;
  Subject subject;
  std::unique_ptr<EventGraph> graph;
};

/// The set that was used last; only one, so that ten million events fit into memory.
const Grown& grown(Growth growth, std::uint32_t events) {
  static std::unique_ptr<Grown> current;
  if (!current || current->how != growth || current->size != events) {
    current.reset();
    current = std::make_unique<Grown>(growth, events);
  }
  return *current;
}

/// Every actor in reach by Boost.Graph's own search over a window of the graph.
std::size_t breadth_first(const EventGraph& graph, const Round& round) {
  const ActorsView view(EventSlice(graph, {.window = round.month}));
  std::vector<boost::default_color_type> colours(num_vertices(view), boost::white_color);
  boost::queue<ActorIndex> queue;
  boost::breadth_first_visit(
      view, ActorIndex{round.actor}, queue, boost::default_bfs_visitor(),
      boost::make_iterator_property_map(colours.begin(), get(boost::vertex_index, view)));
  return static_cast<std::size_t>(std::count(colours.begin(), colours.end(), boost::black_color));
}

template <class Ask>
void add(Growth growth, std::uint32_t events, const char* question, Ask ask) {
  const std::string name = std::string(growth == Growth::longer ? "longer/" : "denser/") +
                           question + "/" + std::to_string(events);
  benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
    const Grown& set = grown(growth, events);
    const EngineQuestions engine(*set.graph);
    measure(state, set.subject.rounds, [&](const Round& round) { return ask(engine, round); });
    state.counters["bytes_per_event"] = static_cast<double>(set.graph->memory().columns) / events;
  })->Unit(benchmark::kMicrosecond);
}

void register_questions(Growth growth, std::uint32_t events) {
  using Engine = EngineQuestions;
  add(growth, events, "events", [](const Engine& engine, const Round& round) {
    std::size_t total = 0;
    return engine.first_events(round, total);
  });
  add(growth, events, "dyad", [](const Engine& e, const Round& round) { return e.dyad(round); });
  add(growth, events, "neighbours",
      [](const Engine& e, const Round& round) { return e.neighbours(round); });
  add(growth, events, "pairs", [](const Engine& e, const Round& round) { return e.pairs(round); });
  add(growth, events, "shortest",
      [](const Engine& e, const Round& round) { return e.shortest_path(round); });
  add(growth, events, "arrival",
      [](const Engine& e, const Round& round) { return e.earliest_arrival(round); });
  add(growth, events, "pagerank",
      [](const Engine& e, const Round& round) { return e.pagerank(round); });
  add(growth, events, "series",
      [](const Engine& e, const Round& round) { return e.monthly_series(round); });
}

void register_search(std::uint32_t events) {
  benchmark::RegisterBenchmark(("denser/boost-search/" + std::to_string(events)).c_str(),
                               [events](benchmark::State& state) {
                                 const Grown& set = grown(Growth::denser, events);
                                 measure(state, set.subject.rounds, [&](const Round& round) {
                                   return breadth_first(*set.graph, round);
                                 });
                               })
      ->Unit(benchmark::kMicrosecond);
}

}  // namespace
}  // namespace parley::bench

/// parley_growth_bench [small|full] [Google Benchmark's options]: to 10⁴, 10⁷, else 10⁶ events.
int main(int argc, char** argv) {
  using namespace parley::bench;
  const auto asked = [&](const char* word) { return argc > 1 && std::strcmp(argv[1], word) == 0; };
  const std::uint32_t largest = asked("small") ? 10'000 : asked("full") ? 10'000'000 : 1'000'000;
  benchmark::Initialize(&argc, argv);
  for (const Growth growth : {Growth::longer, Growth::denser}) {
    for (std::uint32_t events = 10'000; events <= largest; events *= 10) {
      register_questions(growth, events);
      if (growth == Growth::denser) {
        register_search(events);
      }
    }
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
