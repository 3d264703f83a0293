#pragma once

#include "parley/graph/boost/view_parts.hpp"
#include "parley/graph/event_slice.hpp"

#include <boost/graph/adjacency_iterator.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

namespace parley {

/// Which way an event can be gone through.
enum class Direction {
  any,      ///< from each actor in it to each other
  directed  ///< from initiators to recipients; both ways between two of role participant and in
            ///< events of symmetric types
};

/// An edge of the actors view: `source` and `target` through one event.
struct ActorLink {
  ActorIndex source{};
  ActorIndex target{};
  EventIndex event{};

  friend bool operator==(const ActorLink&, const ActorLink&) = default;
};

class ActorsView;

/// The edges out of one actor of the actors view, or into it: in time order of their events.
class ActorLinks : public boost::iterator_facade<ActorLinks, ActorLink,
                                                 boost::forward_traversal_tag, ActorLink> {
 public:
  ActorLinks() = default;
  ActorLinks(const ActorsView& view, ActorIndex actor, bool inward);
  /// The place behind the last edge.
  ActorLinks end() const noexcept;

 private:
  friend class boost::iterator_core_access;
  /// Bit i: the actor has the i-th Role in the event at hand.
  using Roles = std::uint32_t;

  ActorLink dereference() const noexcept {
    const ActorIndex other = parts_[at_].actor;
    return inward_ ? ActorLink{other, actor_, row_.event()}
                   : ActorLink{actor_, other, row_.event()};
  }
  bool equal(const ActorLinks& other) const noexcept {
    return row_.same_place(other.row_) && at_ == other.at_;
  }
  void increment() noexcept {
    at_ = group_end(at_);
    settle();
  }
  void open_event() noexcept;
  void settle() noexcept;
  bool leads_to(std::size_t group) const noexcept;
  Roles roles_at(std::size_t group) const noexcept;
  std::size_t group_end(std::size_t group) const noexcept;

  const ActorsView* view_ = nullptr;
  ActorIndex actor_{};
  bool inward_ = false;
  SliceRow row_;
  std::span<const Participation> parts_{};  // of the event at hand
  std::size_t at_ = 0;                      // first part of the other actor
  Roles roles_ = 0;                         // of actor_
  bool both_ways_ = false;                  // the event at hand links all its actors
};

/// A slice of a graph as Boost.Graph sees who dealt with whom: a directed multigraph of actors, an
/// edge for every event and every ordered pair of different actors it leads between. With
/// Direction::any each pair is linked both ways. The view is light; the slice's graph has to
/// outlive it, and it its iterators.
class ActorsView {
 public:
  using vertex_descriptor = ActorIndex;
  using edge_descriptor = ActorLink;
  using directed_category = boost::bidirectional_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using traversal_category = ViewTraversal;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = VertexIterator<ActorIndex>;
  using out_edge_iterator = ActorLinks;
  using in_edge_iterator = ActorLinks;
  using edge_iterator = EdgesIterator<ActorsView>;
  using adjacency_iterator =
      boost::adjacency_iterator_generator<ActorsView, ActorIndex, ActorLinks>::type;

  explicit ActorsView(EventSlice slice, Direction direction = Direction::any)
      : slice_(std::move(slice)), direction_(direction) {}

  static ActorIndex null_vertex() noexcept {
    return ActorIndex{std::numeric_limits<std::uint32_t>::max()};
  }

  std::size_t vertex_count() const noexcept { return graph().actor_count(); }
  std::pair<ActorLinks, ActorLinks> out_edges(ActorIndex actor) const {
    const ActorLinks first(*this, actor, false);
    return {first, first.end()};
  }
  std::pair<ActorLinks, ActorLinks> in_edges(ActorIndex actor) const {
    const ActorLinks first(*this, actor, true);
    return {first, first.end()};
  }
  std::pair<edge_iterator, edge_iterator> edges() const {
    return {edge_iterator(*this, 0, vertex_count()),
            edge_iterator(*this, vertex_count(), vertex_count())};
  }

  const EventSlice& slice() const noexcept { return slice_; }
  const EventGraph& graph() const noexcept { return slice_.graph(); }
  Direction direction() const noexcept { return direction_; }

 private:
  EventSlice slice_;
  Direction direction_;
};

inline ActorLinks::ActorLinks(const ActorsView& view, ActorIndex actor, bool inward)
    : view_(&view), actor_(actor), inward_(inward), row_(view.slice(), actor) {
  open_event();
  settle();
}

inline ActorLinks ActorLinks::end() const noexcept {
  ActorLinks last = *this;
  last.row_.finish();
  last.at_ = 0;
  return last;
}

inline void ActorLinks::open_event() noexcept {
  at_ = 0;
  if (row_.done()) {
    return;
  }
  const EventGraph& graph = view_->graph();
  parts_ = graph.participants(row_.event());
  both_ways_ =
      view_->direction() == Direction::any || graph.is_symmetric(graph.event_type(row_.event()));
  roles_ = 0;
  for (const Participation& part : parts_) {
    roles_ |= part.actor == actor_ ? 1U << static_cast<unsigned>(part.role) : 0U;
  }
}

/// Goes on to the next other actor that an event leads to, if this is none.
inline void ActorLinks::settle() noexcept {
  while (!row_.done()) {
    for (; at_ < parts_.size(); at_ = group_end(at_)) {
      if (leads_to(at_)) {
        return;
      }
    }
    row_.next();
    open_event();
  }
}

inline bool ActorLinks::leads_to(std::size_t group) const noexcept {
  if (parts_[group].actor == actor_) {
    return false;
  }
  if (both_ways_) {
    return true;
  }
  const auto bit = [](Role role) { return 1U << static_cast<unsigned>(role); };
  const Roles from = inward_ ? roles_at(group) : roles_;
  const Roles to = inward_ ? roles_ : roles_at(group);
  return ((from & bit(Role::initiator)) != 0 && (to & bit(Role::recipient)) != 0) ||
         (from & to & bit(Role::participant)) != 0;
}

inline ActorLinks::Roles ActorLinks::roles_at(std::size_t group) const noexcept {
  Roles roles = 0;
  for (std::size_t i = group; i < group_end(group); ++i) {
    roles |= 1U << static_cast<unsigned>(parts_[i].role);
  }
  return roles;
}

inline std::size_t ActorLinks::group_end(std::size_t group) const noexcept {
  std::size_t end = group + 1;
  while (end < parts_.size() && parts_[end].actor == parts_[group].actor) {
    ++end;
  }
  return end;
}

}  // namespace parley

template <>
struct boost::property_map<parley::ActorsView, boost::vertex_index_t>
    : parley::VertexIndexProperty<parley::ActorsView> {};
