#pragma once

#include "parley/query/budget.hpp"
#include "parley/query/selection.hpp"

#include <vector>

namespace parley::query {

enum class Measure {
  /// Number of events of the slice the actor takes part in; one event counts once.
  degree,
  /// Where a walk along the events is found in the long run: at each event on to one of those the
  /// actor leads to, with probability 0.15 (and where it leads nowhere) on to anybody. Initiators
  /// lead to recipients, participants to each other, all parties of a symmetric type to each other;
  /// each event counts; who is initiator and recipient of one event leads to itself. Sums to 1.
  pagerank,
  /// How many pairs of other actors have the actor between them: over all unordered pairs, the
  /// share of their shortest paths that pass through it. Any direction, one edge for each two
  /// actors who share an event. Not normalised.
  betweenness,
  /// Mean of 1 / distance to each other actor of the slice, 0 for those out of reach (harmonic
  /// closeness), over the same edges. 0..1.
  closeness,
  /// The leading eigenvector of the same edges, of length 1.
  eigenvector,
};

/// Ranks the actors who take part in an event that passes the filter.
struct CentralityQuery {
  Measure measure = Measure::degree;
  EventFilter filter = {};
};

struct ActorScore {
  ActorIndex actor{};
  double score = 0;
};

struct CentralityResult {
  std::vector<ActorScore> ranking;  ///< all of them: highest first, then id
};

/// O(events) for degree, O(edges) a step of the iterations (PageRank is good to 1e-9 in sum), and
/// O(actors · edges) for betweenness and closeness. Errors: too_large, timed_out.
Result<CentralityResult> run(const EventGraph& graph, const CentralityQuery& query,
                             const Budget& budget = {});

}  // namespace parley::query
