#include "written/unit/unit.hpp"

#include "written/unit/content.hpp"
#include "written/unit/prefix.hpp"

#include <algorithm>

namespace parley::written {
namespace {

/// 1970s; 1900s is a decade or a century.
Read<Unit> read_decade(const Content& content, Unit unit, Reading& reading) {
  const Part& number = content.fields[0];
  Read<std::int64_t> year = number.value;
  if (number.digits == 2) {
    year = full_year(number, reading);
  }
  if (!year) {
    return year.error();
  }
  if ((number.digits != 2 && number.digits != 4) || *year % 10 != 0) {
    return no_date();
  }
  if (*year % 100 == 0 && unit.cut.into == Cut::Into::whole) {
    return Doubt{Doubt::Kind::no_date,
                 "a decade or a century",
                 {padded(*year / 10, 3) + 'X', padded(*year / 100, 2) + "XX"},
                 ""};
  }
  unit.year = *year;
  unit.year_masks = 1;
  return unit;
}

Read<Unit> read_century(const Content& content, Unit unit) {
  const std::int64_t number = content.fields[0].value;
  constexpr std::int64_t max_century = 99;
  if (number < 1 || number > max_century) {
    return no_date();
  }
  unit.year = (number - 1) * 100;
  unit.year_masks = 2;
  unit.is_century = true;
  return unit;
}

/// `spring 1993`, `1993 winter`, `winter 1993/94`.
Read<Unit> read_season(const Content& content, Unit unit) {
  const Fields& fields = content.fields;
  unit.season = content.season;
  if (fields.count == 0) {
    return unit;  // `spring–summer 1993`
  }
  const Part& year = fields[0];
  if (!year.is_year() || year.masks > 0) {
    return no_date();
  }
  unit.year = year.value;
  if (fields.count == 2) {
    const Part& next = fields[1];
    const std::int64_t end = next.digits == 2 ? (year.value + 1) % 100 : year.value + 1;
    unit.into_next_year = true;
    if (fields.before[1] == ' ' || (next.digits != 2 && next.digits != 4) || next.value != end) {
      return no_date();
    }
  }
  return fields.count > 2 ? Read<Unit>(no_date()) : Read<Unit>(unit);
}

/// A month's name is of a calendar; Julian dates have the Gregorian names.
void set_calendar(Unit& unit, const Part& month, const DateManner& manner) {
  if (month.calendar != Calendar::gregorian) {
    unit.calendar = month.calendar;
  } else if (!unit.names_calendar && manner.calendar != Calendar::julian) {
    unit.calendar = Calendar::gregorian;
  }
  unit.names_calendar = true;
}

/// Whether a number beside a month's name can be the day.
bool can_be_day(const Content& content, std::size_t i) noexcept {
  return content.fields[i].is_short() && !content.is_year.at(i) && content.fields[i].masks == 0;
}

Read<Unit> with_year(Unit unit, const Part& year, Reading& reading) {
  const std::string rest = plain_edtf(0, unit.month, unit.day).substr(4);
  const Read<std::int64_t> full = full_year(year, reading, rest);
  if (!full) {
    return full.error();
  }
  unit.year = *full;
  unit.year_masks = year.masks;
  return unit;
}

/// `May 2018`, `5 May`. `Aug-18` is what spreadsheets make of a month and a year; `18 Aug` and
/// `Aug 18` are days.
Read<Unit> read_month_and_number(const Content& content, Unit unit, Reading& reading) {
  const Part& number = content.fields[0];
  const bool as_in_spreadsheets = content.before_month == 0 && content.fields.before[0] == '-' &&
                                  number.digits == 2 && !content.is_ordinal[0];
  if (!can_be_day(content, 0) || as_in_spreadsheets) {
    return with_year(unit, number, reading);
  }
  unit.lone = number;
  return unit;
}

/// `8 May 2018`, `20-Aug-18`, `2018 May 8`: of two short numbers the year is the last one, unless
/// it is an ordinal, or the first is no day, or the recipe puts years first.
Read<Unit> read_month_day_year(const Content& content, Unit unit, Reading& reading) {
  constexpr std::int64_t max_day = 31;
  const Fields& fields = content.fields;
  const bool year_first =
      fields[0].value > max_day || reading.manner.order == DateOrder::year_month_day;
  const bool year_leads =
      !can_be_day(content, 0) ||
      (can_be_day(content, 1) && (content.is_ordinal[1] || (!content.is_ordinal[0] && year_first)));
  const std::size_t day = year_leads ? 1 : 0;
  if (!can_be_day(content, day)) {
    return no_date();
  }
  unit.day = static_cast<int>(fields[day].value);
  return with_year(unit, fields[1 - day], reading);
}

Read<Unit> read_month(const Content& content, Unit unit, Reading& reading) {
  unit.month = static_cast<int>(content.month->value);
  set_calendar(unit, *content.month, reading.manner);
  switch (content.fields.count) {
    case 0: return unit;
    case 1: return read_month_and_number(content, unit, reading);
    case 2: return read_month_day_year(content, unit, reading);
    default: return no_date();
  }
}

}  // namespace

Read<std::int64_t> full_year(const Part& year, Reading& reading, const std::string& rest) {
  if (year.digits != 2) {
    return year.value;
  }
  reading.two_digit_year = true;
  constexpr std::int64_t this_century = 2000;
  constexpr std::int64_t last_century = 1900;
  if (!reading.manner.pivot) {
    return pivot_missing(
        {padded(this_century + year.value, 4) + rest, padded(last_century + year.value, 4) + rest});
  }
  return year.value + (year.value <= *reading.manner.pivot ? this_century : last_century);
}

Read<Unit> read_unit(Parts parts, Reading& reading) {
  Unit unit;
  unit.calendar = reading.manner.calendar;
  parts = take_qualifiers(parts, unit);
  parts = take_cut(parts, unit);
  parts = take_qualifiers(parts, unit);
  const Read<Content> content = content_of(parts, unit);
  if (!content) {
    return content.error();
  }
  if (content->plural) {
    return read_decade(*content, unit, reading);
  }
  if (content->century) {
    return read_century(*content, unit);
  }
  if (content->season) {
    return read_season(*content, unit);
  }
  if (content->month) {
    return read_month(*content, unit, reading);
  }
  return read_figures(content->fields, unit, reading);
}

}  // namespace parley::written
