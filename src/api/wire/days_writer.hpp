#pragma once

#include "parley/json/writer.hpp"
#include "parley/query/paths.hpp"

namespace parley::api {

/// A day that is known to lie in a range, as DATE: `edtf` is the day or the one-of set of the range
/// (null where EDTF cannot write it), the bounds are its ends, `text` and `basis` are null.
void write_days(json::Writer& out, const query::DayRange& days);

}  // namespace parley::api
