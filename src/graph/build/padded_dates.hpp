#pragma once

#include "parley/graph/ids.hpp"
#include "parley/time/window.hpp"

#include "columns/rows.hpp"
#include "index/reach_tree.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace parley {

/// The padded bounds of the few events for which `? ~ %` make them wider than the strict ones.
class PaddedDates {
 public:
  void build(std::vector<std::pair<EventIndex, Bounds>> dates);

  bool empty() const noexcept { return events_.empty(); }
  std::optional<Bounds> operator[](EventIndex event) const noexcept {
    return dates_[to_size(event)];
  }

  /// Appends every one of these events that is possibly active in the window, in no order.
  /// O(log n + found).
  void append_active(const Window& window, std::vector<EventIndex>& found) const;

  std::size_t bytes() const noexcept;

 private:
  SparseColumn<Bounds> dates_;      // by event
  std::vector<Bounds> by_start_;    // in order of start_earliest
  std::vector<EventIndex> events_;  // in the same order
  ReachTree reach_;
};

}  // namespace parley
