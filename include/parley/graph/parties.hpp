#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/graph/ids.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>

namespace parley {

/// An actor with all its roles in one event.
class Party {
 public:
  Party() = default;
  /// The actor whose first role is at `begin`. The roles of one actor stand next to each other: the
  /// graph is built so (columns/column_builder.cpp), and every question relies on it.
  Party(std::span<const Participation> parts, std::size_t begin) noexcept
      : actor_(parts[begin].actor) {
    std::size_t end = begin;
    for (; end < parts.size() && parts[end].actor == actor_; ++end) {
      roles_ |= bit(parts[end].role);
    }
    role_count_ = static_cast<std::uint32_t>(end - begin);
  }

  ActorIndex actor() const noexcept { return actor_; }
  bool has(Role role) const noexcept { return (roles_ & bit(role)) != 0; }
  /// How many entries of the event's participations belong to this actor; 0 only for Party().
  std::uint32_t role_count() const noexcept { return role_count_; }

 private:
  static constexpr std::uint32_t bit(Role role) noexcept {
    return 1U << static_cast<unsigned>(role);
  }

  ActorIndex actor_{};
  std::uint32_t roles_ = 0;  // bit i: the i-th Role
  std::uint32_t role_count_ = 0;
};

/// The actors of one event, each once with all its roles, in the order of the event.
class Parties {
 public:
  class Iterator {
   public:
    using value_type = Party;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::forward_iterator_tag;

    Iterator() = default;
    Iterator(std::span<const Participation> parts, std::size_t begin) noexcept
        : parts_(parts), begin_(begin) {
      read();
    }
    const Party& operator*() const noexcept { return party_; }
    const Party* operator->() const noexcept { return &party_; }
    Iterator& operator++() noexcept {
      begin_ += party_.role_count();
      read();
      return *this;
    }
    Iterator operator++(int) noexcept {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) noexcept {
      return a.begin_ == b.begin_;
    }

   private:
    void read() noexcept {
      if (begin_ < parts_.size()) {
        party_ = Party(parts_, begin_);
      }
    }

    std::span<const Participation> parts_;
    std::size_t begin_ = 0;
    Party party_;
  };

  explicit Parties(std::span<const Participation> parts) noexcept : parts_(parts) {}
  Iterator begin() const noexcept { return {parts_, 0}; }
  Iterator end() const noexcept { return {parts_, parts_.size()}; }

 private:
  std::span<const Participation> parts_;
};

inline Parties parties(std::span<const Participation> parts) noexcept {
  return Parties(parts);
}

inline bool takes_part(std::span<const Participation> parts, ActorIndex actor) noexcept {
  return std::any_of(parts.begin(), parts.end(),
                     [actor](const Participation& part) { return part.actor == actor; });
}

/// The party of `actor`; Party() when it does not take part.
inline Party party_of(std::span<const Participation> parts, ActorIndex actor) noexcept {
  for (const Party& party : parties(parts)) {
    if (party.actor() == actor) {
      return party;
    }
  }
  return {};
}

// Who leads to whom. The two rules below are the only ones, and they differ on purpose: an edge of
// the actors view shows a direction where the data states one; a journey needs to know where a
// message, a proposal or a request can go on to.

/// Edges of the actors view: the edge between two parties has a direction from `a` to `b` when `a`
/// initiates and `b` receives. All other pairs have an undirected edge, as has every pair in an
/// event of a symmetric type (see for_each_dyad).
inline bool has_directed_edge(const Party& a, const Party& b, bool symmetric) noexcept {
  return !symmetric && a.has(Role::initiator) && b.has(Role::recipient);
}

/// How journeys, PageRank and the Boost views of actors may pass through an event.
enum class Direction {
  any,      ///< from each party to each other
  directed  ///< from initiators to recipients; both ways between two of role participant, and
            ///< between all parties of an event of a symmetric type
};

/// With Direction::directed a party with the first role leads to one with the second.
inline constexpr std::array leading_roles{std::pair{Role::initiator, Role::recipient},
                                          std::pair{Role::participant, Role::participant}};

inline bool leads_by_roles(const Party& a, const Party& b) noexcept {
  for (const auto& [from, to] : leading_roles) {
    if (a.has(from) && b.has(to)) {
      return true;
    }
  }
  return false;
}

/// Journeys: an event leads from `a` to `b`. For one party with itself the roles decide, too;
/// whether that counts is up to the question. `is_symmetric()` says whether the event's type is
/// symmetric. It is called only when nothing else decides: reading the type of an event is a cache
/// miss, and in paths it would take a fifth of the time.
template <class IsSymmetric>
bool leads(const Party& a, const Party& b, Direction direction, const IsSymmetric& is_symmetric) {
  return direction == Direction::any || leads_by_roles(a, b) || is_symmetric();
}

}  // namespace parley
