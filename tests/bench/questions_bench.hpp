#pragma once

#include "parley/query/centrality.hpp"
#include "parley/query/dyad.hpp"
#include "parley/query/graph_view.hpp"
#include "parley/query/neighbours.hpp"
#include "parley/query/paths.hpp"
#include "parley/query/series.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace parley::bench {

/// Who and when one round of questions is about.
struct Round {
  ActorIndex actor{};
  ActorIndex other{};
  ActorIndex target{};
  Window month;
  Window year;
};

/// Times one question over all rounds; `median_us` is the median over single answers.
template <class Ask>
void measure(benchmark::State& state, const EventGraph& graph, const std::vector<Round>& rounds,
             const Ask& ask) {
  using Clock = std::chrono::steady_clock;
  if (rounds.empty()) {
    state.SkipWithError("the data is not there");
    return;
  }
  std::vector<double> times;
  std::size_t next = 0;
  for (auto step : state) {
    (void)step;
    const Round& round = rounds[next++ % rounds.size()];
    const auto begin = Clock::now();
    benchmark::DoNotOptimize(ask(graph, round));
    times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
  }
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  state.counters["median_us"] = *middle;
}

inline query::EventFilter in(const Window& window) {
  query::EventFilter filter;
  filter.window = window;
  return filter;
}

inline auto first_events(const EventGraph& graph, const Round& round) {
  query::EventFilter filter = in(round.month);
  filter.actors = {round.actor};
  std::vector<EventIndex> events = query::select_events(graph, filter);
  events.resize(std::min<std::size_t>(events.size(), 100));
  return events;
}

inline auto dyad(const EventGraph& graph, const Round& round) {
  return query::run(graph, query::DyadQuery{round.actor, round.other, in(round.year)});
}

inline auto neighbours(const EventGraph& graph, const Round& round) {
  return query::run(graph, query::NeighboursQuery{round.actor, in(round.year)});
}

inline auto pairs(const EventGraph& graph, const Round& round) {
  return query::run(graph, query::GraphViewQuery{query::View::actors, in(round.month),
                                                 std::numeric_limits<std::size_t>::max()});
}

inline auto shortest_path(const EventGraph& graph, const Round& round) {
  return query::run(graph, query::PathsQuery{.from = round.actor, .to = round.target,
                                             .filter = in(round.month)});
}

inline auto earliest_arrival(const EventGraph& graph, const Round& round) {
  return query::run(graph, query::PathsQuery{.from = round.actor,
                                             .kind = query::PathKind::earliest_arrival,
                                             .direction = Direction::directed,
                                             .filter = in(round.month)});
}

inline auto pagerank(const EventGraph& graph, const Round& round) {
  return query::run(graph, query::CentralityQuery{query::Measure::pagerank, in(round.month)});
}

inline auto monthly_series(const EventGraph& graph, const Round& round) {
  query::SeriesQuery question;
  question.filter.actors = {round.actor};
  return query::run(graph, question);
}

/// Registers every question under `name/…`. `graph()` and `rounds()` are called when it runs.
template <class GraphOf, class RoundsOf>
void register_questions(const std::string& name, GraphOf graph, RoundsOf rounds) {
  const auto add = [&](const char* question, auto ask) {
    benchmark::RegisterBenchmark((name + "/" + question).c_str(),
                                 [graph, rounds, ask](benchmark::State& state) {
                                   measure(state, graph(), rounds(), ask);
                                 })
        ->Unit(benchmark::kMicrosecond);
  };
  add("events of an actor, 30 days", first_events);
  add("dyad by type, a year", dyad);
  add("neighbours, a year", neighbours);
  add("pairs, 30 days", pairs);
  add("shortest path, 30 days", shortest_path);
  add("earliest arrival, 30 days", earliest_arrival);
  add("pagerank, 30 days", pagerank);
  add("monthly series of an actor", monthly_series);
}

}  // namespace parley::bench
