#include "parley/model/claim_policy.hpp"

#include "check/dates_in_words.hpp"
#include "remarks/each_date.hpp"
#include "remarks/remarks.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace parley::dataset {
namespace {

/// Days from which programs count, and which they write for a date that is missing: of
/// spreadsheets (three), of spreadsheets on a Mac, of Unix.
constexpr std::array<std::string_view, 5> first_days{"1899-12-30", "1899-12-31", "1900-01-01",
                                                     "1904-01-01", "1970-01-01"};
constexpr std::size_t suspicious = 3;
constexpr Day year = 366;

/// True when an expression, or an end of an interval, begins with these digits.
bool has_year(std::string_view edtf, std::string_view digits) {
  const std::size_t slash = edtf.find('/');
  return edtf.starts_with(digits) ||
         (slash != std::string_view::npos && edtf.substr(slash + 1).starts_with(digits));
}

void remark_on_extremes(const Loaded& loaded, Report& report) {
  const Day last = to_day({9999, 12, 31});
  each_date(loaded, [&](const Edtf& date, std::string_view /*words*/, const JsonPath& path) {
    const std::string& text = date.text();
    if (has_year(text, "9999") && date.extent(loaded.dataset.seasons).latest == last) {
      report.remark(Remark::sentinel_date, path,
                    "a date that is known; an end that is open is written ..", text);
    } else if (has_year(text, "0000") || text == "0001-01-01") {
      report.remark(Remark::sentinel_date, path,
                    "a date that is known; one that is not is left out", text);
    }
  });
}

/// The first day that the event can begin on by its best date; minus infinity when not known.
Day day_of(const Event& event) {
  const EventProperties* best = best_value(event, EventProperty::date);
  return best == nullptr ? no_earliest : best->date->bounds.start_earliest;
}

bool is_on(const Event& event, Day day) {
  const EventProperties* best = best_value(event, EventProperty::date);
  return best != nullptr && best->date->bounds.start_earliest == day &&
         is_one_day(best->date->bounds);
}

/// Remarks on every event of that day, when they are several and no other event is near.
void remark_on_repeated(const Loaded& loaded, Day day, Report& report) {
  const std::vector<Event>& events = loaded.dataset.events;
  std::size_t on_the_day = 0;
  for (const Event& event : events) {
    if (is_on(event, day)) {
      ++on_the_day;
    } else if (const Day other = day_of(event); other >= day - year && other <= day + year) {
      return;
    }
  }
  if (on_the_day < suspicious) {
    return;
  }
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (is_on(events[i], day)) {
      const EventProperties& holder = *best_value(events[i], EventProperty::date);
      at_value(events[i], loaded.events[i], holder, "date", [&](const JsonPath& path) {
        report.remark(Remark::sentinel_date, path,
                      "a date that is known; one that is not is left out",
                      in_words(*holder.date) + ", from which programs count days, of " +
                          std::to_string(on_the_day) + " events");
      });
    }
  }
}

}  // namespace

void remark_sentinels(const Loaded& loaded, Report& report) {
  remark_on_extremes(loaded, report);
  if (!loaded.all_events_here) {
    return;  // how many events bear a date is not known
  }
  for (const std::string_view day : first_days) {
    remark_on_repeated(loaded, *parse_day(day), report);
  }
}

}  // namespace parley::dataset
