#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <utility>
#include <vector>

namespace parley::bench {

inline double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// The cost of reading the clock in microseconds, subtracted from every time.
inline double clock_cost() {
  using Clock = std::chrono::steady_clock;
  static const double cost = [] {
    std::vector<double> gaps;
    for (int i = 0; i < 10'000; ++i) {
      const auto begin = Clock::now();
      gaps.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
    }
    return median(std::move(gaps));
  }();
  return cost;
}

/// Asks all rounds in turn, once in each iteration, so that the same question never comes twice in
/// a row. The time of a round is the median of its times. `median_us` is the median over the
/// rounds, `mean_us` their mean, which determines answers per second, `rounds` their number.
template <class Round, class Ask>
void measure(benchmark::State& state, const std::vector<Round>& rounds, const Ask& ask) {
  using Clock = std::chrono::steady_clock;
  const double cost = clock_cost();
  std::vector<std::vector<double>> times(rounds.size());
  benchmark::DoNotOptimize(ask(rounds.front()));  // creates everything that is made on first use
  for (auto pass : state) {
    (void)pass;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
      const auto begin = Clock::now();
      benchmark::DoNotOptimize(ask(rounds[i]));
      const std::chrono::duration<double, std::micro> time = Clock::now() - begin;
      times[i].push_back(std::max(time.count() - cost, 0.001));
    }
  }
  std::vector<double> of_rounds;
  of_rounds.reserve(rounds.size());
  double sum = 0;
  for (std::vector<double>& one : times) {
    of_rounds.push_back(median(std::move(one)));
    sum += of_rounds.back();
  }
  state.counters["median_us"] = median(of_rounds);
  state.counters["rounds"] = static_cast<double>(of_rounds.size());
  state.counters["mean_us"] = sum / static_cast<double>(of_rounds.size());
}

}  // namespace parley::bench
