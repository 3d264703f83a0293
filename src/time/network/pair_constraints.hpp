#pragma once

#include "parley/time/temporal_network.hpp"

#include <array>
#include <cstddef>

namespace parley {

/// The distances that stated orders allow between the four boundaries of two events a and b. Finds
/// the relations that these and given dates allow together.
///
/// Exact: each candidate relation is added to the distances and the shortest paths between the four
/// boundaries show whether all hold together (Dechter, Meiri and Pearl 1991). Distances that are
/// shortest paths of a whole network speak for that whole network, since it is decomposable.
class PairConstraints {
 public:
  static constexpr std::size_t size = 4;  ///< start_a, end_a, start_b, end_b, as in PairBoundary

  /// Without a stated order: a start is before its end and nothing more.
  PairConstraints();

  /// Adds: boundary `to` is at most `days` after `from`. no_latest adds nothing.
  void limit(std::size_t from, std::size_t to, Day days) noexcept;

  /// The relations among `wanted` that some solution shows when the events have these bounds.
  AllenSet relations(const Bounds& a, const Bounds& b,
                     const AllenSet& wanted = AllenSet().set()) const;

 private:
  /// Wide enough for the difference of any two days.
  __extension__ using Wide = __int128;
  static constexpr Wide unlimited = Wide{1} << 120U;
  /// [u][v] = the most days that v can be after u.
  using Distances = std::array<std::array<Wide, size>, size>;

  Distances with_dates(const Bounds& a, const Bounds& b) const noexcept;
  static bool allows(Distances distances, TimeOrder order);

  Distances distances_;
  bool is_free_ = true;  // limit() has added nothing
};

}  // namespace parley
