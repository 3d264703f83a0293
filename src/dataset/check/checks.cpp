#include "check/checks.hpp"

#include "remarks/remarks.hpp"

namespace parley::dataset {

void check_items(const Loaded& loaded, const SourceTexts& texts, Report& report) {
  const IdIndex ids(loaded.dataset);
  check_ids(loaded, ids, report);
  check_ranks(loaded, report);
  std::vector<WrittenStatement> statements = time_statements(loaded, ids);
  check_relations(loaded, statements, report);
  const std::vector<Bounds> bounds = check_order(loaded, statements, report);
  check_dates(loaded, ids, bounds, report);
  check_counts(loaded, ids, report);
  check_claims(loaded, report);
  check_quotes(loaded, ids, texts, report);
  if (loaded.all_files_read) {
    remark_date_words(loaded, ids, report);
    remark_ordinals(loaded, ids, bounds, report);
    remark_periods(loaded, ids, report);
    remark_alternatives(loaded, report);
    remark_relays(loaded, ids, report);
    remark_unused(loaded, report);
    remark_actors(loaded, report);
    remark_seasons(loaded, report);
    remark_calendars(loaded, report);
    remark_sentinels(loaded, report);
    remark_same_events(loaded, report);
    remark_times(loaded, statements, report);
    remark_lifetimes(loaded, ids, bounds, report);
  }
  accept_remarks(loaded, report);
}

}  // namespace parley::dataset
