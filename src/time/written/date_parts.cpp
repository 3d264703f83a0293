#include "parley/text/space.hpp"
#include "parley/time/edtf.hpp"
#include "parley/time/written_dates.hpp"

#include "written/cell.hpp"
#include "written/sentinels.hpp"

// A date of three cells.

namespace parley {
namespace {

using written::Doubt;
using written::Kind;
using written::Parts;
using written::Read;
using written::Reading;
using written::Unit;

constexpr std::size_t longest_part = 40;

/// The cell, empty where it is unknown; `1947.0` is what programs make of a column with gaps.
std::string_view known(std::string_view cell, const DateManner& manner) noexcept {
  cell = trim(cell);
  if (written::is_unknown(cell, manner) || cell == "00") {
    return {};
  }
  return cell.size() > 2 && cell.ends_with(".0") ? cell.substr(0, cell.size() - 2) : cell;
}

Doubt fault(std::string expected) {
  return {Doubt::Kind::incomplete, std::move(expected), {}, ""};
}

/// `1947`, `602`, `-10`, `c. 1925`.
Read<Unit> read_year(std::string_view cell, Reading& reading) {
  const bool negative = cell.starts_with('-');
  const auto parts = written::parts_of(negative ? cell.substr(1) : cell);
  Read<Unit> unit = parts ? written::read_unit(parts->all(), reading) : Read<Unit>(fault("a year"));
  if (!unit || unit->month != 0 || unit->season) {
    return fault("a year");
  }
  reading.keeps_text = parts->foreign_digits;
  if (unit->lone) {
    const written::Part number = *unit->lone;
    constexpr std::uint8_t max_digits = 4;
    if (number.digits > max_digits || number.masks > 0) {
      return fault("a year");
    }
    if (number.digits <= 2 && !negative && unit->era == written::Era::unstated) {
      written::Part year = number;
      year.digits = 2;
      const auto full = written::full_year(year, reading);
      if (!full) {
        return full.error();
      }
      unit->year = *full;
    } else {
      unit->year = number.value;
    }
    unit->lone.reset();
  }
  if (unit->year && negative) {
    unit->year = -*unit->year;
  }
  return unit;
}

Read<int> read_number(std::string_view cell, int most, const char* expected) {
  const auto parts = written::parts_of(cell);
  if (!parts || parts->count != 1 || !parts->parts[0].is_short() || parts->parts[0].masks > 0 ||
      parts->parts[0].value > most) {
    return fault(expected);
  }
  return static_cast<int>(parts->parts[0].value);
}

/// A number or a name, which may be one of another calendar.
Read<Unit> read_month(std::string_view cell, Unit unit) {
  const auto parts = written::parts_of(cell);
  if (parts && parts->count == 1 && parts->parts[0].is(Kind::month)) {
    const written::Part& month = parts->parts[0];
    unit.month = static_cast<int>(month.value);
    if (month.calendar != Calendar::gregorian) {
      unit.calendar = month.calendar;
      unit.names_calendar = true;
    }
    return unit;
  }
  const Read<int> number = read_number(cell, 12, "a month from 1 to 12 or its name");
  if (!number) {
    return number.error();
  }
  unit.month = *number;
  return unit;
}

Read<WrittenDate> read_parts(std::string_view year, std::string_view month, std::string_view day,
                             Reading& reading) {
  if (year.size() > longest_part || month.size() > longest_part || day.size() > longest_part) {
    return fault("a year, a month and a day");
  }
  if (year.empty()) {
    const bool rest = !month.empty() || !day.empty();
    return WrittenDate{"", false, false, rest ? "a month or a day without its year" : ""};
  }
  if (month.empty() && day.empty() && Edtf::parse(year) &&
      reading.manner.calendar == Calendar::gregorian) {
    return written::read_cell(year, reading);
  }
  Read<Unit> unit = read_year(year, reading);
  if (unit && !month.empty()) {
    unit = read_month(month, *std::move(unit));
  }
  if (!unit) {
    return unit.error();
  }
  if (!day.empty() && unit->month == 0) {
    reading.note("a day without its month");
  } else if (!day.empty()) {
    const Read<int> number = read_number(day, 31, "a day from 1 to 31");
    if (!number) {
      return number.error();
    }
    unit->day = *number;
  }
  Read<std::string> text = written::to_edtf(*unit, reading);
  if (!text) {
    return text.error();
  }
  return WrittenDate{*std::move(text), false, reading.keeps_text, std::move(reading.remark)};
}

}  // namespace

Result<WrittenDate> read_date_parts(std::string_view year, std::string_view month,
                                    std::string_view day, const DateManner& manner) {
  Reading reading(manner);
  auto date = read_parts(known(year, manner), known(month, manner), known(day, manner), reading);
  if (!date) {
    const std::string cells =
        std::string(year) + ", " + std::string(month) + ", " + std::string(day);
    return written::to_error(date.error(), cells);
  }
  return *std::move(date);
}

}  // namespace parley
