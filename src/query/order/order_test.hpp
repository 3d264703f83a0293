#pragma once

#include "parley/query/selection.hpp"
#include "parley/time/event_relations.hpp"

#include <optional>

namespace parley::query {

/// The conditions `before`, `after` and `during` of an EventFilter, made ready to look at many
/// events.
class OrderTest {
 public:
  OrderTest(const EventGraph& graph, const EventFilter& filter);

  /// True when the filter has none of them.
  bool accepts_all() const noexcept { return !before_ && !after_ && !during_; }
  /// All of them hold, at least possibly or for certain.
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

/// Everything that can pass the filter is possibly active in this window, by the bounds that the
/// filter goes by; it may end before it begins (see events_near). Nullopt: no limit.
std::optional<Window> search_window(const EventGraph& graph, const EventFilter& filter);

}  // namespace parley::query
