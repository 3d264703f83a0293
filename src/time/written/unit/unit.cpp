#include "written/unit/unit.hpp"

#include "written/unit/content.hpp"

#include <algorithm>

namespace parley::written {
namespace {

bool is_qualifier(const Part& part) noexcept {
  return part.is('?') || part.is('~') || part.is('%');
}

void qualify(Unit& unit, const Part& part) noexcept {
  unit.about = unit.about || part.is('~') || part.is('%') || part.is(Kind::about);
  unit.perhaps = unit.perhaps || part.is('?') || part.is('%') || part.is(Kind::perhaps);
}

/// Takes `c.`, `probably`, `~` from the front, `?` from the back.
Parts take_qualifiers(Parts parts, Unit& unit) {
  while (!parts.empty() && (parts.front().is(Kind::about) || parts.front().is(Kind::perhaps) ||
                            parts.front().is('~') || parts.front().is(Kind::noise))) {
    qualify(unit, parts.front());
    parts = parts.subspan(1);
  }
  while (!parts.empty() && is_qualifier(parts.back())) {
    qualify(unit, parts.back());
    parts = parts.first(parts.size() - 1);
  }
  return parts;
}

/// `early`, `mid-`, `second half of`, `Q3`.
Parts take_cut(Parts parts, Unit& unit) {
  const auto set = [&unit](Cut::Into into, std::int64_t which) {
    unit.cut = {into, static_cast<int>(which)};
  };
  if (parts.empty()) {
    return parts;
  }
  const Part& first = parts.front();
  if (first.is(Kind::third)) {
    set(Cut::Into::thirds, first.value);
    parts = parts.subspan(1);
    return !parts.empty() && parts.front().is('-') ? parts.subspan(1) : parts;
  }
  const auto coded = [&set](const Part& part) {  // Q3, H1
    set(part.is(Kind::quarter) ? Cut::Into::quarters : Cut::Into::halves, part.value);
  };
  const auto is_code = [](const Part& part) {
    return (part.is(Kind::quarter) || part.is(Kind::half)) && part.value > 0;
  };
  if (is_code(first)) {
    coded(first);
    parts = parts.subspan(1);
    const bool marked = !parts.empty() && (parts.front().is('/') || parts.front().is('-'));
    return marked ? parts.subspan(1) : parts;
  }
  if (first.is(Kind::ordinal) && parts.size() > 1) {
    const Part& what = parts[1];
    const auto into = what.is(Kind::half)      ? Cut::Into::halves
                      : what.is(Kind::quarter) ? Cut::Into::quarters
                      : what.is(Kind::week)    ? Cut::Into::weeks
                                               : Cut::Into::whole;
    if (into != Cut::Into::whole && what.value == 0) {
      set(into, first.value);
      return parts.subspan(2);
    }
  }
  if (is_code(parts.back()) && parts.size() > 1) {  // 2015 Q3, 2015-Q3
    coded(parts.back());
    parts = parts.first(parts.size() - 1);
    const bool marked = parts.size() > 1 && (parts.back().is('/') || parts.back().is('-'));
    return marked ? parts.first(parts.size() - 1) : parts;
  }
  return parts;
}

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

/// The year among the one or two numbers beside a month's name; the other is the day.
Read<Unit> read_month(const Content& content, Unit unit, Reading& reading) {
  const Fields& fields = content.fields;
  unit.month = static_cast<int>(content.month->value);
  if (content.month->calendar != Calendar::gregorian || !unit.names_calendar) {
    // Julian dates have the same names of months.
    const bool julian = content.month->calendar == Calendar::gregorian &&
                        reading.manner.calendar == Calendar::julian;
    unit.calendar = julian ? Calendar::julian : content.month->calendar;
    unit.names_calendar = true;
  }
  const auto is_day = [&](std::size_t i) {
    return fields[i].is_short() && !content.is_year.at(i) && fields[i].masks == 0;
  };
  if (fields.count == 1 && !is_day(0)) {
    const Read<std::int64_t> year = full_year(fields[0], reading, '-' + padded(unit.month, 2));
    if (!year) {
      return year.error();
    }
    unit.year = *year;
    unit.year_masks = fields[0].masks;
  } else if (fields.count == 1) {
    unit.lone = fields[0];
    // `Aug-18` is what spreadsheets make of a month and a year; `18 Aug` and `Aug 18` are days.
    const bool month_and_year = content.before_month == 0 && fields.before[0] == '-' &&
                                fields[0].digits == 2 && !content.is_ordinal[0];
    if (month_and_year) {
      const Read<std::int64_t> year = full_year(fields[0], reading, '-' + padded(unit.month, 2));
      if (!year) {
        return year.error();
      }
      unit.year = *year;
      unit.lone.reset();
    }
  } else if (fields.count == 2) {
    const bool year_leads =
        !is_day(0) || (is_day(1) && !content.is_ordinal[0] &&
                       (fields[0].value > 31 || reading.manner.order == DateOrder::year_month_day));
    const Part& day = fields[year_leads ? 1 : 0];
    const Part& year = fields[year_leads ? 0 : 1];
    if (!is_day(year_leads ? 1 : 0)) {
      return no_date();
    }
    unit.day = static_cast<int>(day.value);
    const std::string rest = '-' + padded(unit.month, 2) + '-' + padded(unit.day, 2);
    const Read<std::int64_t> full = full_year(year, reading, rest);
    if (!full) {
      return full.error();
    }
    unit.year = *full;
    unit.year_masks = year.masks;
  }
  return fields.count > 2 ? Read<Unit>(no_date()) : Read<Unit>(unit);
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
