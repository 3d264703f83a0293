#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/time/allen.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace parley::query {

/// How two events stand to each other in time.
struct RelationQuery {
  EventIndex a{};
  EventIndex b{};
  Approx approx = Approx::strict;
};

/// One of the four bounds of an event.
enum class BoundName { start_earliest, start_latest, end_earliest, end_latest };

/// A bound of an event's own date.
struct ExplainingBound {
  EventIndex event{};
  BoundName name = BoundName::start_earliest;
  Day day = 0;  ///< as in Bounds: the ends are exclusive

  friend bool operator==(const ExplainingBound&, const ExplainingBound&) = default;
};

struct RelationResult {
  /// Every relation some reading of the dates shows that heeds all stated orders; the others are
  /// impossible. An event is certainly equal to itself.
  AllenSet possible;
  std::optional<AllenRelation> certain;  ///< the only possible one
  /// What makes the impossible relations so: none of it can be spared. Bounds of `a` and `b` first.
  /// Empty, as the next two, when everything is possible, and for an event and itself.
  std::vector<ExplainingBound> bounds;
  /// Events of whose dates it matters that they leave a choice between readings, and none of what
  /// lies between those; `a` and `b` first. Their bounds are not named beside it.
  std::vector<EventIndex> choices;
  /// Statements without which more would be possible, by their index in EventGraph::orders();
  /// none when the dates alone decide.
  std::vector<std::size_t> statements;
  /// False for events so widely connected that the reasons were not looked for among all
  /// statements: they may then be more than are needed.
  bool minimal = true;
};

/// Exact in what the readings of the dates of `a` and `b` say; those of other events narrow their
/// bounds. O(statements connected with the two events) for the verdict, times the logarithm of them
/// and the number of reasons for the reasons; times pairs of readings.
RelationResult run(const EventGraph& graph, const RelationQuery& query);

}  // namespace parley::query
