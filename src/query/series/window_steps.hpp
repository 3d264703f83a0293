#pragma once

#include "parley/query/series.hpp"
#include "parley/time/window.hpp"

#include "series/series_steps.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace parley::query {

/// The days of each step that belong to the window of a filter, which may have several parts.
class WindowSteps {
 public:
  WindowSteps(const SeriesSteps& steps, const EventFilter& filter)
      : steps_(steps), whole_(filter.window.value_or(Window{})) {
    const std::span<const Window> parts = filter.window_parts;
    if (parts.empty()) {
      return;  // one window needs no list for each step, which would take a fifth of a question
    }
    begins_.reserve(steps.size() + 1);
    auto part = parts.begin();
    for (std::size_t step = 0; step < steps.size(); ++step) {
      begins_.push_back(windows_.size());
      const Window days{steps.start(step), steps.start(step + 1)};
      while (part != parts.end() && part->end <= days.begin) {
        ++part;
      }
      for (auto in = part; in != parts.end() && in->begin < days.end; ++in) {
        windows_.push_back({std::max(in->begin, days.begin), std::min(in->end, days.end)});
      }
    }
    begins_.push_back(windows_.size());
  }

  /// Of a window of several parts alone: in order, none touches the next.
  std::span<const Window> windows(std::size_t step) const noexcept {
    return std::span(windows_).subspan(begins_[step], begins_[step + 1] - begins_[step]);
  }

  SeriesCoverage coverage(std::size_t step) const noexcept {
    const Window days{steps_.start(step), steps_.start(step + 1)};
    Window inside{std::max(whole_.begin, days.begin), std::min(whole_.end, days.end)};
    if (!begins_.empty()) {
      const std::span<const Window> several = windows(step);
      inside = several.empty() ? Window{days.begin, days.begin} : several.front();
    }
    if (inside.begin >= inside.end) {
      return SeriesCoverage::none;
    }
    return inside == days ? SeriesCoverage::whole : SeriesCoverage::part;
  }

 private:
  const SeriesSteps& steps_;
  Window whole_;
  std::vector<Window> windows_;
  std::vector<std::size_t> begins_;  // by step, and one more: where its windows begin
};

}  // namespace parley::query
