#pragma once

#include "parley/graph/boost/event_slice.hpp"
#include "parley/graph/boost/view_parts.hpp"
#include "parley/graph/parties.hpp"

#include <boost/graph/adjacency_iterator.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

namespace parley {

/// A vertex of the participation view: an actor, or behind all actors an event.
enum class ParticipationVertex : std::uint32_t {};

/// An edge of the participation view as seen from `source`; the same edge either way round.
struct ParticipationLink {
  ParticipationVertex source{};
  ParticipationVertex target{};

  friend bool operator==(const ParticipationLink& a, const ParticipationLink& b) noexcept {
    return (a.source == b.source && a.target == b.target) ||
           (a.source == b.target && a.target == b.source);
  }
};

class ParticipationView;

/// The edges at one vertex of the participation view.
class ParticipationLinks
    : public boost::iterator_facade<ParticipationLinks, ParticipationLink,
                                    boost::forward_traversal_tag, ParticipationLink> {
 public:
  ParticipationLinks() = default;
  ParticipationLinks(const ParticipationView& view, ParticipationVertex vertex, bool inward);
  /// The position behind the last edge.
  ParticipationLinks end() const noexcept;

 private:
  friend class boost::iterator_core_access;
  ParticipationLink dereference() const noexcept;
  bool equal(const ParticipationLinks& other) const noexcept {
    return row_.same_place(other.row_) && at_ == other.at_;
  }
  void increment() noexcept;

  ParticipationVertex vertex_{};
  std::uint32_t actors_ = 0;
  bool inward_ = false;
  SliceRow row_;                            // of an actor
  std::span<const Participation> parts_{};  // of an event
  std::size_t at_ = 0;
};

/// A slice of a graph as an undirected, bipartite graph of actors and events for Boost.Graph: one
/// edge for each actor in each event, however many roles it has there. All actors and all events of
/// the graph are vertices, numbered without gaps; those outside the slice have no edges. The view
/// is light; the slice's graph has to outlive it, and it its iterators.
class ParticipationView {
 public:
  using vertex_descriptor = ParticipationVertex;
  using edge_descriptor = ParticipationLink;
  using directed_category = boost::undirected_tag;
  using edge_parallel_category = boost::disallow_parallel_edge_tag;
  using traversal_category = ViewTraversal;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = VertexIterator<ParticipationVertex>;
  using out_edge_iterator = ParticipationLinks;
  using in_edge_iterator = ParticipationLinks;
  using edge_iterator = EdgesIterator<ParticipationView>;
  using adjacency_iterator =
      boost::adjacency_iterator_generator<ParticipationView, ParticipationVertex,
                                          ParticipationLinks>::type;

  explicit ParticipationView(EventSlice slice)
      : slice_(std::move(slice)),
        actors_(static_cast<std::uint32_t>(slice_.graph().actor_count())) {}

  static ParticipationVertex null_vertex() noexcept {
    return ParticipationVertex{std::numeric_limits<std::uint32_t>::max()};
  }

  std::size_t vertex_count() const noexcept { return actors_ + graph().event_count(); }
  std::pair<ParticipationLinks, ParticipationLinks> out_edges(ParticipationVertex vertex) const {
    const ParticipationLinks first(*this, vertex, false);
    return {first, first.end()};
  }
  std::pair<ParticipationLinks, ParticipationLinks> in_edges(ParticipationVertex vertex) const {
    const ParticipationLinks first(*this, vertex, true);
    return {first, first.end()};
  }
  /// Each edge once, from the actors' side.
  std::pair<edge_iterator, edge_iterator> edges() const {
    return {edge_iterator(*this, 0, actors_), edge_iterator(*this, actors_, actors_)};
  }

  const EventSlice& slice() const noexcept { return slice_; }
  const EventGraph& graph() const noexcept { return slice_.graph(); }
  std::uint32_t actor_count() const noexcept { return actors_; }

  ParticipationVertex vertex(ActorIndex actor) const noexcept {
    return ParticipationVertex{static_cast<std::uint32_t>(actor)};
  }
  ParticipationVertex vertex(EventIndex event) const noexcept {
    return ParticipationVertex{actors_ + static_cast<std::uint32_t>(event)};
  }
  bool is_actor(ParticipationVertex vertex) const noexcept {
    return static_cast<std::uint32_t>(vertex) < actors_;
  }
  /// The vertex must be one.
  ActorIndex actor(ParticipationVertex vertex) const noexcept {
    return ActorIndex{static_cast<std::uint32_t>(vertex)};
  }
  /// The vertex must be one.
  EventIndex event(ParticipationVertex vertex) const noexcept {
    return EventIndex{static_cast<std::uint32_t>(vertex) - actors_};
  }

 private:
  EventSlice slice_;
  std::uint32_t actors_;
};

inline ParticipationLinks::ParticipationLinks(const ParticipationView& view,
                                              ParticipationVertex vertex, bool inward)
    : vertex_(vertex), actors_(view.actor_count()), inward_(inward) {
  if (view.is_actor(vertex)) {
    row_ = SliceRow(view.slice(), view.actor(vertex));
  } else if (view.slice().contains(view.event(vertex))) {
    parts_ = view.graph().participants(view.event(vertex));
  }
}

inline ParticipationLinks ParticipationLinks::end() const noexcept {
  ParticipationLinks last = *this;
  last.row_.finish();
  last.at_ = parts_.size();
  return last;
}

inline ParticipationLink ParticipationLinks::dereference() const noexcept {
  const ParticipationVertex other{row_.done() ? static_cast<std::uint32_t>(parts_[at_].actor)
                                              : actors_ + static_cast<std::uint32_t>(row_.event())};
  return inward_ ? ParticipationLink{other, vertex_} : ParticipationLink{vertex_, other};
}

inline void ParticipationLinks::increment() noexcept {
  if (!row_.done()) {
    row_.next();
    return;
  }
  at_ += Party(parts_, at_).role_count();
}

}  // namespace parley

template <>
struct boost::property_map<parley::ParticipationView, boost::vertex_index_t>
    : parley::VertexIndexProperty<parley::ParticipationView> {};
