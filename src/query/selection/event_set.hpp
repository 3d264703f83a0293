#pragma once

#include "parley/graph/columns.hpp"
#include "parley/query/selection.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace parley::query {

/// The events that pass a filter, in time order: a sorted list, then two runs that are never
/// copied. The runs are consecutive event numbers where a window alone decides, or parts of an
/// actor's row where the filter names one actor besides; otherwise they are empty and all events
/// are in the list. plan_events() (selection/planner.hpp) makes it. The graph has to outlive it.
class EventSet {
 public:
  /// Consecutive entries of one actor's row and of the columns beside it, one value for each event.
  struct RowPart {
    std::span<const EventIndex> events;
    std::span<const ActorIndex> counterparts;  ///< see EventColumns::counterparts
    std::span<const TypeIndex> types;
  };

  /// Every event is in `events`, in event order.
  static EventSet of_list(const EventGraph& graph, std::vector<EventIndex> events);
  /// `reaching` are numbered below `run`, `undated` above.
  static EventSet of_numbers(const EventGraph& graph, std::vector<EventIndex> reaching,
                             EventRange run, EventRange undated);
  /// The same with parts of the row of `actor`.
  static EventSet of_row(const EventGraph& graph, ActorIndex actor,
                         std::vector<EventIndex> reaching, std::span<const EventIndex> run,
                         std::span<const EventIndex> undated);

  const std::vector<EventIndex>& listed() const noexcept { return listed_; }
  const std::array<EventRange, 2>& numbers() const noexcept { return numbers_; }
  const std::array<RowPart, 2>& row() const noexcept { return row_; }

  std::size_t size() const noexcept { return listed_.size() + run_size(); }
  /// How many of the events are not in the list.
  std::size_t run_size() const noexcept {
    return length(numbers_[0]) + length(numbers_[1]) + row_[0].events.size() +
           row_[1].events.size();
  }
  /// True when a window alone decides, or nothing at all. Then all events of the list are vague.
  bool is_by_window_alone() const noexcept { return by_window_alone_; }

  /// Every event in one list.
  std::vector<EventIndex> take_list() &&;

  /// Calls `visit(EventIndex)` for each event.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for_each_while([&visit](EventIndex event) {
      visit(event);
      return true;
    });
  }

  /// Calls `visit(EventIndex)` for each event until it returns false; true when it never did.
  template <class Visit>
  bool for_each_while(const Visit& visit) const {
    for (const std::span<const EventIndex> events : spans()) {
      for (std::size_t i = 0; i < events.size(); ++i) {
        // Events of one actor are far apart in the columns: their bounds are fetched ahead of use.
        if (i + ahead < events.size()) {
          bounds_.expect(to_size(events[i + ahead]));
        }
        if (!visit(events[i])) {
          return false;
        }
      }
    }
    for (const EventRange range : numbers_) {
      for (std::uint32_t event = range.begin; event < range.end; ++event) {
        if (!visit(EventIndex{event})) {
          return false;
        }
      }
    }
    return true;
  }

  /// Calls `visit(EventIndex)` for each event without one certain day, including undated ones.
  template <class Visit>
  void for_each_vague(const EventGraph& graph, const Visit& visit) const {
    const std::span<const EventIndex> vague = graph.vague_events();
    const std::uint32_t undated = graph.undated().begin;
    for (const std::span<const EventIndex> events : spans()) {
      const auto first_undated =
          std::lower_bound(events.begin(), events.end(), EventIndex{undated});
      if (!vague.empty()) {
        std::for_each(events.begin(), first_undated, [&](EventIndex event) {
          if (!is_one_day(bounds_[to_size(event)])) {
            visit(event);
          }
        });
      }
      std::for_each(first_undated, events.end(), visit);
    }
    for (const EventRange range : numbers_) {
      const auto begin = std::lower_bound(vague.begin(), vague.end(), EventIndex{range.begin});
      std::for_each(begin, std::lower_bound(begin, vague.end(), EventIndex{range.end}), visit);
      for (std::uint32_t event = std::max(range.begin, undated); event < range.end; ++event) {
        visit(EventIndex{event});
      }
    }
  }

  /// The first and the last day among the events that are on one certain day; none without any.
  std::optional<std::pair<Day, Day>> certain_days() const noexcept;

  /// Counts the events with numbers below ever larger ones.
  class Below {
   public:
    explicit Below(const EventSet& events) : events_(events), spans_(events.spans()) {}
    /// `end` never decreases from call to call: each search begins where the one before ended.
    std::size_t operator()(std::uint32_t end) noexcept;

   private:
    const EventSet& events_;
    std::array<std::span<const EventIndex>, 3> spans_;
    std::array<std::size_t, 3> below_{};  // by span
  };

 private:
  EventSet(const EventGraph& graph, std::vector<EventIndex> listed)
      : bounds_(graph.columns().bounds), listed_(std::move(listed)) {}

  static constexpr std::size_t length(EventRange range) noexcept { return range.end - range.begin; }
  /// The list and the parts of the row: in event order, since `reaching` comes before both.
  std::array<std::span<const EventIndex>, 3> spans() const noexcept {
    return {std::span<const EventIndex>(listed_), row_[0].events, row_[1].events};
  }

  static constexpr std::size_t ahead = 16;

  BoundsView bounds_;
  std::vector<EventIndex> listed_;
  std::array<EventRange, 2> numbers_{};
  std::array<RowPart, 2> row_{};
  bool by_window_alone_ = false;
};

}  // namespace parley::query
