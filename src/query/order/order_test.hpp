#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/query/selection.hpp"
#include "parley/time/allen.hpp"
#include "parley/time/event_relations.hpp"

#include <optional>

namespace parley::query {

/// How other events of a graph stand to this one.
EventRelations event_relations(const EventGraph& graph, EventIndex event, Approx approx);

/// An event of a graph as the other event of such a comparison.
EventRelations::Other other_event(const EventGraph& graph, EventIndex event, Approx approx);

/// How two events of one day stand to each other by their times of day. Nothing where the days
/// decide, or where either has no time, several dates, or a time zone that the other lacks.
std::optional<AllenRelation> relation_by_clock(const EventGraph& graph, EventIndex a, EventIndex b);

/// The conditions `before`, `after` and `during` of an EventFilter, prepared for many events.
class OrderTest {
 public:
  OrderTest(const EventGraph& graph, const EventFilter& filter);

  /// True when the filter has none of them.
  bool accepts_all() const noexcept { return !before_ && !after_ && !during_; }
  /// True when all of them hold, possibly or certainly.
  bool holds(EventIndex event, Certainty certainty) const;

 private:
  /// The event that a condition names.
  struct Anchor {
    EventIndex event;
    EventRelations order;
  };

  std::optional<Anchor> anchor(const std::optional<EventIndex>& event) const;

  const EventGraph& graph_;
  Approx approx_;
  std::optional<Anchor> before_;
  std::optional<Anchor> after_;
  std::optional<Anchor> during_;
};

/// A window in which every event that can pass the filter is possibly active, by the bounds that
/// the filter uses. It may end before it begins (see events_near). Nullopt: no limit.
std::optional<Window> search_window(const EventGraph& graph, const EventFilter& filter);

}  // namespace parley::query
