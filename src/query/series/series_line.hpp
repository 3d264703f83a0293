#pragma once

#include "parley/query/series.hpp"

#include "series/series_steps.hpp"
#include "series/window_steps.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley::query {

/// Counts where events begin and end to be active; bands() sums up from step to step.
class SeriesLineCounts {
 public:
  explicit SeriesLineCounts(std::size_t steps)
      : certain_(steps + 1, 0), possible_(steps + 1, 0), exact_(steps, 0) {}

  /// Events of one certain day each, in one step.
  void add_exact(std::uint32_t step, std::int32_t events) { exact_[step] += events; }

  void add_possible(std::uint32_t first, std::uint32_t last) {
    ++possible_[first];
    --possible_[last + 1];
  }
  void add_certain(std::uint32_t first, std::uint32_t last) {
    ++certain_[first];
    --certain_[last + 1];
  }

  std::vector<SeriesBand> bands(const SeriesSteps& steps, const WindowSteps& window) const {
    std::vector<SeriesBand> bands(steps.size());
    std::int64_t certain = 0;
    std::int64_t possible = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      certain += certain_[i];
      possible += possible_[i];
      bands[i] = {steps.start(i), static_cast<std::uint32_t>(certain + exact_[i]),
                  static_cast<std::uint32_t>(possible + exact_[i]), window.coverage(i)};
    }
    return bands;
  }

 private:
  std::vector<std::int32_t> certain_;
  std::vector<std::int32_t> possible_;
  std::vector<std::int32_t> exact_;
};

/// The steps in which an event is active.
struct Activity {
  std::uint32_t possible_first = 0;
  std::uint32_t possible_last = 0;
  std::uint32_t certain_first = 0;
  std::uint32_t certain_last = 0;
  bool certain = false;
};

/// Finds the steps of events that come roughly in time order: a day is usually in the same step as
/// the day before.
class Activities {
 public:
  Activities(const SeriesSteps& steps, const Window& window) : steps_(steps), window_(window) {}

  Activity of(const Bounds& bounds) {
    Activity activity;
    if (bounds.end_latest == bounds.start_earliest + 1 && bounds.start_earliest != no_earliest) {
      const std::uint32_t step = step_of(bounds.start_earliest);  // one day
      return {step, step, step, step, true};
    }
    activity.possible_last = static_cast<std::uint32_t>(steps_.size()) - 1;
    if (is_undated(bounds)) {
      return activity;
    }
    // Half-open days: the last day that counts is the one before the end.
    activity.possible_first = step_of(std::max(bounds.start_earliest, window_.begin));
    activity.possible_last = step_of(std::min(bounds.end_latest, window_.end) - 1);
    if (certainly_active(bounds, window_) && bounds.start_latest != no_latest &&
        bounds.end_earliest != no_earliest) {
      activity.certain_first = step_of(std::max(bounds.start_latest, window_.begin));
      activity.certain_last = step_of(std::min(bounds.end_earliest, window_.end) - 1);
      activity.certain = activity.certain_first <= activity.certain_last;
    }
    return activity;
  }

 private:
  std::uint32_t step_of(Day day) noexcept {
    const bool fits =
        day >= steps_.start(at_) && (at_ + 1 == steps_.size() || day < steps_.start(at_ + 1));
    if (!fits) {
      at_ = steps_.step_of(day);
    }
    return at_;
  }

  const SeriesSteps& steps_;
  Window window_;
  std::uint32_t at_ = 0;
};

}  // namespace parley::query
