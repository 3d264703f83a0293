#include "parley/model/claim_policy.hpp"

#include "check/dates_in_words.hpp"
#include "remarks/remarks.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

namespace parley::dataset {
namespace {

/// An event that begins at a known time, by its number, and the first day it can begin on.
struct Dated {
  Day day = 0;
  std::size_t event = 0;
};

struct Years {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

constexpr Day wide_gap = 146'097;  ///< 400 Gregorian years

/// The Gregorian years in which a year of the Solar Hijri calendar lies: it begins in March.
Years from_solar_hijri(std::int64_t year) noexcept {
  return {year + 621, year + 622};
}

/// The same of the lunar Hijri calendar, whose mean year has 354.367 days, from July 622 on.
Years from_lunar_hijri(std::int64_t year) noexcept {
  const double begins = 622.54 + static_cast<double>(year - 1) * 0.970224;
  const auto first = static_cast<std::int64_t>(std::floor(begins));
  return {first, first + 1};
}

bool meet(const Years& a, const Years& b) noexcept {
  return a.first <= b.last && b.first <= a.last;
}

std::string in_words(const Years& years) {
  return std::to_string(years.first) + " or " + std::to_string(years.last);
}

/// The Gregorian year of the event by a calendar of its own that puts it among the years; empty
/// when none does.
std::string converted(std::int64_t year, const Years& others) {
  std::string all;
  for (const auto& [name, years] : {std::pair("Solar Hijri", from_solar_hijri(year)),
                                    std::pair("lunar Hijri", from_lunar_hijri(year))}) {
    if (meet(years, others)) {
      all += (all.empty() ? "" : ", and ") + in_words(years) + " by the " + name + " calendar";
    }
  }
  return all;
}

std::vector<Dated> dated_events(const Dataset& dataset) {
  std::vector<Dated> dated;
  for (std::size_t i = 0; i < dataset.events.size(); ++i) {
    const EventProperties* best = best_value(dataset.events[i], EventProperty::date);
    if (best != nullptr && best->date->bounds.start_earliest != no_earliest &&
        best->date->bounds.start_latest != no_latest) {
      dated.push_back({best->date->bounds.start_earliest, i});
    }
  }
  std::sort(dated.begin(), dated.end(), [](const Dated& a, const Dated& b) {
    return std::pair(a.day, a.event) < std::pair(b.day, b.event);
  });
  return dated;
}

/// How many of the events come before the last gap of 400 years between two neighbours.
std::size_t count_before_gap(const std::vector<Dated>& dated) {
  for (std::size_t i = dated.size(); i > 1; --i) {
    // Days may lie further apart than a Day can hold: compared without a difference.
    if (dated[i - 2].day < dated[i - 1].day - wide_gap) {
      return i - 1;
    }
  }
  return 0;
}

}  // namespace

void remark_calendars(const Loaded& loaded, Report& report) {
  if (!loaded.all_events_here) {
    return;  // which event comes next is not known
  }
  const std::vector<Dated> dated = dated_events(loaded.dataset);
  const std::size_t early = count_before_gap(dated);
  if (early == 0) {
    return;
  }
  const Years others{to_calendar(dated[early].day).year, to_calendar(dated.back().day).year};
  const auto is_converted = [&others](const Dated& event) {
    return !converted(to_calendar(event.day).year, others).empty();
  };
  // Where most events are that old, the dataset is about old times, unless all of them would come
  // among the others.
  const auto end = dated.begin() + static_cast<std::ptrdiff_t>(early);
  if (early >= dated.size() - early && !std::all_of(dated.begin(), end, is_converted)) {
    return;
  }
  for (std::size_t i = 0; i < early; ++i) {
    const std::size_t number = dated[i].event;
    const std::string years = converted(to_calendar(dated[i].day).year, others);
    if (years.empty()) {
      continue;
    }
    const EventProperties& holder = *best_value(loaded.dataset.events[number], EventProperty::date);
    at_value(loaded.dataset.events[number], loaded.events[number], holder, "date",
             [&](const JsonPath& path) {
               report.remark(Remark::other_calendar, path,
                             "a Gregorian date near those of the other events, " +
                                 std::to_string(others.first) + " to " +
                                 std::to_string(others.last),
                             in_words(*holder.date) + ", which would be " + years);
             });
  }
}

}  // namespace parley::dataset
