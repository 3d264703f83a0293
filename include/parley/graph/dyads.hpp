#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/graph/ids.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace parley {

/// Two different actors that an event links: from source to target, or without direction and then
/// source < target. A graph may keep one for each event, so it has eight bytes.
struct Dyad {
  constexpr Dyad() = default;
  constexpr Dyad(ActorIndex from, ActorIndex to, bool with_direction) noexcept
      : source(from), target(to), directed(with_direction) {}

  ActorIndex source{};
  ActorIndex target : 31 = ActorIndex{};  ///< a graph has fewer than 2^31 actors
  bool directed : 1 = false;
};
static_assert(sizeof(Dyad) == 8);

/// An actor with all its roles in one event.
class Party {
 public:
  /// The one whose first role stands at `begin`; the roles of one actor stand together.
  Party(std::span<const Participation> parts, std::size_t begin) noexcept
      : actor_(parts[begin].actor), end_(begin) {
    for (; end_ < parts.size() && parts[end_].actor == actor_; ++end_) {
      initiates_ |= parts[end_].role == Role::initiator;
      receives_ |= parts[end_].role == Role::recipient;
    }
  }

  ActorIndex actor() const noexcept { return actor_; }
  std::size_t end() const noexcept { return end_; }  ///< where the roles of the next one begin
  bool leads_to(const Party& other) const noexcept { return initiates_ && other.receives_; }

 private:
  ActorIndex actor_;
  std::size_t end_;
  bool initiates_ = false;
  bool receives_ = false;
};

/// Calls `visit(Dyad)` for all dyads of one event, each once. Every two different actors of it are
/// linked: from an initiator to a recipient with direction (both ways when both are both), all
/// others without; in an event of a symmetric type all without. Quadratic in the actors.
template <class Visit>
void for_each_dyad(std::span<const Participation> parts, bool symmetric, const Visit& visit) {
  for (std::size_t i = 0; i < parts.size();) {
    const Party a(parts, i);
    i = a.end();
    for (std::size_t j = i; j < parts.size();) {
      const Party b(parts, j);
      j = b.end();
      const bool forward = !symmetric && a.leads_to(b);
      const bool backward = !symmetric && b.leads_to(a);
      if (forward) {
        visit(Dyad{a.actor(), b.actor(), true});
      }
      if (backward) {
        visit(Dyad{b.actor(), a.actor(), true});
      }
      if (!forward && !backward) {
        visit(Dyad{std::min(a.actor(), b.actor()), std::max(a.actor(), b.actor()), false});
      }
    }
  }
}

}  // namespace parley
