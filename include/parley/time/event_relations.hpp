#pragma once

#include "parley/time/temporal_network.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace parley {

/// Whether something holds in some solution of the dates and orders, and whether in every one.
struct Likelihood {
  bool possible = false;
  bool certain = false;

  friend bool operator==(const Likelihood&, const Likelihood&) = default;
};

class PairConstraints;

/// How other events stand in time to one event. Exact, like the relations of a TemporalNetwork: the
/// constructor finds the shortest paths from and to the boundaries of the one event, and these are
/// all that a network says about it and any other event (Dechter, Meiri and Pearl 1991: the minimal
/// network). So each comparison takes constant time, times the pairs of alternatives. Where dates
/// have alternatives (see alternatives.hpp), the result is the union over those of both events.
class EventRelations {
 public:
  /// An event that no statement names, with tightened bounds. `alternatives` are empty or have
  /// these bounds as their hull. The other events may be of `network`.
  explicit EventRelations(const Bounds& one, std::span<const Bounds> alternatives = {},
                          const TemporalNetwork* network = nullptr);
  /// An event of a network.
  EventRelations(const TemporalNetwork& network, std::size_t one,
                 std::span<const Bounds> alternatives = {});

  /// The other event: its tightened bounds, its index in the network when it is part of one, and
  /// its alternatives.
  struct Other {
    Bounds bounds;
    std::optional<std::size_t> index = std::nullopt;
    std::span<const Bounds> alternatives = {};
  };

  /// Every relation that is possible from the other event to this one; by the hulls where no two
  /// alternatives agree with what is stated.
  AllenSet relations(const Other& other) const;

  /// The other event is over before this one begins: before or meets.
  Likelihood is_before(const Other& other) const;
  /// The other event begins when this one is over: after or met-by.
  Likelihood is_after(const Other& other) const;
  /// The other event has no day outside this one: starts, equals, during or finishes.
  Likelihood is_within(const Other& other) const;

 private:
  /// Most days from one boundary to another; no_latest = no limit.
  struct Distances {
    std::vector<Day> from_start, to_start, from_end, to_end;  // by boundary
  };

  PairConstraints pair_with(const Other& other) const;
  bool is_connected(const Other& other) const noexcept;
  Likelihood by_alternatives(const Likelihood& by_hulls, const Other& other,
                             const AllenSet& wanted) const;
  Likelihood is_before_by_hulls(const Other& other) const;
  Likelihood is_after_by_hulls(const Other& other) const;
  Likelihood is_within_by_hulls(const Other& other) const;

  static constexpr std::size_t nowhere = ~std::size_t{0};
  static Day at(const std::vector<Day>& days, std::size_t boundary) noexcept;
  std::size_t place(const Other& other) const noexcept;
  std::size_t boundary(const Other& other, bool end) const noexcept;
  bool is_one(const Other& other) const noexcept;
  Day least_length(const Other& other) const;

  Bounds bounds_;
  std::vector<Bounds> alternatives_;
  Day max_length_;
  std::optional<TemporalNetwork> network_;
  std::optional<std::size_t> one_;  // its index in a network
  bool is_placed_ = false;          // some statement names it, so there are distances
  Distances distances_;
};

}  // namespace parley
