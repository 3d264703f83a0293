#pragma once

#include "parley/query/series.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley::query {

/// Steps of a series, numbered from 0.
class SeriesSteps {
 public:
  /// Steps that cover the days [first, last].
  /// Error too_large: more than 200,000.
  static Result<SeriesSteps> make(Day first, Day last, CalendarStep step);

  std::size_t size() const noexcept { return starts_.size() - 1; }
  /// First day of a step; `step` = size(): of the one after the last.
  Day start(std::size_t step) const noexcept { return starts_[step]; }

  /// The step a day lies in, the first or last one for days outside.
  std::uint32_t step_of(Day day) const noexcept;

 private:
  std::vector<Day> starts_;  // and one past the last step
};

}  // namespace parley::query
