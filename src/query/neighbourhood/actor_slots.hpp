#pragma once

#include "parley/graph/ids.hpp"

#include "thread_scratch.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley::query {

/// Numbers the actors of one question 0, 1, 2 … in order of appearance (their slots), by a table
/// over all actors of the graph. The table is all zero between questions: the destructor resets
/// only the entries that were used.
class ActorSlots {
 public:
  explicit ActorSlots(std::size_t actor_count) {
    if (numbers_->size() < actor_count) {
      numbers_->resize(actor_count, 0);
    }
  }
  ~ActorSlots() {
    for (const ActorIndex actor : actors_) {
      (*numbers_)[to_size(actor)] = 0;
    }
  }
  ActorSlots(const ActorSlots&) = delete;
  ActorSlots& operator=(const ActorSlots&) = delete;

  /// The slot of an actor; a new actor gets the next one.
  std::uint32_t slot_of(ActorIndex actor) {
    std::uint32_t& number = (*numbers_)[to_size(actor)];
    if (number == 0) {
      actors_.push_back(actor);
      number = static_cast<std::uint32_t>(actors_.size());
    }
    return number - 1;
  }
  /// The slot + 1, or 0 for an actor without one.
  std::uint32_t number_of(ActorIndex actor) const noexcept { return (*numbers_)[to_size(actor)]; }

  std::size_t size() const noexcept { return actors_.size(); }
  /// By slot.
  const std::vector<ActorIndex>& actors() const noexcept { return actors_; }

 private:
  ThreadScratch<std::vector<std::uint32_t>, ActorSlots, keep_always>
      numbers_;  // slot + 1, 0 = none
  std::vector<ActorIndex> actors_;
};

}  // namespace parley::query
