#pragma once

#include "facts.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace parley::bench {

/// Each question as a tight loop over plain arrays that answers it and nothing more: no filters, no
/// vague dates, no roles, no budgets. It is what a program for this one question would do, and so
/// the limit to approach. Answers are in reused buffers.
class HandLoops {
 public:
  explicit HandLoops(const Facts& facts);

  using Counts = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  ///< number of an actor or
                                                                        ///< relation, count

  /// The first 100 facts of the actor, and the number of all.
  std::size_t first_events(const Round& round, std::vector<FactRow>& first);
  /// By relation, in order of first appearance.
  const Counts& dyad(const Round& round);
  /// The 20 with most facts, and the number of all.
  std::size_t top_neighbours(const Round& round, Counts& top);

  struct Pair {
    std::uint32_t subject = 0;
    std::uint32_t object = 0;
    std::uint32_t count = 0;
  };
  /// Directed, without facts of an actor with itself.
  const std::vector<Pair>& pairs(const Round& round);
  /// Fewest facts from actor to target in any direction; -1 when there is no path.
  int hops(const Round& round);
  /// Day of first arrival by actor, no_latest where there is none; facts on later and later days.
  const std::vector<Day>& earliest_arrival(const Round& round, std::size_t& reached);
  struct Score {
    std::uint32_t actor = 0;
    double score = 0;
  };
  /// Highest first, with the same stopping rule as the engine.
  const std::vector<Score>& pagerank(const Round& round);
  /// Facts of the actor by month, counted from the month of the first fact.
  const std::vector<std::uint32_t>& monthly_series(const Round& round);

 private:
  struct Run {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  Run facts_in(const Window& window) const;
  /// The part of the actor's row that is in the run of facts.
  std::pair<const std::uint32_t*, const std::uint32_t*> row(std::uint32_t actor, Run run) const;

  const Facts& facts_;
  Day first_day_ = 0;
  std::vector<std::uint32_t> day_begin_;  // by day since first_day_: its first fact
  std::vector<std::uint32_t> month_;      // by day since first_day_: its month since the first
  std::vector<std::uint32_t> row_begin_;  // by actor
  std::vector<std::uint32_t> rows_;       // facts by actor, in order

  std::vector<std::uint32_t> by_actor_;   // all 0 between questions
  std::vector<std::uint32_t> by_object_;  // all 0 between questions
  std::vector<std::uint32_t> by_relation_;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint32_t> scratch_;
  Counts counts_;
  std::vector<Pair> pairs_;
  std::vector<std::uint32_t> seen_;  // by actor: number of the question that saw it last
  std::uint32_t question_ = 0;
  std::vector<std::uint32_t> queue_;
  std::vector<Day> arrival_;  // all no_latest but for those in arrived_
  std::vector<std::uint32_t> arrived_;
  std::vector<std::uint32_t> incoming_begin_;
  std::vector<std::uint32_t> incoming_;
  std::vector<double> share_;
  std::vector<double> given_;
  std::vector<double> value_;
  std::vector<Score> ranking_;
  std::vector<std::uint32_t> months_;
};

}  // namespace parley::bench
