#pragma once

#include "parley/time/temporal_network.hpp"

#include <array>
#include <cstddef>

namespace parley {

/// How far the four boundaries of two events a and b can be from each other by orders; their dates
/// are held against that.
class PairConstraints {
 public:
  static constexpr std::size_t size = 4;  ///< start_a, end_a, start_b, end_b, as in PairBoundary

  /// Nothing is stated: only a start is before its end.
  PairConstraints();

  /// Boundary `to` is at most so many days after `from`; no_latest says nothing.
  void limit(std::size_t from, std::size_t to, Day days) noexcept;

  /// Those relations among `wanted` that some solution shows with the events dated so.
  AllenSet relations(const Bounds& a, const Bounds& b,
                     const AllenSet& wanted = AllenSet().set()) const;

 private:
  /// Wide enough for the difference of any two days.
  __extension__ using Wide = __int128;
  /// [u][v] = the most that v can be after u.
  using Distances = std::array<std::array<Wide, size>, size>;

  Distances with_dates(const Bounds& a, const Bounds& b) const noexcept;
  static bool allows(Distances distances, TimeOrder order);

  Distances distances_;
  bool is_free_ = true;  // nothing was limited
};

}  // namespace parley
