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
  /// Every relation that holds in some solution of the dates and all stated orders; the others are
  /// impossible. An event is certainly equal to itself.
  AllenSet possible;
  std::optional<AllenRelation> certain;  ///< the only possible one
  /// The explanation: these bounds, alternatives and statements alone rule out the impossible
  /// relations, and without any one of them more would be possible. Bounds of `a` and `b` first.
  /// All three are empty when every relation is possible, and for an event and itself.
  std::vector<ExplainingBound> bounds;
  /// Events whose date is needed as its alternatives, without the days between them; `a` and `b`
  /// first. `bounds` has none of these events.
  std::vector<EventIndex> alternatives_of;
  /// Statements, as indices of EventGraph::orders().statements(); none when the dates suffice.
  std::vector<std::size_t> statements;
  /// Both happened on one day, and their times of day decide; the lists above are then empty.
  bool by_clock = false;
  /// False when more than 2,000 statements are connected with the two events. Then only statements
  /// that name one of the two were considered, and the explanation may be larger than needed.
  bool minimal = true;
};

/// Exact for the alternatives of the dates of `a` and `b`; those of other events only narrow their
/// bounds. The relations take O(statements connected with the two events) times pairs of
/// alternatives; the explanation takes that times its size and the logarithm of the statements (see
/// Junker 2004, QuickXplain).
RelationResult run(const EventGraph& graph, const RelationQuery& query);

}  // namespace parley::query
