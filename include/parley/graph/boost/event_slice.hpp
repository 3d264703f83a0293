#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/graph/window_events.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace parley {

/// Which events of a graph a slice shows.
struct SliceFilter {
  std::optional<Window> window = std::nullopt;
  Certainty certainty = Certainty::possible;
  std::vector<TypeIndex> types = {};  ///< empty: of all types
  Approx approx = Approx::strict;     ///< by which bounds an event is in the window
};

/// Some events of a graph, found without copying it: a window cuts an actor's row by binary
/// searches, and only the events that reach in from before it are stored. O(log n + those) to
/// make, cheap to copy. The graph has to outlive it. Or any list of events, such as the answer of
/// query::select_events(): O(n) to make.
///
/// It serves the Boost.Graph views beside it and nothing else: they live in the layer `graph`,
/// which does not know the filters of `query`. Questions use query's EventSet.
class EventSlice {
 public:
  explicit EventSlice(const EventGraph& graph, const SliceFilter& filter = {});
  /// The events of a list, in any order.
  EventSlice(const EventGraph& graph, std::span<const EventIndex> events);

  const EventGraph& graph() const noexcept { return *graph_; }

  bool contains(EventIndex event) const noexcept;

  /// Parts of an actor's row, in event order, that contain every event of the slice in it. When
  /// is_exact() is false they contain others too, which contains() rejects.
  std::array<std::span<const EventIndex>, 4> runs(ActorIndex actor) const noexcept;
  bool is_exact() const noexcept;

 private:
  struct State;
  const EventGraph* graph_;
  std::shared_ptr<const State> state_;
};

/// Walks over the events of a slice that one actor takes part in, in time order.
class SliceRow {
 public:
  SliceRow() = default;
  SliceRow(const EventSlice& slice, ActorIndex actor)
      : slice_(&slice), runs_(slice.runs(actor)), run_(0), exact_(slice.is_exact()) {
    skip_others();
  }

  bool done() const noexcept { return run_ == runs_.size(); }
  EventIndex event() const noexcept { return runs_[run_][at_]; }
  void next() noexcept {
    ++at_;
    skip_others();
  }
  void finish() noexcept {
    run_ = runs_.size();
    at_ = 0;
  }
  /// Both walk over the same row and are at the same position in it.
  bool same_place(const SliceRow& other) const noexcept {
    return run_ == other.run_ && at_ == other.at_;
  }

 private:
  /// Moves on to the next event of the slice, if the one at hand is none.
  void skip_others() noexcept {
    while (run_ < runs_.size()) {
      if (at_ == runs_[run_].size()) {
        ++run_;
        at_ = 0;
      } else if (exact_ || slice_->contains(runs_[run_][at_])) {
        return;
      } else {
        ++at_;
      }
    }
  }

  const EventSlice* slice_ = nullptr;
  std::array<std::span<const EventIndex>, 4> runs_{};
  std::size_t run_ = 4;
  std::size_t at_ = 0;
  bool exact_ = true;
};

}  // namespace parley
