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
  /// The position behind the last edge.
  ActorLinks end() const noexcept;

 private:
  friend class boost::iterator_core_access;
  ActorLink dereference() const noexcept {
    const ActorIndex other = other_.actor();
    return inward_ ? ActorLink{other, actor_, row_.event()}
                   : ActorLink{actor_, other, row_.event()};
  }
  bool equal(const ActorLinks& other) const noexcept {
    return row_.same_place(other.row_) && at_ == other.at_;
  }
  void increment() noexcept {
    at_ += other_.role_count();
    find_edge();
  }
  void open_event() noexcept;
  void find_edge() noexcept;
  bool is_edge() const noexcept;

  const ActorsView* view_ = nullptr;
  ActorIndex actor_{};
  bool inward_ = false;
  SliceRow row_;
  std::span<const Participation> parts_{};  // of the event at hand
  std::size_t at_ = 0;                      // where the roles of other_ begin
  Party self_;                              // actor_ in the event at hand
  Party other_;                             // the other end of the edge
};

/// A slice of a graph as a directed multigraph of actors for Boost.Graph: an edge for every event
/// and every ordered pair of different actors it leads between (see leads() in graph/parties.hpp).
/// With Direction::any each pair is linked both ways. The view is light; the slice's graph has to
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
  find_edge();
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
  self_ = party_of(parts_, actor_);
}

/// Moves on to the next party that the event links the actor with, in this event or a later one.
inline void ActorLinks::find_edge() noexcept {
  while (!row_.done()) {
    for (; at_ < parts_.size(); at_ += other_.role_count()) {
      other_ = Party(parts_, at_);
      if (is_edge()) {
        return;
      }
    }
    row_.next();
    open_event();
  }
}

inline bool ActorLinks::is_edge() const noexcept {
  const auto is_symmetric = [this] {
    return view_->graph().is_symmetric(view_->graph().event_type(row_.event()));
  };
  return other_.actor() != actor_ &&
         (inward_ ? leads(other_, self_, view_->direction(), is_symmetric)
                  : leads(self_, other_, view_->direction(), is_symmetric));
}

}  // namespace parley

template <>
struct boost::property_map<parley::ActorsView, boost::vertex_index_t>
    : parley::VertexIndexProperty<parley::ActorsView> {};
