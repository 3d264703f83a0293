#pragma once

#include "parley/query/selection.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley::query {

/// The events that pass a filter, in time order. When the window alone decides, the long middle
/// part is a run of numbers and nothing is written down for it.
class SliceEvents {
 public:
  SliceEvents(const EventGraph& graph, const EventFilter& filter) {
    const bool window_alone = filter.types.empty() && filter.actors.empty() &&
                              filter.actors_all.empty() && filter.roles.empty() &&
                              filter.places.empty() && filter.sources.empty();
    if (!window_alone || (filter.window && filter.certainty == Certainty::certain)) {
      listed_ = select_events(graph, filter);
    } else if (filter.window) {
      WindowEvents near = events_near(graph, *filter.window, filter.certainty);
      listed_ = std::move(near.reaching);
      run_ = near.run;
      behind_ = near.undated;
    } else {
      run_ = {0, static_cast<std::uint32_t>(graph.event_count())};
    }
  }

  std::size_t size() const noexcept {
    return listed_.size() + (run_.end - run_.begin) + (behind_.end - behind_.begin);
  }

  /// Calls `visit(EventIndex)` for each.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const EventIndex event : listed_) {
      visit(event);
    }
    for (std::uint32_t event = run_.begin; event < run_.end; ++event) {
      visit(EventIndex{event});
    }
    for (std::uint32_t event = behind_.begin; event < behind_.end; ++event) {
      visit(EventIndex{event});
    }
  }

 private:
  std::vector<EventIndex> listed_;
  EventRange run_;
  EventRange behind_;
};

}  // namespace parley::query
