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

/// What every question over events can be narrowed by; empty lists narrow nothing. Values inside
/// one list are alternatives (any of), lists are joined (all must hold).
struct EventFilter {
  /// Mostly one or two: they stand in the filter itself, and the smallest questions ask for no
  /// memory.
  using Actors = boost::container::small_vector<ActorIndex, 2>;

  std::optional<Window> window = std::nullopt;
  Certainty certainty = Certainty::possible;
  std::vector<TypeIndex> types = {};
  Actors actors = {};                    ///< any of them takes part (in one of `roles`, when given)
  Actors actors_all = {};                ///< every one of them takes part
  std::vector<Role> roles = {};          ///< without `actors`: somebody takes part in that role
  std::vector<std::string> places = {};  ///< exact
  std::vector<SourceIndex> sources = {};  ///< the event rests on any of them
  /// In event order: only these can pass, such as those a text search found. Null: all can.
  std::shared_ptr<const std::vector<EventIndex>> among = nullptr;
  /// The event is before this one or meets it, with that certainty; by dates and stated orders.
  std::optional<EventIndex> before = std::nullopt;
  std::optional<EventIndex> after = std::nullopt;   ///< is after this one or met by it
  std::optional<EventIndex> during = std::nullopt;  ///< starts, equals, finishes it or is during it
  Approx approx =
      Approx::strict;  ///< whether `? ~ %` widen the dates that window and order look at
};

/// True when one event passes. The window: possibly_active or certainly_active of time/window.hpp;
/// without a window every event passes it, also the undated, whatever the certainty.
bool passes(const EventGraph& graph, const EventFilter& filter, EventIndex event);

/// All events that pass, in time order. O(log n + what the narrowest index leaves to look at).
std::vector<EventIndex> select_events(const EventGraph& graph, const EventFilter& filter);

/// The same for as long as the meter allows: when it is over, some are missing.
std::vector<EventIndex> select_events(const EventGraph& graph, const EventFilter& filter,
                                      Meter& meter);

}  // namespace parley::query
