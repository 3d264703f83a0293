#pragma once

#include "parley/dataset/read.hpp"

#include "check/id_index.hpp"
#include "check/time_statements.hpp"
#include "document/loaded.hpp"
#include "document/report.hpp"

#include <vector>

namespace parley::dataset {

// What must hold across the items of a dataset. No check reports what the reading or another check
// has reported.

/// Ids are unique across sources, actors, events and claims, and name something of the right kind;
/// so do the ids of event types and the anchors of dates.
void check_ids(const Loaded& loaded, const IdIndex& ids, Report& report);

/// part-of, follows, causes, continues and stage-of have no cycles. Removes the statements on a
/// cycle.
void check_relations(const Loaded& loaded, std::vector<WrittenStatement>& statements,
                     Report& report);

/// Relations, relative dates and stated orders can all hold together with the preferred dates.
/// Reports the fewest statements that contradict each other, and at most 20 contradictions of more
/// than one statement. Returns the bounds of every event as its date and all statements narrow
/// them; where statements contradict each other, by its date alone.
std::vector<Bounds> check_order(const Loaded& loaded,
                                const std::vector<WrittenStatement>& statements, Report& report);

/// No participant takes part certainly before its founding or after its death; a `subject` may,
/// since one may speak of the dead. `bounds` are those of every event. Remarks on a date that no
/// source states, nor two its two ends.
void check_dates(const Loaded& loaded, const IdIndex& ids, const std::vector<Bounds>& bounds,
                 Report& report);

/// An event has no more sub-events than its `count` (fewer is a remark), and no two of the same
/// ordinal.
void check_counts(const Loaded& loaded, const IdIndex& ids, Report& report);

/// No single-valued property has two best values.
void check_ranks(const Loaded& loaded, Report& report);

/// No claim contradicts or corrects itself, and none says that it does so twice.
void check_claims(const Loaded& loaded, Report& report);

/// Quotes and positions fit the texts at hand; of an excerpt only quotes are looked for, and notes
/// name those that are not in it. A translated quote is not looked for.
void check_quotes(const Loaded& loaded, const IdIndex& ids, const SourceTexts& texts,
                  Report& report);

/// Runs all checks, and makes all remarks that no record accepts.
void check_items(const Loaded& loaded, const SourceTexts& texts, Report& report);

}  // namespace parley::dataset
