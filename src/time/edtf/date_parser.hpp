#pragma once

#include "edtf/cursor.hpp"
#include "edtf/syntax_tree.hpp"

namespace parley {

/// Reads one date of any level: a calendar date, a season or a year with a letter. Leaves the
/// cursor after it; what may follow is the caller's business.
EdtfResult<EdtfDate> read_edtf_date(EdtfCursor& cursor);

/// Reads what follows `T` in a date and time.
EdtfResult<EdtfTime> read_edtf_time(EdtfCursor& cursor);

}  // namespace parley
