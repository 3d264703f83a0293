#pragma once

#include "parley/graph/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace parley::query {

/// Numbers the actors of one question 0, 1, 2 … as they come up, by a table over all actors of the
/// graph that a thread keeps from question to question: only what was touched is cleaned.
class ActorSlots {
 public:
  explicit ActorSlots(std::size_t actor_count) : numbers_(std::move(spare())) {
    if (numbers_.size() < actor_count) {
      numbers_.resize(actor_count, 0);
    }
  }
  ~ActorSlots() {
    for (const ActorIndex actor : actors_) {
      numbers_[to_size(actor)] = 0;
    }
    spare() = std::move(numbers_);
  }
  ActorSlots(const ActorSlots&) = delete;
  ActorSlots& operator=(const ActorSlots&) = delete;

  /// The slot of an actor; a new one gets the next.
  std::uint32_t slot_of(ActorIndex actor) {
    std::uint32_t& number = numbers_[to_size(actor)];
    if (number == 0) {
      actors_.push_back(actor);
      number = static_cast<std::uint32_t>(actors_.size());
    }
    return number - 1;
  }
  /// The slot + 1, or 0 for an actor that has none.
  std::uint32_t number_of(ActorIndex actor) const noexcept { return numbers_[to_size(actor)]; }

  std::size_t size() const noexcept { return actors_.size(); }
  /// By slot.
  const std::vector<ActorIndex>& actors() const noexcept { return actors_; }

 private:
  static std::vector<std::uint32_t>& spare() {
    thread_local std::vector<std::uint32_t> table;
    return table;
  }

  std::vector<std::uint32_t> numbers_;  // slot + 1, 0 = none
  std::vector<ActorIndex> actors_;
};

}  // namespace parley::query
