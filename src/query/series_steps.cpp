#include "series_steps.hpp"

#include <algorithm>
#include <string>

namespace parley::query {
namespace {

constexpr std::size_t most_steps = 200'000;
constexpr Day most_days_a_step = 366;

}  // namespace

Result<SeriesSteps> SeriesSteps::make(Day first, Day last, CalendarStep step) {
  const Error too_many{
      ErrorCode::too_large,
      "expected at most " + std::to_string(most_steps) +
          " steps, got more; ask for a longer step or a narrower window (datetime)",
      ""};
  if (last - first > static_cast<Day>(most_steps) * most_days_a_step) {
    return too_many;
  }
  SeriesSteps steps;
  for (Day day = step_start(first, step); day <= last; day = next_step(day, step)) {
    if (steps.starts_.size() == most_steps) {
      return too_many;
    }
    steps.starts_.push_back(day);
  }
  return steps;
}

std::uint32_t SeriesSteps::step_of(Day day) const noexcept {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), day);
  return next == starts_.begin() ? 0 : static_cast<std::uint32_t>(next - starts_.begin()) - 1;
}

}  // namespace parley::query
