#pragma once

#include "parley/query/neighbours.hpp"

#include "slot_table.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley::query {

/// Counts the events of each key by type, and keeps the first and the last of them. Events come in
/// time order. What is counted is written down first and sorted by key once, in linear time.
class Tally {
 public:
  explicit Tally(const EventGraph& graph) : graph_(graph) {}

  /// Counts `event` for `key`, once however often it comes in a row.
  void add(std::uint64_t key, EventIndex event);

  std::size_t size() const noexcept { return table_.size(); }
  std::uint64_t key(std::size_t slot) const noexcept { return table_.keys()[slot]; }
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

  const EventGraph& graph_;
  SlotTable table_;
  std::vector<Span> spans_;
  std::vector<Entry> entries_;
};

/// Counts the types of many events; one object serves many rounds.
class TypeCounter {
 public:
  explicit TypeCounter(std::size_t types) : counts_(types, 0) {}
  void add(TypeIndex type);
  /// What was added since the last time, types in order.
  TypeCounts take();
  /// The same, behind what is in `counts` already.
  void take_into(TypeCounts& counts);

 private:
  std::vector<std::size_t> counts_;
  std::vector<TypeIndex> seen_;
};

}  // namespace parley::query
