#pragma once

#include "parley/query/selection.hpp"

#include "order/order_test.hpp"

#include <cstdint>
#include <vector>

namespace parley::query {

/// True when no event of the graph is left out for its flags.
bool accepts_every_status(const EventGraph& graph, const EventFilter& filter) noexcept;

/// An EventFilter prepared for testing many events. Conditions that an index already guarantees can
/// be dropped.
class EventTest {
 public:
  EventTest(const EventGraph& graph, const EventFilter& filter);

  bool operator()(EventIndex event) const;
  /// The same without the window.
  bool ignoring_window(EventIndex event) const;
  /// For an event that passes: it does so for every day that its date and stated orders allow.
  bool is_certain(EventIndex event) const;

  /// True when ignoring_window() is true of every event.
  bool accepts_all_ignoring_window() const noexcept;

  /// From here on `actor` takes part in every event tested.
  void assume_actor(ActorIndex actor);
  /// From here on one of filter.actors takes part in every event tested.
  void assume_any_actor();

 private:
  bool passes_window(EventIndex event) const;
  bool passes_participants(EventIndex event) const;

  const EventGraph& graph_;
  const EventFilter& filter_;
  std::vector<bool> types_;           // by type; empty = all
  std::vector<ActorIndex> actors_;    // sorted
  std::vector<ActorIndex> all_;       // each once
  std::vector<SourceIndex> sources_;  // sorted
  bool has_date_alternatives_;        // of some date
  bool any_status_;                   // flags need no look
  std::uint32_t roles_ = 0;           // bit i: the i-th Role; 0 = all
  OrderTest order_;
};

}  // namespace parley::query
