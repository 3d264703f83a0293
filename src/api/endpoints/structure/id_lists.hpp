#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

#include <vector>

namespace parley::api::structure {

/// The ids of the actors as one array.
inline void write_ids(json::Writer& out, const RequestView& view,
                      const std::vector<ActorIndex>& actors) {
  out.begin_array();
  for (const ActorIndex actor : actors) {
    out.value(view.graph().actor_id(actor));
  }
  out.end_array();
}

/// The ids of the events as one array.
inline void write_ids(json::Writer& out, const RequestView& view,
                      const std::vector<EventIndex>& events) {
  out.begin_array();
  for (const EventIndex event : events) {
    out.value(view.graph().event_id(event));
  }
  out.end_array();
}

}  // namespace parley::api::structure
