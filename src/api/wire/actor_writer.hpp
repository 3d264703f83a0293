#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

#include <cstddef>
#include <optional>

namespace parley::api {

/// How much of the timeline an actor has.
struct ActorSpan {
  std::size_t events = 0;
  std::optional<EventIndex> first;  ///< in time order; absent: no dated event
  std::optional<EventIndex> last;
};

/// All events of an actor in the graph.
ActorSpan span_of(const EventGraph& graph, ActorIndex actor);

/// The members of an actor inside an object that is already open.
void write_actor_members(json::Writer& out, const RequestView& view, const Actor& actor,
                         const ActorSpan& span);

/// The member `aliasDetails` of an open object: the aliases of which more is known than the text.
/// Left out when there are none.
void write_alias_details(json::Writer& out, const RequestView& view, const Actor& actor);

}  // namespace parley::api
