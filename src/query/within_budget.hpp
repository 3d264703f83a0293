#pragma once

#include "parley/graph/boost/budgeted_graph.hpp"
#include "parley/query/budget.hpp"

#include <cstdint>
#include <optional>

namespace parley::query {

/// Thrown out of an algorithm of Boost.Graph when the meter is over; it never leaves this layer.
struct OverBudget {};

/// Spends from a meter, which has to outlive it.
class SpendOrThrow {
 public:
  explicit SpendOrThrow(Meter& meter) : meter_(&meter) {}
  void operator()(std::uint64_t visits) const {
    if (!meter_->spend(visits)) {
      throw OverBudget{};
    }
  }

 private:
  Meter* meter_;
};

template <class Graph>
using Budgeted = BudgetedGraph<Graph, SpendOrThrow>;

template <class Graph>
Budgeted<Graph> budgeted(const Graph& graph, Meter& meter) {
  return {graph, SpendOrThrow(meter)};
}

/// The answer that `find(Meter&)` returns; too_large or timed_out when it throws OverBudget or
/// leaves the meter over.
template <class Answer, class Find>
Result<Answer> within_budget(const Budget& budget, const Find& find) {
  Meter meter(budget);
  std::optional<Result<Answer>> answer;
  try {
    answer.emplace(find(meter));
  } catch (const OverBudget&) {
    return meter.error();
  }
  if (meter.is_over()) {
    return meter.error();
  }
  return *std::move(answer);
}

}  // namespace parley::query
