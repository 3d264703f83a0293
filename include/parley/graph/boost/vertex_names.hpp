#pragma once

#include "parley/graph/boost/actors_view.hpp"
#include "parley/graph/boost/events_view.hpp"
#include "parley/graph/boost/participation_view.hpp"

#include <string_view>

namespace parley {

/// The ids of a view's vertices, as the property vertex_name: of actors, of events, or of both.
template <class View>
class VertexNameMap {
 public:
  using key_type = typename View::vertex_descriptor;
  using value_type = std::string_view;
  using reference = std::string_view;
  using category = boost::readable_property_map_tag;

  explicit VertexNameMap(const View& view) : view_(&view) {}

  /// Valid as long as the graph.
  friend std::string_view get(const VertexNameMap& map, key_type vertex) noexcept {
    return name(*map.view_, vertex);
  }

 private:
  static std::string_view name(const ActorsView& view, ActorIndex actor) noexcept {
    return view.graph().actor_id(actor);
  }
  static std::string_view name(const EventsView& view, EventIndex event) noexcept {
    return view.graph().event_id(event);
  }
  static std::string_view name(const ParticipationView& view, ParticipationVertex vertex) noexcept {
    return view.is_actor(vertex) ? view.graph().actor_id(view.actor(vertex))
                                 : view.graph().event_id(view.event(vertex));
  }

  const View* view_;
};

template <class View>
concept NamedView = std::same_as<typename View::traversal_category, ViewTraversal>;

template <NamedView View>
VertexNameMap<View> get(boost::vertex_name_t /*tag*/, const View& view) noexcept {
  return VertexNameMap<View>(view);
}

template <NamedView View>
std::string_view get(boost::vertex_name_t tag, const View& view,
                     typename View::vertex_descriptor vertex) noexcept {
  return get(get(tag, view), vertex);
}

}  // namespace parley

template <parley::NamedView View>
struct boost::property_map<View, boost::vertex_name_t> {
  using type = parley::VertexNameMap<View>;
  using const_type = type;
};
