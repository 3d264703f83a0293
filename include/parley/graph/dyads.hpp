#pragma once

#include "parley/graph/ids.hpp"
#include "parley/graph/parties.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace parley {

/// Two different actors that an event links: from source to target, or without direction and then
/// source < target. A graph may store one for each event, so it takes eight bytes.
struct Dyad {
  constexpr Dyad() = default;
  constexpr Dyad(ActorIndex from, ActorIndex to, bool with_direction) noexcept
      : source(from), target(to), directed(with_direction) {}

  ActorIndex source{};
  ActorIndex target : 31 = ActorIndex{};  ///< a graph has fewer than 2^31 actors
  bool directed : 1 = false;
};
static_assert(sizeof(Dyad) == 8);

/// Calls `visit(Dyad)` for all dyads of one event, each once. Every two different actors of it are
/// linked, with the direction that has_directed_edge() gives (both ways when both hold), else
/// without. Quadratic in the actors.
template <class Visit>
void for_each_dyad(std::span<const Participation> parts, bool symmetric, const Visit& visit) {
  const Parties all = parties(parts);
  for (auto a = all.begin(); a != all.end(); ++a) {
    for (auto b = std::next(a); b != all.end(); ++b) {
      const bool forward = has_directed_edge(*a, *b, symmetric);
      const bool backward = has_directed_edge(*b, *a, symmetric);
      if (forward) {
        visit(Dyad{a->actor(), b->actor(), true});
      }
      if (backward) {
        visit(Dyad{b->actor(), a->actor(), true});
      }
      if (!forward && !backward) {
        visit(Dyad{std::min(a->actor(), b->actor()), std::max(a->actor(), b->actor()), false});
      }
    }
  }
}

}  // namespace parley
