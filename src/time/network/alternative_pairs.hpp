#pragma once

#include "parley/time/allen.hpp"

#include <span>

namespace parley {

/// The union of `relations(a, b, open)` over every alternative `a` of one date with every
/// alternative `b` of another, where `open` are the relations to look for that the two allow.
/// `most` is what both hulls allow: no other relation is looked for, and the search ends when all
/// of it was found.
template <class Relations>
AllenSet relations_of_pairs(std::span<const Bounds> a, std::span<const Bounds> b,
                            const AllenSet& most, const Relations& relations) {
  const auto bit = [](AllenRelation relation) { return static_cast<std::size_t>(relation); };
  AllenSet open = most;  // not found so far
  for (const Bounds& of_a : a) {
    for (const Bounds& of_b : b) {
      // Most pairs of long sets lie apart; once `before` was found, further such pairs add nothing.
      if ((of_a.end_latest < of_b.start_earliest && !open.test(bit(AllenRelation::before))) ||
          (of_b.end_latest < of_a.start_earliest && !open.test(bit(AllenRelation::after)))) {
        continue;
      }
      const AllenSet wanted = possible_relations(of_a, of_b) & open;
      if (wanted.any()) {
        open &= ~relations(of_a, of_b, wanted);
        if (open.none()) {
          return most;
        }
      }
    }
  }
  return most & ~open;
}

}  // namespace parley
