#pragma once

#include "parley/query/neighbours.hpp"

#include "neighbourhood/ordered_counter.hpp"

namespace parley::query {

/// Counts the types of events; one object serves many rounds.
class TypeCounter : public OrderedCounter<TypeIndex> {
 public:
  using OrderedCounter::OrderedCounter;

  /// Puts what was added since the last time behind what is in `counts`, types in order.
  void take_into(TypeCounts& counts) {
    take([&counts](TypeIndex type, std::uint32_t events) { counts.emplace_back(type, events); });
  }
};

}  // namespace parley::query
