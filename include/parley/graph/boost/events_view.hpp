#pragma once

#include "parley/graph/boost/event_slice.hpp"
#include "parley/graph/boost/view_parts.hpp"

#include <boost/graph/adjacency_iterator.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

namespace parley {

/// An edge of the events view.
struct RelationLink {
  EventIndex source{};
  EventIndex target{};
  RelationType type = RelationType::refers_to;

  friend bool operator==(const RelationLink&, const RelationLink&) = default;
};

class EventsView;

/// The relations out of one event of the events view, or into it: those stated as relations first,
/// then what it is part of, or its parts.
class RelationLinks : public boost::iterator_facade<RelationLinks, RelationLink,
                                                    boost::forward_traversal_tag, RelationLink> {
 public:
  RelationLinks() = default;
  RelationLinks(const EventsView& view, EventIndex event, bool inward);
  /// The position behind the last edge.
  RelationLinks end() const noexcept {
    RelationLinks last = *this;
    last.at_ = size();
    return last;
  }

 private:
  friend class boost::iterator_core_access;

  RelationLink dereference() const noexcept {
    const EventLink link = at(at_);
    return inward_ ? RelationLink{link.event, event_, link.type}
                   : RelationLink{event_, link.event, link.type};
  }
  bool equal(const RelationLinks& other) const noexcept { return at_ == other.at_; }
  void increment() noexcept {
    ++at_;
    skip_hidden();
  }
  std::size_t size() const noexcept { return links_.size() + (whole_ ? 1 : parts_.size()); }
  EventLink at(std::size_t place) const noexcept {
    if (place < links_.size()) {
      return links_[place];
    }
    return {.type = RelationType::part_of,
            .event = whole_ ? *whole_ : parts_[place - links_.size()]};
  }
  void skip_hidden() noexcept;
  bool shows(std::size_t place) const noexcept;

  const EventSlice* slice_ = nullptr;
  EventIndex event_{};
  bool inward_ = false;
  std::span<const EventLink> links_{};
  std::optional<EventIndex> whole_;      // outward
  std::span<const EventIndex> parts_{};  // inward
  std::size_t at_ = 0;
};

/// A slice of a graph as events and the relations between them for Boost.Graph. Being part of
/// another event is a relation, too (one edge, when it is also stated as a relation). All events of
/// the graph are vertices; those outside the slice have no edges. The view is light; the slice's
/// graph has to outlive it, and it its iterators.
class EventsView {
 public:
  using vertex_descriptor = EventIndex;
  using edge_descriptor = RelationLink;
  using directed_category = boost::bidirectional_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using traversal_category = ViewTraversal;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = VertexIterator<EventIndex>;
  using out_edge_iterator = RelationLinks;
  using in_edge_iterator = RelationLinks;
  using edge_iterator = EdgesIterator<EventsView>;
  using adjacency_iterator =
      boost::adjacency_iterator_generator<EventsView, EventIndex, RelationLinks>::type;

  explicit EventsView(EventSlice slice) : slice_(std::move(slice)) {}

  static EventIndex null_vertex() noexcept {
    return EventIndex{std::numeric_limits<std::uint32_t>::max()};
  }

  std::size_t vertex_count() const noexcept { return graph().event_count(); }
  std::pair<RelationLinks, RelationLinks> out_edges(EventIndex event) const {
    const RelationLinks first(*this, event, false);
    return {first, first.end()};
  }
  std::pair<RelationLinks, RelationLinks> in_edges(EventIndex event) const {
    const RelationLinks first(*this, event, true);
    return {first, first.end()};
  }
  std::pair<edge_iterator, edge_iterator> edges() const {
    return {edge_iterator(*this, 0, vertex_count()),
            edge_iterator(*this, vertex_count(), vertex_count())};
  }

  const EventSlice& slice() const noexcept { return slice_; }
  const EventGraph& graph() const noexcept { return slice_.graph(); }

 private:
  EventSlice slice_;
};

inline RelationLinks::RelationLinks(const EventsView& view, EventIndex event, bool inward)
    : slice_(&view.slice()), event_(event), inward_(inward) {
  const EventGraph& graph = view.graph();
  if (!slice_->contains(event)) {
    return;
  }
  if (inward) {
    links_ = graph.relations_to(event);
    parts_ = graph.parts(event);
  } else {
    links_ = graph.relations_from(event);
    whole_ = graph.part_of(event);
  }
  skip_hidden();
}

inline void RelationLinks::skip_hidden() noexcept {
  while (at_ < size() && !shows(at_)) {
    ++at_;
  }
}

inline bool RelationLinks::shows(std::size_t place) const noexcept {
  const EventLink link = at(place);
  if (!slice_->contains(link.event)) {
    return false;
  }
  return place < links_.size() ||
         std::none_of(links_.begin(), links_.end(), [&link](const EventLink& stated) {
           return stated.type == RelationType::part_of && stated.event == link.event;
         });
}

}  // namespace parley

template <>
struct boost::property_map<parley::EventsView, boost::vertex_index_t>
    : parley::VertexIndexProperty<parley::EventsView> {};
