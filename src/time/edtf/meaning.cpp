#include "edtf/masks.hpp"
#include "edtf/syntax_tree.hpp"

#include <algorithm>
#include <cstdlib>

namespace parley {
namespace {

bool is_masked_digits(const std::string& digits) noexcept {
  return digits.find(edtf_unspecified) != std::string::npos;
}

/// The numbers 1..most that a mask can be looked for among: one where it is nothing but digits.
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

EdtfDays edtf_days(const EdtfDate& date, const EdtfAlternative& alternative) {
  const EdtfDays days = strict_days(date, alternative.seasons);
  return alternative.approx == Approx::padded ? edtf_pad(date, days) : days;
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

EdtfDays edtf_days(const EdtfMember& member, const EdtfAlternative& alternative) {
  const EdtfDays first = member.first ? edtf_days(*member.first, alternative) : EdtfDays{};
  if (!member.run) {
    return first;
  }
  if (!member.first || !member.last) {
    return {first.first, member.last ? edtf_days(*member.last, alternative).last : no_latest};
  }
  // Winter comes after spring on one half of the earth and before it on the other.
  const EdtfDays last = edtf_days(*member.last, alternative);
  return {std::min(first.first, last.first), std::max(first.last, last.last)};
}

}  // namespace parley
