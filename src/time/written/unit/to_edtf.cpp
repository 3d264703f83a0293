#include "parley/time/edtf.hpp"

#include "written/unit/calendars.hpp"
#include "written/unit/cuts.hpp"
#include "written/unit/serial.hpp"
#include "written/unit/unit.hpp"

#include <cstdlib>

namespace parley::written {
namespace {

constexpr std::int64_t first_gregorian_year = 1700;  // of a column in an Islamic calendar
constexpr std::int64_t first_hebrew_year = 4000;
constexpr int first_quarter_code = 33;
constexpr int first_half_code = 40;
constexpr int northern_spring = 25;
constexpr int southern_spring = 29;
constexpr int summer = 1;
constexpr int winter = 3;

std::string qualified(std::string text, const Unit& unit) {
  if (unit.about || unit.perhaps) {
    text += unit.about && unit.perhaps ? '%' : unit.about ? '~' : '?';
  }
  return text;
}

/// A set has no place for "about".
std::string as_set(const std::string& first, const std::string& last, const Unit& unit,
                   Reading& reading) {
  if (unit.about || unit.perhaps) {
    reading.note("EDTF has no qualifier for several days: only the text says \"about\"");
  }
  return '[' + first + ".." + last + ']';
}

Doubt unreadable_number(const Part& number, const Unit& unit) {
  if (unit.month != 0) {
    return {Doubt::Kind::incomplete, "a date with its year", {}, ""};
  }
  if (const auto day = day_of_serial(number.value, false); day && number.digits == 5) {
    return {
        Doubt::Kind::serial,
        "a date",
        {format_day(*day)},
        R"(write "serials": true under dates in the recipe if numbers count days as Excel does)"};
  }
  const bool is_year = number.digits == 3;
  return {Doubt::Kind::no_date, "a year of four digits",
          is_year ? std::vector{padded(number.value, 4)} : std::vector<std::string>(), ""};
}

/// Makes the number beside a month the day, beside an era the year.
bool settle_number(Unit& unit) noexcept {
  if (!unit.lone) {
    return true;
  }
  if (unit.month != 0 && unit.day == 0 && unit.lone->is_short()) {
    unit.day = static_cast<int>(unit.lone->value);
  } else if (unit.month == 0 && unit.era != Era::unstated && !unit.year) {
    unit.year = unit.lone->value;
  } else {
    return false;
  }
  unit.lone.reset();
  return true;
}

/// A Gregorian year in a column of another calendar, such as 2022 in a jalali one.
void settle_calendar(Unit& unit, Reading& reading) {
  const bool other = unit.calendar != Calendar::gregorian && unit.calendar != Calendar::julian;
  const bool is_gregorian = unit.calendar == Calendar::hebrew ? *unit.year < first_hebrew_year
                                                              : *unit.year >= first_gregorian_year;
  if (other && !unit.names_calendar && is_gregorian) {
    reading.note("year " + std::to_string(*unit.year) + " was taken as Gregorian, not as " +
                 name_of(unit.calendar));
    unit.calendar = Calendar::gregorian;
  }
}

Read<std::string> season_text(const Unit& unit, Reading& reading) {
  const bool northern = reading.manner.northern_seasons;
  const int season = *unit.season;
  if (unit.calendar == Calendar::jalali) {
    const auto first = days_of(unit.calendar, *unit.year, season * 3 + 1, 0);
    const auto last = days_of(unit.calendar, *unit.year, season * 3 + 3, 0);
    if (!first || !last) {
      return no_date();
    }
    return as_set(format_day(first->first), format_day(last->last), unit, reading);
  }
  const bool runs_on = season == (northern ? winter : summer);
  if (unit.into_next_year && !runs_on) {
    return Doubt{Doubt::Kind::no_date, "a season of one year", {}, ""};
  }
  const int code = (northern ? northern_spring : southern_spring) + season;
  reading.note(northern ? "the season was taken as a northern one"
                        : "the season was taken as a southern one");
  if (runs_on && !unit.into_next_year) {
    const std::string year = std::to_string(*unit.year);
    reading.note("it was taken to begin in December " + year);
  }
  return qualified(padded(*unit.year, 4) + '-' + std::to_string(code), unit);
}

/// `early 1990s`, `late 18th century`.
Read<std::string> part_of_years(const Unit& unit, Reading& reading) {
  const auto range = unit.year_masks == 1 ? years_of_decade(unit.cut) : years_of_century(unit.cut);
  if (!range || unit.era == Era::bce || unit.calendar != Calendar::gregorian) {
    return no_date();
  }
  return as_set(padded(*unit.year + range->first, 4), padded(*unit.year + range->last, 4), unit,
                reading);
}

/// The days from one month or day to another one of a calendar.
Read<std::string> span_text(const Unit& unit, const CutRange& range, Reading& reading) {
  const bool months = unit.month == 0;
  if (unit.calendar == Calendar::gregorian) {
    const int length = months ? 0 : days_in_month(*unit.year, unit.month);
    const auto part = [&](int number) {
      return months ? plain_edtf(*unit.year, number, 0)
                    : plain_edtf(*unit.year, unit.month, number <= 0 ? length + number : number);
    };
    return as_set(part(range.first), part(range.last), unit, reading);
  }
  const auto whole = days_of(unit.calendar, *unit.year, unit.month, 0);
  const auto first = months ? days_of(unit.calendar, *unit.year, range.first, 0) : whole;
  const auto last = months ? days_of(unit.calendar, *unit.year, range.last, 0) : whole;
  if (!first || !last) {
    return no_date();
  }
  const auto day = [&whole](int number) {
    return number <= 0 ? whole->last + number : whole->first + number - 1;
  };
  return as_set(format_day(months ? first->first : day(range.first)),
                format_day(months ? last->last : day(range.last)), unit, reading);
}

Read<std::string> part_text(const Unit& unit, Reading& reading) {
  if (unit.year_masks > 0) {
    return part_of_years(unit, reading);
  }
  if (unit.day != 0 || unit.month < 0 || unit.season) {
    return no_date();
  }
  const bool coded = unit.month == 0 && unit.calendar == Calendar::gregorian;
  if (coded && (unit.cut.into == Cut::Into::halves || unit.cut.into == Cut::Into::quarters)) {
    const bool half = unit.cut.into == Cut::Into::halves;
    const int count = half ? 2 : 4;
    const int which = unit.cut.which == 0 ? count : unit.cut.which;
    if (which > count) {
      return no_date();
    }
    const int code = (half ? first_half_code : first_quarter_code) + which - 1;
    return qualified(padded(*unit.year, 4) + '-' + std::to_string(code), unit);
  }
  const auto range = unit.month == 0 ? months_of_year(unit.cut) : days_of_month(unit.cut);
  return range ? span_text(unit, *range, reading) : Read<std::string>(no_date());
}

Read<std::string> other_calendar_text(const Unit& unit, Reading& reading) {
  if (unit.calendar == Calendar::hijri) {
    reading.note("days of the Hijri calendar may be off by one or two");
  }
  const bool masked = unit.month < 0 || unit.day < 0 || unit.year_masks > 0;
  const auto days =
      masked ? std::nullopt : days_of(unit.calendar, *unit.year, unit.month, unit.day);
  if (!days) {
    return Doubt{Doubt::Kind::incomplete,
                 std::string("a date of the ") + name_of(unit.calendar) + " calendar",
                 {},
                 ""};
  }
  return days->first == days->last
             ? qualified(format_day(days->first), unit)
             : as_set(format_day(days->first), format_day(days->last), unit, reading);
}

Read<std::string> plain_text(const Unit& unit, Reading& reading) {
  if (unit.is_century && unit.era == Era::bce) {  // the fifth one is -0499 to -0400
    const std::int64_t century = *unit.year / 100;
    return century == 0 ? as_set("-0099", "0000", unit, reading)
                        : qualified('-' + padded(century, 2) + "XX", unit);
  }
  std::string year = padded(*unit.year, 4);
  year.replace(year.size() - unit.year_masks, unit.year_masks, unit.year_masks, 'X');
  return qualified(year + plain_edtf(0, unit.month, unit.day).substr(4), unit);
}

Read<std::string> text_of(const Unit& unit, Reading& reading) {
  if (unit.season) {
    return unit.cut.into == Cut::Into::whole ? season_text(unit, reading)
                                             : Read<std::string>(no_date());
  }
  if (unit.cut.into != Cut::Into::whole) {
    return part_text(unit, reading);
  }
  return unit.calendar == Calendar::gregorian ? plain_text(unit, reading)
                                              : other_calendar_text(unit, reading);
}

}  // namespace

Read<std::string> to_edtf(Unit unit, Reading& reading) {
  if (!settle_number(unit)) {
    return unreadable_number(*unit.lone, unit);
  }
  if (!unit.year) {
    return Doubt{Doubt::Kind::incomplete, "a date with its year", {}, ""};
  }
  settle_calendar(unit, reading);
  if (unit.calendar == Calendar::hebrew && !unit.names_calendar && unit.month != 0) {
    return Doubt{Doubt::Kind::incomplete, "a Hebrew month by its name", {}, ""};
  }
  if (unit.era == Era::bce && !unit.is_century) {
    if (unit.year_masks > 0 || *unit.year == 0) {
      return no_date();
    }
    unit.year = 1 - *unit.year;
  }
  reading.keeps_text = reading.keeps_text || unit.calendar != Calendar::gregorian;
  Read<std::string> text = text_of(unit, reading);
  if (text && !Edtf::parse(*text)) {
    return Doubt{Doubt::Kind::no_date, "a day that its month has", {}, ""};
  }
  if (text && unit.weekday) {
    const auto extent = Edtf::parse(*text)->extent();
    constexpr Day days_of_week = 7;
    constexpr Day thursday = 4;  // 1970-01-01
    const bool is_day = extent.earliest && extent.earliest == extent.latest;
    const Day weekday =
        is_day ? ((*extent.earliest + thursday) % days_of_week + days_of_week) % days_of_week
               : *unit.weekday;
    if (weekday != *unit.weekday) {
      reading.note("that day was another day of the week");
    }
  }
  return text;
}

std::string padded(std::int64_t number, std::size_t digits) {
  std::string text = std::to_string(std::abs(number));
  if (text.size() < digits) {
    text.insert(0, digits - text.size(), '0');
  }
  return number < 0 ? '-' + text : text;
}

std::string plain_edtf(std::int64_t year, int month, int day) {
  std::string text = padded(year, 4);
  for (const int part : {month, day}) {
    if (part == 0) {
      break;
    }
    text += '-';
    text += part < 0 ? "XX" : padded(part, 2);
  }
  return text;
}

}  // namespace parley::written
