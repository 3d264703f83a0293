#pragma once

#include "parley/query/budget.hpp"
#include "parley/query/selection.hpp"

#include <optional>
#include <vector>

namespace parley::query {

/// The fewest events of a slice without which no chain of shared events leads from one actor to
/// another (a minimum vertex cut among the events of the participation view, Menger 1927). Of
/// several smallest sets it is the one nearest `from`: the actors still connected with `from` are
/// then the fewest.
struct MinCutQuery {
  ActorIndex from{};
  ActorIndex to{};  ///< another actor than `from`
  EventFilter filter = {};
};

struct MinCutResult {
  bool connected = false;          ///< there is a chain to begin with
  std::vector<EventIndex> events;  ///< in time order; empty when not connected
  /// The events certain to be in the slice alone have the same answer.
  bool certain = false;
};

/// By Boykov and Kolmogorov (2004). Errors: too_large, timed_out.
Result<MinCutResult> run(const EventGraph& graph, const MinCutQuery& query,
                         const Budget& budget = {});

}  // namespace parley::query
