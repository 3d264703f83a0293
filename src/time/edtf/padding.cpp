#include "edtf/syntax_tree.hpp"

#include <algorithm>

namespace parley {
namespace {

/// How far a date may be off, on either side.
struct Margin {
  int months = 0;
  int days = 0;
};

constexpr int months_per_year = 12;
constexpr int days_per_season = 84;

bool is_wider(const Margin& a, const Margin& b) noexcept {
  return 31 * a.months + a.days > 31 * b.months + b.days;
}

/// A year, or as many as its unspecified digits leave open: ten, a hundred …
Margin unit_of_year(const std::string& year) {
  const std::size_t masked = year.find(edtf_unspecified);
  Margin unit{months_per_year, 0};
  for (std::size_t i = masked; i < year.size(); ++i) {
    unit.months *= 10;
  }
  return unit;
}

Margin unit_of_season(int code) noexcept {
  if (code <= 32) {
    return {0, days_per_season};
  }
  return {code <= 36 ? 3 : code <= 39 ? 4 : 6, 0};
}

/// The unit of a component; a masked month or day is no finer than what stands before it.
Margin unit_of(const EdtfCalendar& calendar, std::size_t component) {
  const auto masked = [](const EdtfTwoDigits& digits) {
    return digits.find(edtf_unspecified) != std::string::npos;
  };
  if (component == edtf_day && !masked(calendar.day)) {
    return {0, 1};
  }
  if (component != edtf_year && calendar.season != 0) {
    return unit_of_season(calendar.season);
  }
  if (component != edtf_year && !masked(calendar.month)) {
    return {1, 0};
  }
  return unit_of_year(calendar.year);
}

/// Components that share a qualifier are off together, by the unit of the finest of them; what is
/// qualified apart is off by the widest of its units.
Margin margin_of(const EdtfDate& date) {
  Margin widest;
  for (std::size_t i = 0; i < date.components(); ++i) {
    const EdtfQualifiers& marks = date.qualifiers[i];
    const bool same_as_next = i + 1 < date.components() &&
                              date.qualifiers[i + 1].uncertain == marks.uncertain &&
                              date.qualifiers[i + 1].approximate == marks.approximate;
    if (same_as_next || (!marks.uncertain && !marks.approximate)) {
      continue;
    }
    Margin margin = unit_of(date.calendar, i);
    const int times = marks.uncertain && marks.approximate ? 2 : 1;
    margin = {margin.months * times, margin.days * times};
    widest = is_wider(margin, widest) ? margin : widest;
  }
  return widest;
}

/// The day that many months later, or the last day of a month that is too short for it.
Day add_months(Day day, int months) {
  CalendarDate date = to_calendar(day);
  const std::int64_t month = date.year * months_per_year + date.month - 1 + months;
  date.year = month / months_per_year - (month % months_per_year < 0 ? 1 : 0);
  date.month = static_cast<int>(month - date.year * months_per_year) + 1;
  date.day = std::min(date.day, days_in_month(date.year, date.month));
  return to_day(date);
}

}  // namespace

EdtfDays edtf_pad(const EdtfDate& date, const EdtfDays& days) {
  const Margin margin = margin_of(date);
  if (margin.months == 0 && margin.days == 0) {
    return days;
  }
  EdtfDays padded = days;
  if (days.first != no_earliest) {
    padded.first = add_months(days.first, -margin.months) - margin.days;
  }
  if (days.last != no_latest) {
    // Counted from the day after, so that the end of a month stays the end of a month.
    padded.last = add_months(days.last + 1, margin.months) + margin.days - 1;
  }
  return padded;
}

}  // namespace parley
