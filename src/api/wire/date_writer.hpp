#pragma once

#include "parley/formats/date_shape.hpp"
#include "parley/json/writer.hpp"
#include "parley/query/paths.hpp"

#include "request/request_view.hpp"

namespace parley::api {

/// The date of an event by the view's graph, for the members that every DATE has. Views into both.
formats::DateShape date_of(const RequestView& view, EventIndex event);

/// The same with every field filled, for writers of other formats.
formats::DateShape whole_date_of(const RequestView& view, EventIndex event);

/// A statement as DATE, with its anchor and reason where it has them.
void write_date(json::Writer& out, const DateStatement& date);

/// A bare EDTF value as DATE, by the dataset's seasons.
void write_date(json::Writer& out, const Edtf& edtf, Seasons seasons);

/// The date of an event under the view's policy. Where several values count (policy `all`), the
/// bounds are their hull, and `values` lists each with its rank and who asserts it.
void write_date(json::Writer& out, const RequestView& view, EventIndex event);

/// The same without anchor, reason, values and tightening: for first and last dates.
void write_plain_date(json::Writer& out, const RequestView& view, EventIndex event);

/// A day that is known to lie in a range, as DATE: `edtf` is the day or the one-of set of the range
/// (null where EDTF cannot write it), the bounds are its ends, `text` and `basis` are null.
void write_days(json::Writer& out, const query::DayRange& days);

}  // namespace parley::api
