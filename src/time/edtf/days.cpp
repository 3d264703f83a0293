#include "edtf/syntax_tree.hpp"

#include <algorithm>
#include <cstdlib>

namespace parley {
namespace {

bool is_masked_digits(const std::string& digits) noexcept {
  return digits.find(edtf_unspecified) != std::string::npos;
}

/// The numbers 1..most that can match a mask: only one where all its digits are specified.
struct Candidates {
  Candidates(const EdtfTwoDigits& mask, int most) : last(most) {
    if (!mask.empty() && mask[0] != edtf_unspecified && mask[1] != edtf_unspecified) {
      const int number = (mask[0] - '0') * 10 + (mask[1] - '0');
      first = std::max(1, number);
      last = std::min(most, number);
    }
  }
  int first = 1;
  int last;
};

/// First or last day of a year that matches month and day.
std::optional<Day> matching_day(const EdtfCalendar& calendar, std::int64_t year, bool last) {
  const Candidates months(calendar.month, 12);
  for (int i = months.first; i <= months.last; ++i) {
    const int month = last ? months.first + months.last - i : i;
    if (!matches_digits(calendar.month, month)) {
      continue;
    }
    const Candidates days(calendar.day, days_in_month(year, month));
    for (int j = days.first; j <= days.last; ++j) {
      const int day = last ? days.first + days.last - j : j;
      if (matches_digits(calendar.day, day)) {
        return to_day({year, month, day});
      }
    }
  }
  return std::nullopt;
}

/// First or last day of all years that match. A year with no such day can only be one without a
/// 29 February, so few years are tried before one has it.
std::optional<Day> matching_day(const EdtfCalendar& calendar, bool last) {
  constexpr std::int64_t leap_year = 2000;
  if (!matching_day(calendar, leap_year, last)) {
    return std::nullopt;
  }
  const YearMask years(calendar);
  for (int i = 0; i < years.count(); ++i) {
    if (const auto day =
            matching_day(calendar, years.year(last ? years.count() - 1 - i : i), last)) {
      return day;
    }
  }
  return std::nullopt;
}

/// Months counted from January = 1; beyond 12 they are of the next year. `first` 0 = no bound.
struct Months {
  int first = 0;
  int last = 0;
};

/// Spring is 0, winter 3; northern spring begins in March, each season three months later.
constexpr Months northern_months(int season) noexcept {
  return {3 + 3 * season, 5 + 3 * season};
}

/// Southern spring begins in September; autumn and winter lie within the same year.
constexpr Months southern_months(int season) noexcept {
  return northern_months((season + 2) % 4);
}

Months months_of(int code, Seasons seasons) noexcept {
  if (code >= 40) {
    return {1 + 6 * (code - 40), 6 + 6 * (code - 40)};
  }
  if (code >= 37) {
    return {1 + 4 * (code - 37), 4 + 4 * (code - 37)};
  }
  if (code >= 33) {
    return {1 + 3 * (code - 33), 3 + 3 * (code - 33)};
  }
  const int season = (code - 21) % 4;
  if (seasons == Seasons::none) {
    return {};
  }
  if (code >= 29 || (code <= 24 && seasons == Seasons::southern)) {
    return southern_months(season);
  }
  if (code >= 25 || seasons == Seasons::northern) {
    return northern_months(season);
  }
  const Months north = northern_months(season);
  const Months south = southern_months(season);
  return {std::min(north.first, south.first), std::max(north.last, south.last)};
}

EdtfDays season_days(const EdtfCalendar& calendar, Seasons seasons) {
  const Months months = months_of(calendar.season, seasons);
  if (months.first == 0) {
    return {};
  }
  const YearMask years(calendar);
  const std::int64_t last_year = years.year(years.count() - 1) + (months.last - 1) / 12;
  const int last_month = (months.last - 1) % 12 + 1;
  return {to_day({years.year(0), months.first, 1}),
          to_day({last_year, last_month, days_in_month(last_year, last_month)})};
}

EdtfDays year_days(const EdtfYears& years) noexcept {
  return {to_day({years.first, 1, 1}), to_day({years.last, 12, 31})};
}

EdtfDays strict_days(const EdtfDate& date, Seasons seasons) {
  if (date.long_year) {
    return year_days(edtf_years(*date.long_year));
  }
  if (date.calendar.season != 0) {
    return season_days(date.calendar, seasons);
  }
  return {matching_day(date.calendar, false).value_or(no_earliest),
          matching_day(date.calendar, true).value_or(no_latest)};
}

/// How far a date is widened on either side.
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

/// The margin of a date. Components that share a qualifier are widened together, by the unit of the
/// finest of them; of components with qualifiers of their own, the widest unit counts.
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

/// Widens the days of a date by what its qualifiers leave open.
EdtfDays pad(const EdtfDate& date, const EdtfDays& days) {
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

EdtfDays days_of(const EdtfIntervalEnd& end, const EdtfConventions& conventions) {
  return end.kind == EdtfEnd::date ? edtf_days(end.date, conventions) : EdtfDays{};
}

/// The days of a set are the hull of its members', whether one or all of them are meant: the
/// occurrences of an all-of set lie between its first and its last day.
EdtfDays days_of(const std::vector<EdtfMember>& members, const EdtfConventions& conventions) {
  EdtfDays hull{no_latest, no_earliest};
  for (const EdtfMember& member : members) {
    const EdtfDays days = edtf_days(member, conventions);
    hull.first = std::min(hull.first, days.first);
    hull.last = std::max(hull.last, days.last);
  }
  return hull;
}

EdtfDays days_of(const Edtf::Node& node, const EdtfConventions& conventions) {
  switch (node.kind) {
    case EdtfKind::interval:
      return {days_of(node.start, conventions).first, days_of(node.end, conventions).last};
    case EdtfKind::one_of:
    case EdtfKind::all_of: return days_of(node.members, conventions);
    case EdtfKind::date:
    case EdtfKind::datetime:
    case EdtfKind::season: break;
  }
  return edtf_days(node.date, conventions);
}

}  // namespace

std::size_t EdtfDate::components() const noexcept {
  if (calendar.season != 0) {
    return 2;
  }
  return 1U + (calendar.month.empty() ? 0U : 1U) + (calendar.day.empty() ? 0U : 1U);
}

bool EdtfDate::is_masked() const noexcept {
  return is_masked_digits(calendar.year) || is_masked_digits(calendar.month) ||
         is_masked_digits(calendar.day);
}

bool EdtfDate::is_qualified() const noexcept {
  return std::any_of(qualifiers.begin(), qualifiers.end(),
                     [](const EdtfQualifiers& q) { return q.uncertain || q.approximate; });
}

EdtfYears edtf_years(const EdtfLongYear& year) noexcept {
  const std::int64_t magnitude = std::abs(year.year);
  EdtfYears range{magnitude, magnitude};
  if (year.significant != 0 && magnitude <= max_year) {
    std::int64_t step = 1;
    for (int i = year.significant; i < year.digits; ++i) {
      step *= 10;
    }
    range.first = magnitude / step * step;
    range.last = range.first + step - 1;
  }
  range.last = std::min(range.last, max_year + 1);
  return year.year < 0 ? EdtfYears{-range.last, -range.first} : range;
}

bool edtf_exists(const EdtfDate& date) {
  return date.calendar.season != 0 || matching_day(date.calendar, false).has_value();
}

EdtfDays edtf_days(const EdtfDate& date, const EdtfConventions& conventions) {
  const EdtfDays days = strict_days(date, conventions.seasons);
  return conventions.approx == Approx::padded ? pad(date, days) : days;
}

EdtfDays edtf_widest_days(const EdtfDate& date) {
  EdtfDays days = strict_days(date, Seasons::unstated);
  if (date.calendar.season != 0 && date.calendar.season <= 32) {
    const YearMask years(date.calendar);
    const EdtfDays whole = year_days({years.year(0), years.year(years.count() - 1)});
    days.first = std::min(days.first, whole.first);
    days.last = std::max(days.last, whole.last);
  }
  return days;
}

EdtfDays edtf_days(const EdtfMember& member, const EdtfConventions& conventions) {
  const EdtfDays first = member.first ? edtf_days(*member.first, conventions) : EdtfDays{};
  if (!member.run) {
    return first;
  }
  if (!member.first || !member.last) {
    return {first.first, member.last ? edtf_days(*member.last, conventions).last : no_latest};
  }
  // Winter follows spring in one hemisphere and precedes it in the other.
  const EdtfDays last = edtf_days(*member.last, conventions);
  return {std::min(first.first, last.first), std::max(first.last, last.last)};
}

Bounds Edtf::bounds(Seasons seasons, Approx approx) const {
  const EdtfConventions conventions{seasons, approx};
  if (node_->kind == EdtfKind::interval) {
    const EdtfDays start = days_of(node_->start, conventions);
    const EdtfDays end = days_of(node_->end, conventions);
    return {start.first, start.last, edtf_day_after(end.first), edtf_day_after(end.last)};
  }
  const EdtfDays days = days_of(*node_, conventions);
  return edtf_within(days);
}

EdtfExtent Edtf::extent(Seasons seasons) const {
  return edtf_extent(days_of(*node_, {seasons, Approx::strict}));
}

}  // namespace parley
