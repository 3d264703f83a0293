#include "parley/time/edtf.hpp"
#include "parley/time/written_dates.hpp"

#include "written/phrase/ends.hpp"

namespace parley {
namespace {

using written::padded;

/// The week from Monday to Sunday with a day.
std::string week_of(Day day) {
  constexpr Day days = 7;
  constexpr Day monday_offset = 3;  // 1970-01-01 was a Thursday
  const Day weekday = ((day + monday_offset) % days + days) % days;
  return '[' + format_day(day - weekday) + ".." + format_day(day - weekday + days - 1) + ']';
}

/// The unit around both days; empty when none contains them.
std::string unit_around(Day first, Day last, Precision precision) {
  const CalendarDate a = to_calendar(first);
  const CalendarDate b = to_calendar(last);
  constexpr int months_of_quarter = 3;
  constexpr int first_quarter_code = 33;
  const auto years = [&](std::int64_t length, std::size_t masks) {
    const bool contains = a.year >= 0 && a.year / length == b.year / length;
    return contains ? padded(a.year / length, 4 - masks) + std::string(masks, 'X') : std::string();
  };
  switch (precision) {
    case Precision::day: return first == last ? format_day(first) : "";
    case Precision::week: return first == last ? week_of(first) : "";
    case Precision::month: return a.year == b.year && a.month == b.month ? format_month(first) : "";
    case Precision::quarter: {
      const int quarter = (a.month - 1) / months_of_quarter;
      const bool contains = a.year == b.year && quarter == (b.month - 1) / months_of_quarter;
      return contains ? padded(a.year, 4) + '-' + std::to_string(first_quarter_code + quarter) : "";
    }
    case Precision::year: return a.year == b.year ? padded(a.year, 4) : "";
    case Precision::decade: return years(10, 1);
    case Precision::century: return years(100, 2);
  }
  return "";
}

/// A date as vague as that; itself when it is vaguer already.
std::string widened(const Edtf& date, Precision precision) {
  const EdtfExtent extent = date.extent();
  const bool is_day = extent.earliest && extent.earliest == extent.latest;
  if (!extent.earliest || !extent.latest || (precision == Precision::day && is_day)) {
    return date.text();
  }
  std::string unit = unit_around(*extent.earliest, *extent.latest, precision);
  const EdtfQualifiers qualifiers = date.qualifiers();
  if (unit.empty()) {
    return date.text();
  }
  if (!unit.starts_with('[') && (qualifiers.approximate || qualifiers.uncertain)) {
    unit += qualifiers.approximate && qualifiers.uncertain ? '%'
            : qualifiers.approximate                       ? '~'
                                                           : '?';
  }
  return unit;
}

}  // namespace

Result<std::string> widen(std::string_view text, Precision precision) {
  const auto edtf = parse_edtf(text);
  if (!edtf) {
    return edtf.error();
  }
  switch (edtf->kind()) {
    case EdtfKind::one_of:
    case EdtfKind::all_of:
      return Error{ErrorCode::invalid_argument,
                   "expected a date or an interval to make vaguer, got the set " + show(text), ""};
    case EdtfKind::interval: {
      const std::size_t slash = text.find('/');
      std::string remark;
      std::array<std::string, 2> ends{std::string(text.substr(0, slash)),
                                      std::string(text.substr(slash + 1))};
      for (std::string& end : ends) {
        const auto date = Edtf::parse(end);
        end = date ? widened(*date, precision) : end;
      }
      if (precision == Precision::week) {
        return edtf->text();
      }
      const auto joined = written::join_interval(ends[0], ends[1], remark);
      return joined ? *joined : edtf->text();
    }
    default: return widened(*edtf, precision);
  }
}

}  // namespace parley
