#pragma once

#include "parley/graph/columns.hpp"
#include "parley/query/selection.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley::query {

/// The events that pass a filter, in time order. When the window alone decides, the long middle
/// part is a run of numbers and nothing is written down for it.
class SliceEvents {
 public:
  SliceEvents(const EventGraph& graph, const EventFilter& filter)
      : bounds_(graph.columns().bounds.data()) {
    const bool window_alone =
        filter.types.empty() && filter.actors.empty() && filter.actors_all.empty() &&
        filter.roles.empty() && filter.places.empty() && filter.sources.empty() && !filter.among &&
        !filter.before && !filter.after && !filter.during && filter.approx == Approx::strict;
    by_window_alone_ = window_alone;
    if (!window_alone || (filter.window && filter.certainty == Certainty::certain)) {
      listed_ = select_events(graph, filter);
    } else if (filter.window) {
      WindowEvents near = events_near(graph, *filter.window, filter.certainty);
      listed_ = std::move(near.reaching);
      if (graph.has_readings()) {
        std::erase_if(listed_, [&](EventIndex event) {
          return !is_active(graph, event, *filter.window, filter.certainty);
        });
      }
      run_ = near.run;
      behind_ = near.undated;
    } else {
      run_ = {0, static_cast<std::uint32_t>(graph.event_count())};
    }
  }

  std::size_t size() const noexcept {
    return listed_.size() + (run_.end - run_.begin) + (behind_.end - behind_.begin);
  }

  /// The filter has nothing but a window, or nothing at all.
  bool is_by_window_alone() const noexcept { return by_window_alone_; }

  /// Calls `visit(EventIndex)` for each.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for_each_while([&visit](EventIndex event) {
      visit(event);
      return true;
    });
  }

  /// Calls `visit(EventIndex)` for each until it is false once; true when it never was.
  template <class Visit>
  bool for_each_while(const Visit& visit) const {
    for (std::size_t i = 0; i < listed_.size(); ++i) {
      // Those of an actor lie far apart, so the memory of one to come is asked for early.
      if (i + ahead < listed_.size()) {
        __builtin_prefetch(bounds_ + to_size(listed_[i + ahead]));
      }
      if (!visit(listed_[i])) {
        return false;
      }
    }
    return visit_range(run_, visit) && visit_range(behind_, visit);
  }

 private:
  template <class Visit>
  static bool visit_range(EventRange range, const Visit& visit) {
    for (std::uint32_t event = range.begin; event < range.end; ++event) {
      if (!visit(EventIndex{event})) {
        return false;
      }
    }
    return true;
  }

  static constexpr std::size_t ahead = 16;

  const Bounds* bounds_;  // by event
  std::vector<EventIndex> listed_;
  EventRange run_;
  EventRange behind_;
  bool by_window_alone_ = false;
};

}  // namespace parley::query
