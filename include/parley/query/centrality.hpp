#pragma once

#include "parley/query/budget.hpp"
#include "parley/query/selection.hpp"

#include <vector>

namespace parley::query {

enum class Measure {
  /// Number of events of the slice the actor takes part in; one event counts once.
  degree,
  /// The probability that a random walk along the events is at the actor in the long run. Each step
  /// goes through an event to an actor it leads to (leads() in graph/parties.hpp, directed); with
  /// probability 0.15, and from actors that lead nowhere, it goes to any actor. Each event counts;
  /// an actor that is initiator and recipient of an event also leads to itself. Sums to 1.
  pagerank,
  /// The sum over all unordered pairs of other actors: the share of their shortest paths that pass
  /// through the actor. Any direction, one edge for each two
  /// actors who share an event. Not normalised.
  betweenness,
  /// Mean of 1 / distance to each other actor of the slice, 0 for those out of reach (harmonic
  /// closeness), over the same edges. 0..1.
  closeness,
  /// The leading eigenvector of the same edges, of length 1.
  eigenvector,
};

/// Ranks the actors who take part in some event that passes the filter.
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
