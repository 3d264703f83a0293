#pragma once

#include "parley/graph/ids.hpp"
#include "parley/time/bounds.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace parley {

/// An implicit interval tree: over events in order of start it keeps the largest end_latest of
/// every 4 events, of every 16 such groups, and so on up. About two bytes an event.
class ReachTree {
 public:
  /// `bounds` of the dated events, in order of start_earliest.
  void build(std::span<const Bounds> bounds);

  /// Appends, in order, every event among the first `count` that ends after `day` at the latest.
  /// O(log n + found).
  void append_ending_after(std::span<const Bounds> bounds, std::size_t count, Day day,
                           std::vector<EventIndex>& found) const;

  std::size_t bytes() const noexcept;

 private:
  struct Search;
  void visit(const Search& search, std::size_t level, std::size_t node) const;

  std::vector<std::vector<Day>> levels_;  // levels_[0] of events, levels_[k+1] of levels_[k]
};

}  // namespace parley
