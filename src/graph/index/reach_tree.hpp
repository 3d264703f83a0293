#pragma once

#include "parley/time/day.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley {

/// An implicit interval tree (an augmented tree as in Cormen et al., Introduction to Algorithms,
/// 14.3, without pointers): over events in order of start it stores the latest end_latest of every
/// 4 events, of every 16 such groups, and so on up. A group whose latest end is not after the day
/// has no event that reaches it, so a search skips it as a whole. About two bytes an event. Events
/// are identified by their place in that order; `end_of(place)` is end_latest.
class ReachTree {
 public:
  template <class EndOf>
  void build(std::size_t count, const EndOf& end_of) {
    levels_.clear();
    std::vector<Day> level((count + group - 1) / group, no_earliest);
    for (std::size_t i = 0; i < count; ++i) {
      level[i / group] = std::max<Day>(level[i / group], end_of(i));
    }
    while (!level.empty()) {
      levels_.push_back(level);
      level = level.size() == 1 ? std::vector<Day>() : above(level);
    }
  }

  /// Calls `visit(place)`, in order, for every event among the first `count` that ends after `day`
  /// at the latest. O(log n + found).
  template <class EndOf, class Visit>
  void each_ending_after(std::size_t count, const EndOf& end_of, Day day,
                         const Visit& visit) const {
    if (!levels_.empty() && count > 0) {
      descend(Search<EndOf, Visit>{count, end_of, day, visit}, levels_.size() - 1, 0);
    }
  }

  std::size_t bytes() const noexcept {
    std::size_t total = 0;
    for (const std::vector<Day>& level : levels_) {
      total += level.capacity() * sizeof(Day);
    }
    return total;
  }

 private:
  // Small groups of events, since looking at one costs half a cache line; wide nodes above.
  static constexpr std::size_t group = 4;
  static constexpr std::size_t fan_out = 16;

  template <class EndOf, class Visit>
  struct Search {
    std::size_t count;
    const EndOf& end_of;
    Day day;
    const Visit& visit;
  };

  static std::vector<Day> above(const std::vector<Day>& level) {
    std::vector<Day> wider((level.size() + fan_out - 1) / fan_out, no_earliest);
    for (std::size_t i = 0; i < level.size(); ++i) {
      wider[i / fan_out] = std::max(wider[i / fan_out], level[i]);
    }
    return wider;
  }

  template <class Search>
  void descend(const Search& search, std::size_t level, std::size_t node) const {
    if (levels_[level][node] <= search.day) {
      return;
    }
    if (level == 0) {
      const std::size_t end = std::min((node + 1) * group, search.count);
      for (std::size_t i = node * group; i < end; ++i) {
        if (search.end_of(i) > search.day) {
          search.visit(i);
        }
      }
      return;
    }
    std::size_t events_below = group;  // of one child
    for (std::size_t i = 1; i < level; ++i) {
      events_below *= fan_out;
    }
    const std::size_t begin = node * fan_out;
    const std::size_t end = std::min(begin + fan_out, levels_[level - 1].size());
    for (std::size_t child = begin; child < end && child * events_below < search.count; ++child) {
      descend(search, level - 1, child);
    }
  }

  std::vector<std::vector<Day>> levels_;  // levels_[0] of events, levels_[k+1] of levels_[k]
};

}  // namespace parley
