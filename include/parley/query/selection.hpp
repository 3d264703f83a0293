#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/graph/window_events.hpp"
#include "parley/query/budget.hpp"

#include <boost/container/small_vector.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace parley::query {

using parley::Certainty;

/// Which events pass by their flags: every one, or those without a flag (is_actual in
/// model/terms.hpp), which leaves out what is denied, negated, hypothetical or future.
enum class Status { all, actual };

/// The conditions that every question over events can have; an empty list is no condition. An event
/// has to match any value of each list, and all lists.
struct EventFilter {
  /// Usually one or two: stored in the filter itself, so that small questions allocate no memory.
  using Actors = boost::container::small_vector<ActorIndex, 2>;

  std::optional<Window> window = std::nullopt;
  /// The window has only the days of these parts of it, as union_of() returns them; empty: all.
  std::vector<Window> window_parts = {};
  Certainty certainty = Certainty::possible;
  std::vector<TypeIndex> types = {};
  Actors actors = {};                    ///< any of them takes part (in one of `roles`, when given)
  Actors actors_all = {};                ///< every one of them takes part
  std::vector<Role> roles = {};          ///< without `actors`: any actor takes part in that role
  std::vector<std::string> places = {};  ///< exact
  std::vector<SourceIndex> sources = {};  ///< the event rests on any of them
  /// In event order: only these can pass, such as the results of a text search. Null: no condition.
  std::shared_ptr<const std::vector<EventIndex>> among = nullptr;
  /// The event is before this one or meets it, with that certainty; by dates and stated orders.
  std::optional<EventIndex> before = std::nullopt;
  std::optional<EventIndex> after = std::nullopt;   ///< is after this one or met by it
  std::optional<EventIndex> during = std::nullopt;  ///< starts, equals, finishes it or is during it
  Approx approx = Approx::strict;  ///< whether `? ~ %` widen the dates for window and order
  Status status = Status::all;
};

/// True when one event passes. The window or its parts: possibly_active or certainly_active of
/// time/window.hpp by the alternatives of the date;
/// without a window every event passes it, also the undated, whatever the certainty.
bool passes(const EventGraph& graph, const EventFilter& filter, EventIndex event);

/// All events that pass, in time order. O(log n + the events that the smallest index leaves).
std::vector<EventIndex> select_events(const EventGraph& graph, const EventFilter& filter);

/// The same as far as the meter allows: when it is over, events are missing.
std::vector<EventIndex> select_events(const EventGraph& graph, const EventFilter& filter,
                                      Meter& meter);

}  // namespace parley::query
