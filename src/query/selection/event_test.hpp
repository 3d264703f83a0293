#pragma once

#include "parley/query/selection.hpp"

#include "order/order_test.hpp"

#include <cstdint>
#include <vector>

namespace parley::query {

/// An EventFilter made ready to look at many events. Conditions that an index already guarantees
/// can be taken out.
class EventTest {
 public:
  EventTest(const EventGraph& graph, const EventFilter& filter);

  bool operator()(EventIndex event) const;
  /// The same without the window.
  bool ignoring_window(EventIndex event) const;
  /// For an event that passes: it does so in every reading of its date and of stated orders.
  bool is_certain(EventIndex event) const;

  /// True when ignoring_window() is true of every event.
  bool accepts_all_ignoring_window() const noexcept;

  /// From here on every event asked about is known to have `actor` in it.
  void assume_actor(ActorIndex actor);
  /// From here on every event asked about is known to have one of filter.actors in it.
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
  bool has_date_alternatives_;        // some date leaves a choice
  std::uint32_t roles_ = 0;           // bit i: the i-th Role; 0 = all
  OrderTest order_;
};

}  // namespace parley::query
