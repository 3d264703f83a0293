#pragma once

#include "parley/graph/columns.hpp"
#include "parley/query/selection.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace parley::query {

/// The events of one actor that pass a filter, in time order: first those in `listed()`, then
/// those of `runs()`. Where a window alone decides, nearly all of them stand side by side in the
/// graph, each with who else takes part, and nothing is copied.
class RowEvents {
 public:
  /// Parts of the actor's row, one value for each event.
  struct Run {
    std::span<const EventIndex> events;
    std::span<const ActorIndex> counterparts;  ///< see EventColumns::counterparts
    std::span<const TypeIndex> types;
  };

  /// The actor of a filter that has no other and besides a window at most: the events of its row
  /// are those that pass. None when the filter asks for anything else.
  static std::optional<ActorIndex> only_actor(const EventGraph& graph, const EventFilter& filter);

  /// Some are missing when the meter is over.
  RowEvents(const EventGraph& graph, const EventFilter& filter, ActorIndex actor, Meter& meter);

  const std::vector<EventIndex>& listed() const noexcept { return listed_; }
  const std::array<Run, 2>& runs() const noexcept { return runs_; }
  std::size_t size() const noexcept {
    return listed_.size() + runs_[0].events.size() + runs_[1].events.size();
  }

 private:
  std::vector<EventIndex> listed_;
  std::array<Run, 2> runs_;
};

}  // namespace parley::query
