#include "series/series_steps.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace parley::query {
namespace {

constexpr std::size_t max_steps = 200'000;
constexpr Day max_days_a_step = 366;

}  // namespace

Result<SeriesSteps> SeriesSteps::make(Day first, Day last, CalendarStep step) {
  const Error too_many{
      ErrorCode::too_large,
      "expected at most " + std::to_string(max_steps) +
          " steps, got more; ask for a longer step or a narrower window (datetime)",
      ""};
  if (last - first > static_cast<Day>(max_steps) * max_days_a_step) {
    return too_many;
  }
  SeriesSteps steps;
  steps.starts_ = step_starts(first, last, step, max_steps + 1);
  return steps.size() > max_steps ? Result<SeriesSteps>(too_many) : std::move(steps);
}

std::uint32_t SeriesSteps::step_of(Day day) const noexcept {
  const auto next = std::upper_bound(starts_.begin(), starts_.end() - 1, day);
  return next == starts_.begin() ? 0 : static_cast<std::uint32_t>(next - starts_.begin()) - 1;
}

}  // namespace parley::query
