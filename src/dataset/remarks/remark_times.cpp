#include "parley/model/claim_policy.hpp"
#include "parley/time/clock_time.hpp"

#include "check/dates_in_words.hpp"
#include "remarks/remarks.hpp"

#include <optional>
#include <string>

namespace parley::dataset {
namespace {

std::optional<ClockTime> time_of(const DateStatement& date) {
  return date.edtf ? clock_time(date.edtf->text()) : std::nullopt;
}

/// `a (2018-05-08T10:00:00)`.
std::string with_date(const Event& event, const DateStatement& date) {
  return event.id + " (" + in_words(date) + ")";
}

/// What must come first, and what follows from it.
struct Pair {
  std::size_t first = 0;
  std::size_t second = 0;
};

/// Remarks when the clock puts the second before the first. Where the days do, that is a fault.
void remark_on(const Loaded& loaded, const WrittenStatement& statement, const Pair& pair,
               Remark remark, std::string_view expected, Report& report) {
  const Event& first = loaded.dataset.events[pair.first];
  const Event& second = loaded.dataset.events[pair.second];
  const EventProperties* first_dated = best_value(first, EventProperty::date);
  const EventProperties* second_dated = best_value(second, EventProperty::date);
  if (first_dated == nullptr || second_dated == nullptr) {
    return;
  }
  const DateStatement& begins = *first_dated->date;
  const DateStatement& follows = *second_dated->date;
  const auto begin = time_of(begins);
  const auto answer = time_of(follows);
  if (!begin || !answer || relation_of(*answer, *begin) != AllenRelation::before ||
      begins.bounds.start_earliest > follows.bounds.start_latest) {
    return;
  }
  at_statement(statement, loaded, [&](const JsonPath& path) {
    report.remark(remark, path, std::string(expected),
                  with_date(second, follows) + " before " + with_date(first, begins));
  });
}

}  // namespace

void remark_times(const Loaded& loaded, const std::vector<WrittenStatement>& statements,
                  Report& report) {
  for (const WrittenStatement& statement : statements) {
    if (statement.stated.kind != StatementKind::relation) {
      continue;
    }
    const std::size_t from = statement.stated.from;
    const std::size_t to = statement.stated.to;
    if (statement.stated.relation == RelationType::causes) {
      remark_on(loaded, statement, {from, to}, Remark::effect_before_cause,
                "an effect no earlier than its cause", report);
    } else if (statement.stated.relation == RelationType::responds_to) {
      remark_on(loaded, statement, {to, from}, Remark::answer_before_question,
                "an answer no earlier than what it responds to", report);
    }
  }
}

}  // namespace parley::dataset
