#pragma once

#include "parley/time/bounds.hpp"

#include "check/id_index.hpp"
#include "check/time_statements.hpp"
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

/// Actors that are likely one and the same: by their names, or by their Wikidata item.
void remark_actors(const Loaded& loaded, Report& report);

/// Dates that are seasons in EDTF and look like two years: `2021-22`.
void remark_seasons(const Loaded& loaded, Report& report);

/// Events more than 400 years before all others whose year would be theirs by the solar or the
/// lunar Hijri calendar.
void remark_calendars(const Loaded& loaded, Report& report);

/// Dates that programs write where there is none: 9999-12-31, 0000, 1970-01-01.
void remark_sentinels(const Loaded& loaded, Report& report);

/// Events that say the same as an earlier one.
void remark_same_events(const Loaded& loaded, Report& report);

/// Effects before their causes and answers before what they respond to, by the time of day.
/// `statements` are those of time_statements() that are on no cycle.
void remark_times(const Loaded& loaded, const std::vector<WrittenStatement>& statements,
                  Report& report);

/// Claims, and participants in alternatives, at a time when the actor certainly did not exist.
/// `bounds` are those of every event.
void remark_lifetimes(const Loaded& loaded, const IdIndex& ids, const std::vector<Bounds>& bounds,
                      Report& report);

/// Takes back the remarks that a record accepts, and remarks on what it accepts for no reason. Runs
/// after everything else that makes remarks.
void accept_remarks(const Loaded& loaded, Report& report);

}  // namespace parley::dataset
