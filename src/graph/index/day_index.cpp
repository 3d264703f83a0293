#include "index/day_index.hpp"

namespace parley {
namespace {

/// So many stretches are always allowed, however few events there are.
constexpr std::uint64_t always_affordable = 4'096;

/// Of the events from `begin` to `end` the first that starts on `day` or later, or `end`.
std::uint32_t first_in(BoundsView bounds, std::uint32_t begin, std::uint32_t end,
                       Day day) noexcept {
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (bounds[middle].start_earliest < day) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

}  // namespace

void DayIndex::build(BoundsView bounds, std::uint32_t count) {
  *this = {};
  count_ = count;
  unknown_ = first_in(bounds, 0, count, no_earliest + 1);
  if (unknown_ == count) {
    return;
  }
  begin_ = bounds[unknown_].start_earliest;
  const Day last_start = bounds[count - 1].start_earliest;
  // Unsigned, since the distance of two days may be beyond a Day.
  const std::uint64_t days =
      static_cast<std::uint64_t>(last_start) - static_cast<std::uint64_t>(begin_);
  while ((days >> shift_) > always_affordable + count / 4) {
    ++shift_;
  }
  const std::uint64_t stretches = (days >> shift_) + 1;
  firsts_.reserve(static_cast<std::size_t>(stretches) + 1);
  for (std::uint32_t event = unknown_; event < count; ++event) {
    const std::uint64_t into = static_cast<std::uint64_t>(bounds[event].start_earliest) -
                               static_cast<std::uint64_t>(begin_);
    while (firsts_.size() <= (into >> shift_)) {
      firsts_.push_back(event);
    }
  }
  firsts_.push_back(count);
  end_ = last_start + 1;
}

std::uint32_t DayIndex::first_from(BoundsView bounds, Day day) const noexcept {
  if (day == no_earliest) {
    return 0;
  }
  if (firsts_.empty() || day <= begin_) {
    return unknown_;
  }
  if (day >= end_) {
    return count_;
  }
  const auto stretch = static_cast<std::size_t>(
      (static_cast<std::uint64_t>(day) - static_cast<std::uint64_t>(begin_)) >> shift_);
  return shift_ == 0 ? firsts_[stretch]
                     : first_in(bounds, firsts_[stretch], firsts_[stretch + 1], day);
}

}  // namespace parley
