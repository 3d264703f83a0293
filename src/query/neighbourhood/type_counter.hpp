#pragma once

#include "parley/query/neighbours.hpp"

#include "neighbourhood/ordered_counter.hpp"

namespace parley::query {

/// Counts the types of events; reusable after each take_into().
class TypeCounter : public OrderedCounter<TypeIndex> {
 public:
  using OrderedCounter::OrderedCounter;

  /// Appends the counts since the last call to `counts`, in order of type.
  void take_into(TypeCounts& counts) {
    take([&counts](TypeIndex type, std::uint32_t events) { counts.emplace_back(type, events); });
  }
};

}  // namespace parley::query
