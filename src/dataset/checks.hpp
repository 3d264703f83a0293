#pragma once

#include "parley/dataset/read.hpp"

#include "id_index.hpp"
#include "loaded.hpp"
#include "report.hpp"

namespace parley::dataset {

// What must hold across the items of a dataset. Each check reports what it finds and leaves alone
// what another check or the reading itself has reported.

/// Ids are unique across sources, actors, events and claims, and name something of the right kind;
/// so do the ids of event types and the anchors of dates.
void check_ids(const Loaded& loaded, const IdIndex& ids, Report& report);

/// No participant before its founding or after its death, for certain; `subject` may be either,
/// since one may speak of the dead. Warns of a date that no evidence states.
void check_dates(const Loaded& loaded, const IdIndex& ids, Report& report);

/// part-of, follows, causes and continues have no cycles; no relation or order contradicts the
/// dates for certain.
void check_relations(const Loaded& loaded, const IdIndex& ids, Report& report);

/// No more sub-events than `count` says (fewer is a warning); no ordinal twice within one event.
void check_counts(const Loaded& loaded, const IdIndex& ids, Report& report);

/// No single-valued property has two best values.
void check_ranks(const Loaded& loaded, Report& report);

/// Quotes and positions fit the texts at hand.
void check_quotes(const Loaded& loaded, const IdIndex& ids, const SourceTexts& texts,
                  Report& report);

/// All of them.
void check_items(const Loaded& loaded, const SourceTexts& texts, Report& report);

}  // namespace parley::dataset
