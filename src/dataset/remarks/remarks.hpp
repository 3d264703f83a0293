#pragma once

#include "parley/time/bounds.hpp"

#include "check/id_index.hpp"
#include "document/loaded.hpp"
#include "document/report.hpp"

#include <vector>

namespace parley::dataset {

/// Days of the week in the words of a date (`este domingo 17 de mayo`) that fit neither the date,
/// nor the day and month beside them, nor the day that the words are relative to.
void remark_date_words(const Loaded& loaded, const IdIndex& ids, Report& report);

/// Affiliations over times at which one of the two actors certainly did not exist.
void remark_periods(const Loaded& loaded, const IdIndex& ids, Report& report);

/// Alternatives that say the same as the event's own value.
void remark_alternatives(const Loaded& loaded, Report& report);

/// Claims relayed by a source that gives no evidence for them.
void remark_relays(const Loaded& loaded, const IdIndex& ids, Report& report);

/// Sources and actors that nothing names.
void remark_unused(const Loaded& loaded, Report& report);

/// Remarks where the dates of siblings (parts of one event, of one type) go against their ordinals.
/// `bounds` are those of every event.
void remark_ordinals(const Loaded& loaded, const IdIndex& ids, const std::vector<Bounds>& bounds,
                     Report& report);

/// Takes back the remarks that a record accepts, and remarks on what it accepts for no reason. Runs
/// after everything else that makes remarks.
void accept_remarks(const Loaded& loaded, Report& report);

}  // namespace parley::dataset
