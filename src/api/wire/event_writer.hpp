#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

#include <cstdint>

namespace parley::api {

/// The members of EVENT inside an object that is already open.
void write_event_members(json::Writer& out, const RequestView& view, EventIndex event);

/// The members `rank` and `assertedBy` of a participation or a relation, where it is not the
/// event's own. `asserted_by` is an index into EventGraph::assertors().
void write_standing(json::Writer& out, const EventGraph& graph, Rank rank,
                    std::uint16_t asserted_by);

/// The same as a whole object.
void write_event(json::Writer& out, const RequestView& view, EventIndex event);

/// About how many bytes one event takes, for reserving.
inline constexpr std::size_t bytes_per_event = 1024;

}  // namespace parley::api
