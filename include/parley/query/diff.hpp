#pragma once

#include "parley/query/budget.hpp"
#include "parley/query/selection.hpp"

#include <cstddef>
#include <vector>

namespace parley::query {

/// Compares the slice `ours` of one graph with the slice `theirs` of the same or another graph. Two
/// graphs have to be of one dataset (under two claim policies, say), since events are matched by id
/// and actors by number.
struct DiffQuery {
  EventFilter ours = {};
  EventFilter theirs = {};
};

/// An event of both slices that differs between the two graphs.
struct EventChange {
  EventIndex ours{};
  EventIndex theirs{};
  bool date = false;  ///< the bounds, the EDTF text or the alternatives of the date
  bool type = false;
  bool label = false;  ///< in the dataset's language
  bool place = false;
  bool participants = false;  ///< actors or roles
  bool part_of = false;
  bool relations = false;  ///< types and the events at their other ends
  bool flags = false;

  bool is_any() const noexcept {
    return date || type || label || place || participants || part_of || relations || flags;
  }
};

/// An actor's number of events, where the two slices differ in it.
struct ActorCountChange {
  ActorIndex actor{};
  std::size_t ours = 0;
  std::size_t theirs = 0;
};

/// An edge of the actors view (see ActorEdge), where the two slices differ in its events.
struct EdgeCountChange {
  ActorIndex source{};
  ActorIndex target{};
  bool directed = false;
  std::size_t ours = 0;
  std::size_t theirs = 0;
};

/// A count of 0: the slice does not contain it at all.
struct DiffResult {
  std::vector<EventIndex> only_ours;     ///< of the first graph, in time order
  std::vector<EventIndex> only_theirs;   ///< of the second graph, in time order
  std::size_t in_both = 0;               ///< events, changed or not
  std::vector<EventChange> changed;      ///< in time order of the first graph
  std::vector<ActorCountChange> actors;  ///< in order of actor
  std::vector<EdgeCountChange> edges;    ///< source, target, directed first
};

/// O(events and edges of both slices, and a look-up by id for each event when the graphs are two).
/// Errors: too_large, timed_out.
Result<DiffResult> run(const EventGraph& ours, const EventGraph& theirs, const DiffQuery& query,
                       const Budget& budget = {});

/// Two slices of one graph.
Result<DiffResult> run(const EventGraph& graph, const DiffQuery& query, const Budget& budget = {});

}  // namespace parley::query
