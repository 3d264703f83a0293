#pragma once

#include "parley/time/edtf.hpp"

#include <array>
#include <string>
#include <vector>

namespace parley {

/// Stands for a digit that is not specified.
inline constexpr char edtf_unspecified = 'X';

/// A month or day of two digits, each a digit or X; empty = not given.
using EdtfTwoDigits = std::string;

/// A component's place in a date.
enum EdtfComponent : std::size_t { edtf_year, edtf_month, edtf_day, edtf_component_count };

/// A date of four-digit year and what follows it, or a season: year, month and day may be masked.
struct EdtfCalendar {
  bool negative = false;
  std::string year;  ///< four characters, digits or X
  EdtfTwoDigits month;
  EdtfTwoDigits day;
  int season = 0;  ///< 21..41, 0 = none; excludes month and day
};

/// The years a masked year can mean, numbered upwards from 0.
class YearMask {
 public:
  explicit YearMask(const EdtfCalendar& calendar) : calendar_(calendar) {
    for (const char c : calendar.year) {
      count_ *= c == edtf_unspecified ? 10 : 1;
    }
    // -0000 is no year, so the mask that matches it has one year less.
    if (calendar.negative && magnitude(0) == 0) {
      --count_;
      skip_ = 1;
    }
  }

  int count() const noexcept { return count_; }

  std::int64_t year(int number) const noexcept {
    return calendar_.negative ? -magnitude(skip_ + count_ - 1 - number) : magnitude(number);
  }

 private:
  /// The digits with those of `number` in the unspecified places.
  std::int64_t magnitude(int number) const noexcept {
    std::int64_t value = 0;
    std::int64_t place = 1;
    for (auto c = calendar_.year.rbegin(); c != calendar_.year.rend(); ++c, place *= 10) {
      if (*c == edtf_unspecified) {
        value += number % 10 * place;
        number /= 10;
      } else {
        value += (*c - '0') * place;
      }
    }
    return value;
  }

  const EdtfCalendar& calendar_;
  int count_ = 1;
  int skip_ = 0;
};

/// True when a month or day has the digits of the mask; an absent mask takes all.
inline bool matches_digits(const EdtfTwoDigits& mask, int number) noexcept {
  const auto fits = [](char wanted, int digit) {
    return wanted == edtf_unspecified || wanted - '0' == digit;
  };
  return mask.empty() || (fits(mask[0], number / 10) && fits(mask[1], number % 10));
}

/// A year written with a letter: Y, E or S.
struct EdtfLongYear {
  std::int64_t year = 0;  ///< held at one beyond ±max_year when out of range
  int digits = 4;         ///< as written, leading zeros counted; after the exponent is applied
  int significant = 0;    ///< 0 = all; never above `digits`
};

/// One date of an expression.
struct EdtfDate {
  std::optional<EdtfLongYear> long_year;  ///< excludes `calendar`
  EdtfCalendar calendar;
  /// The qualifiers of each component; those of groups and of single components are merged.
  std::array<EdtfQualifiers, edtf_component_count> qualifiers;
  int level = 0;
  std::size_t offset = 0;  ///< byte offset in the expression

  /// How many of year, month and day are given; a season counts as a year and a season.
  std::size_t components() const noexcept;
  bool is_masked() const noexcept;
  bool is_qualified() const noexcept;
};

/// A time of day. It does not change the day.
struct EdtfTime {
  std::string clock;  ///< hh:mm:ss
  std::string zone;   ///< empty, Z or ±hh:mm
};

/// One end of an interval.
struct EdtfIntervalEnd {
  EdtfEnd kind = EdtfEnd::date;
  EdtfDate date;  ///< when kind is `date`
};

/// One member of a set: a single date in `first`, or a run of dates with at least one end.
struct EdtfMember {
  bool run = false;               ///< written with `..`
  std::optional<EdtfDate> first;  ///< absent: `..last`
  std::optional<EdtfDate> last;   ///< absent: `first..`, or no run
};

/// The parsed form. `kind` determines which fields are used.
struct Edtf::Node {
  std::string text;
  EdtfKind kind = EdtfKind::date;
  int level = 0;
  EdtfDate date;          ///< date, datetime, season
  EdtfTime time;          ///< datetime
  EdtfIntervalEnd start;  ///< interval
  EdtfIntervalEnd end;
  std::vector<EdtfMember> members;  ///< one_of, all_of
};

/// The days a date can mean, both included and infinite where nothing bounds them.
struct EdtfDays {
  Day first = no_earliest;
  Day last = no_latest;
};

/// The day after, as an exclusive end; infinity stays.
constexpr Day edtf_day_after(Day day) noexcept {
  return day == no_earliest || day == no_latest ? day : day + 1;
}

/// The bounds of what was at some time within those days; not tightened.
constexpr Bounds edtf_within(const EdtfDays& days) noexcept {
  return {days.first, days.last, edtf_day_after(days.first), edtf_day_after(days.last)};
}

inline EdtfExtent edtf_extent(const EdtfDays& days) noexcept {
  EdtfExtent extent;
  if (days.first != no_earliest) {
    extent.earliest = days.first;
  }
  if (days.last != no_latest) {
    extent.latest = days.last;
  }
  return extent;
}

/// The conventions that turn an expression into days.
struct EdtfConventions {
  Seasons seasons = Seasons::unstated;
  Approx approx = Approx::strict;
};

/// First and last day of a date within ±max_year. At least one day must match the date.
EdtfDays edtf_days(const EdtfDate& date, const EdtfConventions& conventions);

/// The widest days that the date allows under any convention: a season includes its whole year.
EdtfDays edtf_widest_days(const EdtfDate& date);

/// First and last day of a member of a set.
EdtfDays edtf_days(const EdtfMember& member, const EdtfConventions& conventions);

/// The least and greatest year of a long year, held at one beyond ±max_year.
struct EdtfYears {
  std::int64_t first = 0;
  std::int64_t last = 0;
};
EdtfYears edtf_years(const EdtfLongYear& year) noexcept;

/// True when a real day matches the date's digits.
bool edtf_exists(const EdtfDate& date);

}  // namespace parley
