#pragma once

#include "parley/graph/columns.hpp"
#include "parley/query/selection.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace parley::query {

/// True when besides actors the filter has nothing but a window, or nothing at all, so that an
/// event of theirs passes when it begins inside or reaches in (see events_near).
bool decides_by_actors_and_window(const EventGraph& graph, const EventFilter& filter);
/// The same without actors.
bool decides_by_window_alone(const EventGraph& graph, const EventFilter& filter);

/// What is active in the window of a filter that has one and decides by it alone.
WindowEvents events_active(const EventGraph& graph, const EventFilter& filter);

/// The events that pass a filter, in time order. When the window alone decides, the long middle
/// part is a run of numbers and nothing is written down for it.
class SliceEvents {
 public:
  /// Some are missing when the meter is over.
  SliceEvents(const EventGraph& graph, const EventFilter& filter, Meter& meter);

  std::size_t size() const noexcept {
    return listed_.size() + (run_.end - run_.begin) + (behind_.end - behind_.begin);
  }

  /// Those that stand side by side in the graph; the others are vague when is_by_window_alone().
  EventRange run() const noexcept { return run_; }

  /// See decides_by_window_alone.
  bool is_by_window_alone() const noexcept { return by_window_alone_; }

  /// How many of the events have numbers below `end`. Asked for ever larger numbers, each call
  /// goes on from the one before.
  class Below {
   public:
    explicit Below(const SliceEvents& events) : events_(events) {}
    std::size_t operator()(std::uint32_t end) noexcept;

   private:
    const SliceEvents& events_;
    std::size_t at_ = 0;  // so many of listed_ are below
  };

  /// Calls `visit(EventIndex)` for each that is not on one certain day, undated ones too.
  template <class Visit>
  void for_each_vague(const EventGraph& graph, const Visit& visit) const {
    const std::span<const EventIndex> vague = graph.vague_events();
    const auto undated = EventIndex{graph.undated().begin};
    const auto first_undated = std::lower_bound(listed_.begin(), listed_.end(), undated);
    if (!vague.empty()) {
      std::for_each(listed_.begin(), first_undated, [&](EventIndex event) {
        if (!is_one_day(bounds_[to_size(event)])) {
          visit(event);
        }
      });
    }
    std::for_each(first_undated, listed_.end(), visit);
    const auto begin = std::lower_bound(vague.begin(), vague.end(), EventIndex{run_.begin});
    std::for_each(begin, std::lower_bound(begin, vague.end(), EventIndex{run_.end}), visit);
    visit_range({std::max(run_.begin, static_cast<std::uint32_t>(undated)), run_.end},
                [&](auto event) {
                  visit(event);
                  return true;
                });
    visit_range(behind_, [&](auto event) {
      visit(event);
      return true;
    });
  }

  /// The first and the last day of those that are on one certain day; none when there are none.
  std::optional<std::pair<Day, Day>> certain_days() const noexcept;

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
        bounds_.expect(to_size(listed_[i + ahead]));
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

  BoundsView bounds_;
  std::vector<EventIndex> listed_;
  EventRange run_;
  EventRange behind_;
  bool by_window_alone_ = false;
};

}  // namespace parley::query
