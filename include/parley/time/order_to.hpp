#pragma once

#include "parley/time/order_network.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace parley {

/// Whether something is so in some reading of the dates and orders, and whether in every one.
struct Likelihood {
  bool possible = false;
  bool certain = false;

  friend bool operator==(const Likelihood&, const Likelihood&) = default;
};

/// One event that many others are held against. Exact, like the relations of an OrderNetwork, but
/// without a search of the network for each of the others.
class OrderTo {
 public:
  /// An event outside of any network, by its tightened bounds.
  explicit OrderTo(const Bounds& one);
  /// An event of a network.
  OrderTo(const OrderNetwork& network, std::size_t one);

  /// The other event, by its tightened bounds and, when this one is of a network, its index there.
  struct Other {
    Bounds bounds;
    std::optional<std::size_t> index = std::nullopt;
  };

  /// The other event is over before this one begins: before or meets.
  Likelihood is_before(const Other& other) const;
  /// It begins when this one is over: after or met-by.
  Likelihood is_after(const Other& other) const;
  /// It has no day outside of this one: starts, equals, during or finishes.
  Likelihood is_within(const Other& other) const;

 private:
  /// Most days from one boundary to another; no_latest = no limit.
  struct Distances {
    std::vector<Day> from_start, to_start, from_end, to_end;  // by boundary
  };

  std::size_t boundary(const Other& other, bool end) const noexcept;
  bool is_one(const Other& other) const noexcept;
  Day least_length(const Other& other) const;

  Bounds bounds_;
  Day most_length_;
  std::optional<OrderNetwork> network_;  // absent when no statement names it
  std::optional<std::size_t> one_;       // its index in a network
  Distances distances_;
};

}  // namespace parley
