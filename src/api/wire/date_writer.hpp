#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

namespace parley::api {

/// A statement as DATE, with its anchor and reason where it has them.
void write_date(json::Writer& out, const DateStatement& date);

/// A bare EDTF value as DATE, by the dataset's seasons.
void write_date(json::Writer& out, const Edtf& edtf, Seasons seasons);

/// The date of an event as this telling has it; where it tells several (policy `all`), the bounds
/// are the hull and `values` has each with its rank and who asserts it.
void write_date(json::Writer& out, const RequestView& view, EventIndex event);

/// The same without what only the event itself shows: for first and last dates.
void write_plain_date(json::Writer& out, const RequestView& view, EventIndex event);

}  // namespace parley::api
