#pragma once

#include "parley/query/neighbours.hpp"

#include "actor_slots.hpp"
#include "spare.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley::query {

/// Counts the events of each actor by type, and keeps the first and the last of them. Events come
/// in time order. What is counted is written down first and sorted by actor once, in linear time.
class Tally {
 public:
  /// `events`: about how many there will be.
  Tally(const EventGraph& graph, std::size_t events)
      : types_(graph.type_count()), slots_(graph.actor_count()) {
    entries_->reserve(events);
  }

  /// Counts `event` for `actor`, once however often it comes in a row.
  void add(ActorIndex actor, EventIndex event, TypeIndex type) {
    const std::uint32_t slot = slots_.slot_of(actor);
    if (slot == spans_.size()) {
      spans_.push_back({event, event, 0});
    } else if (spans_[slot].last == event) {
      return;
    }
    spans_[slot].last = event;
    ++spans_[slot].events;
    entries_->push_back({slot, type});
  }

  std::size_t size() const noexcept { return slots_.size(); }
  ActorIndex actor(std::size_t slot) const noexcept { return slots_.actors()[slot]; }
  std::size_t events(std::size_t slot) const noexcept { return spans_[slot].events; }
  EventIndex first(std::size_t slot) const noexcept { return spans_[slot].first; }
  EventIndex last(std::size_t slot) const noexcept { return spans_[slot].last; }

  /// Counts by type of each of `slots`, in their order.
  std::vector<TypeCounts> by_type(const std::vector<std::uint32_t>& slots) const;

 private:
  struct Span {
    EventIndex first{};
    EventIndex last{};
    std::uint32_t events = 0;
  };
  struct Entry {
    std::uint32_t slot;
    TypeIndex type;
  };

  std::size_t types_;
  ActorSlots slots_;
  std::vector<Span> spans_;
  Spare<Entry, Tally> entries_;
};

/// Counts the types of many events; one object serves many rounds. Which types were seen stands in
/// bits, and which words of bits are in use in bits again: so types come out in order unsorted.
class TypeCounter {
 public:
  explicit TypeCounter(std::size_t types)
      : counts_(types, 0), seen_(types / bits + 1, 0), used_(seen_.size() / bits + 1, 0) {}

  void add(TypeIndex type) {
    const std::size_t number = to_size(type);
    ++counts_[number];
    seen_[number / bits] |= std::uint64_t{1} << (number % bits);
    used_[number / bits / bits] |= std::uint64_t{1} << (number / bits % bits);
  }
  /// What was added since the last time, types in order.
  TypeCounts take();
  /// The same, behind what is in `counts` already.
  void take_into(TypeCounts& counts);

 private:
  static constexpr std::size_t bits = 64;  // of a word

  std::vector<std::uint32_t> counts_;
  std::vector<std::uint64_t> seen_;  // bit by type
  std::vector<std::uint64_t> used_;  // bit by word of seen_
};

}  // namespace parley::query
