#pragma once

#include "parley/time/alternatives.hpp"

#include "series/series_steps.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

namespace parley::query {

/// Calls `use(first, last)` for each run of steps in which an event is possibly active by some
/// alternative of its date, in order of start; no step is in two runs. Steps in which it is
/// certainly active follow from the hull alone.
template <class Use>
void for_each_possible_run(std::span<const Bounds> alternatives, const Window& window,
                           const SeriesSteps& steps, const Use& use) {
  struct Run {
    std::uint32_t first;
    std::uint32_t last;
  };
  std::optional<Run> run;
  for (const Bounds& alternative : alternatives) {
    if (!possibly_active(alternative, window)) {
      continue;
    }
    const std::uint32_t first = steps.step_of(std::max(alternative.start_earliest, window.begin));
    // Half-open days: the last day that counts is the one before the end.
    const std::uint32_t last = steps.step_of(std::min(alternative.end_latest, window.end) - 1);
    if (run && first <= run->last + 1) {
      run->last = std::max(run->last, last);
    } else {
      if (run) {
        use(run->first, run->last);
      }
      run = Run{first, last};
    }
  }
  if (run) {
    use(run->first, run->last);
  }
}

}  // namespace parley::query
