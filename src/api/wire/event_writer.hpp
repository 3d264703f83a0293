#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

namespace parley::api {

/// The members of EVENT inside an object that is already open.
void write_event_members(json::Writer& out, const RequestView& view, EventIndex event);

/// The same as a whole object.
void write_event(json::Writer& out, const RequestView& view, EventIndex event);

/// About how many bytes one event takes, for reserving.
inline constexpr std::size_t bytes_per_event = 1024;

}  // namespace parley::api
