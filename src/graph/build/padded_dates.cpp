#include "build/padded_dates.hpp"

#include <algorithm>

namespace parley {

void PaddedDates::build(std::vector<std::pair<EventIndex, Bounds>> dates) {
  std::sort(dates.begin(), dates.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [event, bounds] : dates) {
    dates_.push(static_cast<std::uint32_t>(event), bounds);
  }
  std::stable_sort(dates.begin(), dates.end(), [](const auto& a, const auto& b) {
    return a.second.start_earliest < b.second.start_earliest;
  });
  for (const auto& [event, bounds] : dates) {
    events_.push_back(event);
    by_start_.push_back(bounds);
  }
  reach_.build(by_start_.size(), [this](std::size_t i) { return by_start_[i].end_latest; });
}

void PaddedDates::append_active(const Window& window, std::vector<EventIndex>& found) const {
  const auto first_from = [this](Day day) {
    return static_cast<std::size_t>(std::lower_bound(by_start_.begin(), by_start_.end(), day,
                                                     [](const Bounds& bounds, Day wanted) {
                                                       return bounds.start_earliest < wanted;
                                                     }) -
                                    by_start_.begin());
  };
  const std::size_t end = first_from(window.end);
  const std::size_t begin = std::min(first_from(window.begin), end);
  reach_.each_ending_after(
      begin, [this](std::size_t i) { return by_start_[i].end_latest; }, window.begin,
      [&](std::size_t place) { found.push_back(events_[place]); });
  for (std::size_t place = begin; place < end; ++place) {
    if (by_start_[place].end_latest > window.begin) {
      found.push_back(events_[place]);
    }
  }
}

std::size_t PaddedDates::bytes() const noexcept {
  return dates_.bytes() + by_start_.capacity() * sizeof(Bounds) +
         events_.capacity() * sizeof(EventIndex) + reach_.bytes();
}

}  // namespace parley
