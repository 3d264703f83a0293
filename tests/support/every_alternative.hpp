#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/graph/window_events.hpp"

#include <algorithm>
#include <vector>

namespace parley::testing {

/// The alternatives of an event's date, or its bounds alone.
inline std::vector<Bounds> every_alternative(const EventGraph& graph, EventIndex event,
                                             Approx approx = Approx::strict) {
  const auto alternatives = graph.date_alternatives(event, approx);
  return alternatives.empty() ? std::vector<Bounds>{graph.bounds(event, approx)}
                              : std::vector<Bounds>(alternatives.begin(), alternatives.end());
}

/// Active by some alternative of the date, or certainly by all of them: straight from the
/// definition.
inline bool active(const EventGraph& graph, EventIndex event, const Window& w, Certainty certainty,
                   Approx approx = Approx::strict) {
  const auto alternatives = every_alternative(graph, event, approx);
  if (certainty == Certainty::certain) {
    return std::all_of(alternatives.begin(), alternatives.end(), [&w](const Bounds& b) {
      return !is_undated(b) && (b.start_latest < w.end || w.end == no_latest) &&
             (b.end_earliest > w.begin || w.begin == no_earliest);
    });
  }
  return std::any_of(alternatives.begin(), alternatives.end(), [&w](const Bounds& b) {
    return is_undated(b) || (b.start_earliest < w.end && b.end_latest > w.begin);
  });
}

}  // namespace parley::testing
