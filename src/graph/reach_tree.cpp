#include "reach_tree.hpp"

#include <algorithm>

namespace parley {
namespace {

// Small groups of events, since looking at one costs half a cache line; wide nodes above.
constexpr std::size_t group = 4;
constexpr std::size_t fan_out = 16;

}  // namespace

struct ReachTree::Search {
  std::span<const Bounds> bounds;
  std::size_t count;
  Day day;
  std::vector<EventIndex>& found;
};

void ReachTree::build(std::span<const Bounds> bounds) {
  levels_.clear();
  std::vector<Day> level((bounds.size() + group - 1) / group, no_earliest);
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    level[i / group] = std::max(level[i / group], bounds[i].end_latest);
  }
  while (!level.empty()) {
    const bool top = level.size() == 1;
    std::vector<Day> above(top ? 0 : (level.size() + fan_out - 1) / fan_out, no_earliest);
    for (std::size_t i = 0; i < level.size() && !top; ++i) {
      above[i / fan_out] = std::max(above[i / fan_out], level[i]);
    }
    levels_.push_back(std::move(level));
    level = std::move(above);
  }
}

void ReachTree::append_ending_after(std::span<const Bounds> bounds, std::size_t count, Day day,
                                    std::vector<EventIndex>& found) const {
  if (levels_.empty() || count == 0) {
    return;
  }
  visit({bounds, count, day, found}, levels_.size() - 1, 0);
}

void ReachTree::visit(const Search& search, std::size_t level, std::size_t node) const {
  if (levels_[level][node] <= search.day) {
    return;
  }
  if (level == 0) {
    const std::size_t end = std::min((node + 1) * group, search.count);
    for (std::size_t i = node * group; i < end; ++i) {
      if (search.bounds[i].end_latest > search.day) {
        search.found.push_back(EventIndex{static_cast<std::uint32_t>(i)});
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
    visit(search, level - 1, child);
  }
}

std::size_t ReachTree::bytes() const noexcept {
  std::size_t total = 0;
  for (const std::vector<Day>& level : levels_) {
    total += level.capacity() * sizeof(Day);
  }
  return total;
}

}  // namespace parley
