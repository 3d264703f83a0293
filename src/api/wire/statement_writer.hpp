#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

namespace parley::api {

/// A statement about the order of two events, as one member of an open object:
/// `"order":{"a","is","b"}`, `"relation":{"from","type","to"}`, `"partOf":{"part","whole"}`,
/// `"relativeDate":{"event","relativeTo","offset"}` or `"ordinals":{"earlier","later"}`.
void write_statement_member(json::Writer& out, const RequestView& view,
                            const TimeStatement<EventIndex>& statement);

/// Inside the DATE of an event whose bounds stated orders narrow: `stated`, the bounds of its date
/// alone, and `tightenedBy`, the statements that name the event, each with its `type`
/// (`order`, `relation`, `part-of`, `relative-date`, `ordinals`). Nothing for any other event.
void write_tightening(json::Writer& out, const RequestView& view, EventIndex event);

}  // namespace parley::api
