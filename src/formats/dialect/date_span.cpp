#include "dialect/date_span.hpp"

#include "parley/time/day.hpp"
#include "parley/time/edtf.hpp"

#include <string_view>
#include <utility>

namespace parley::formats {
namespace {

/// Days from the first to the last, both inclusive; either may be infinite.
struct DayRange {
  Day first = no_earliest;
  Day last = no_latest;

  bool is_finite() const noexcept { return first != no_earliest && last != no_latest; }
};

constexpr Day day_before(Day end) noexcept {
  return end == no_earliest || end == no_latest ? end : end - 1;
}

DayRange start_of(const Bounds& bounds) noexcept {
  return {bounds.start_earliest, bounds.start_latest};
}

DayRange end_of(const Bounds& bounds) noexcept {
  return {day_before(bounds.end_earliest), day_before(bounds.end_latest)};
}

/// The first and the last date of a range, in years or months where these are whole. A side that is
/// infinite is not meaningful.
std::pair<PartialDate, PartialDate> ends_of(const DayRange& range) noexcept {
  const auto date = [](Day day) {
    const CalendarDate calendar = to_calendar(day);
    return PartialDate{calendar.year, calendar.month, calendar.day};
  };
  PartialDate first = range.first == no_earliest ? PartialDate{} : date(range.first);
  PartialDate last = range.last == no_latest ? PartialDate{} : date(range.last);
  if (!range.is_finite() || first.day != 1 || last.day != days_in_month(last.year, last.month)) {
    return {first, last};
  }
  first.day = 0;
  last.day = 0;
  if (first.month == 1 && last.month == 12) {
    first.month = 0;
    last.month = 0;
  }
  return {first, last};
}

/// The calendar unit that consists of exactly these days.
std::optional<PartialDate> unit_of(const DayRange& range) noexcept {
  if (!range.is_finite()) {
    return std::nullopt;
  }
  const auto [first, last] = ends_of(range);
  return first == last ? std::optional(first) : std::nullopt;
}

/// What the expression itself says of the two ends, which bounds cannot show once each end has
/// narrowed the other: of 2015/2015-07 the start is the year.
struct WrittenUnits {
  std::optional<PartialDate> start;
  std::optional<PartialDate> end;
  Bounds bounds;  ///< tightened
};

std::optional<PartialDate> written_unit(std::string_view text) {
  const auto edtf = Edtf::parse(text);
  return edtf ? unit_of(start_of(edtf->bounds())) : std::nullopt;
}

/// Nullopt when the bounds are not those of the expression or narrower.
std::optional<WrittenUnits> written_units(const DateShape& date) {
  const auto edtf = Edtf::parse(date.edtf);
  if (!edtf) {
    return std::nullopt;
  }
  const auto tight = tighten(edtf->bounds());
  if (!tight || date.bounds.start_earliest < tight->start_earliest ||
      date.bounds.end_latest > tight->end_latest) {
    return std::nullopt;
  }
  WrittenUnits units{std::nullopt, std::nullopt, *tight};
  const std::size_t slash = date.edtf.find('/');
  if (edtf->kind() == EdtfKind::interval && slash != std::string_view::npos) {
    units.start = written_unit(date.edtf.substr(0, slash));
    units.end = written_unit(date.edtf.substr(slash + 1));
  } else if (edtf->kind() == EdtfKind::date || edtf->kind() == EdtfKind::datetime) {
    units.start = unit_of(start_of(edtf->bounds()));
    units.end = units.start;
  }
  return units;
}

/// Of a date without first and last day: the days in which it certainly is.
DateSpan core_of(const Bounds& bounds) noexcept {
  const Day last = day_before(bounds.end_earliest);
  const Day start = bounds.start_latest == no_latest ? last : bounds.start_latest;
  const DayRange core{start, last == no_earliest || last < start ? start : last};
  const auto [first, second] = ends_of(core);
  return {first, second, true, true, true};
}

/// One end of a date, while it is being found.
struct End {
  PartialDate date;
  bool exact = true;
};

template <class Side>
End end_at(const DayRange& range, const std::optional<WrittenUnits>& written, Side side,
           bool first) noexcept {
  if (const auto unit = unit_of(range)) {
    return {*unit, true};
  }
  if (written && (*written).*side) {
    return {*((*written).*side), false};
  }
  const auto ends = ends_of(range);
  return {first ? ends.first : ends.second, false};
}

}  // namespace

Day first_day(const PartialDate& date) noexcept {
  return to_day({date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day});
}

Day last_day(const PartialDate& date) noexcept {
  const int month = date.month == 0 ? 12 : date.month;
  return to_day({date.year, month, date.day == 0 ? days_in_month(date.year, month) : date.day});
}

std::string to_text(const PartialDate& date) {
  std::string text = format_day(first_day(date));
  std::string_view unknown = "-MM-DD";
  unknown.remove_prefix(date.day != 0 ? 6 : date.month != 0 ? 3 : 0);
  text.erase(text.size() - unknown.size());
  return text;
}

std::optional<DateSpan> date_span(const DateShape& date) {
  const Bounds& bounds = date.bounds;
  if (is_undated(bounds)) {
    return std::nullopt;
  }
  const DayRange start = start_of(bounds);
  const DayRange end = end_of(bounds);
  const bool has_start = start.first != no_earliest;
  const bool has_end = end.last != no_latest;
  if (!has_start && !has_end) {
    return core_of(bounds);
  }
  const bool needs_text = (has_start && !unit_of(start)) || (has_end && !unit_of(end));
  const auto written = needs_text ? written_units(date) : std::nullopt;
  DateSpan span;
  span.open_start = !has_start;
  span.open_end = !has_end;
  const End first = has_start ? end_at(start, written, &WrittenUnits::start, true) : End{};
  const End last = has_end ? end_at(end, written, &WrittenUnits::end, false) : End{};
  span.first = has_start ? first.date : last.date;
  span.last = has_end ? last.date : first.date;
  const bool follows =
      (first.exact && last.exact) || (written && written->bounds == bounds &&
                                      (!has_start || written->start) && (!has_end || written->end));
  span.widened = !follows || !date.one_of.empty();
  return span;
}

std::optional<DayExtent> day_extent(const Bounds& bounds) noexcept {
  if (is_undated(bounds)) {
    return std::nullopt;
  }
  const DayRange start = start_of(bounds);
  const DayRange end = end_of(bounds);
  const bool has_start = start.first != no_earliest;
  const bool has_end = end.last != no_latest;
  if (!has_start && !has_end) {
    const DateSpan core = core_of(bounds);
    return DayExtent{first_day(core.first), last_day(core.last), true, true, true};
  }
  DayExtent extent;
  extent.open_start = !has_start;
  extent.open_end = !has_end;
  extent.first = has_start ? start.first : end.first == no_earliest ? end.last : end.first;
  extent.last = has_end ? end.last : start.last == no_latest ? start.first : start.last;
  extent.widened = (has_start && start.first != start.last) || (has_end && end.first != end.last);
  return extent;
}

std::string date_words(const DateShape& date) {
  std::string words(date.text);
  std::string value(date.edtf);
  if (value.empty()) {
    const auto extent = day_extent(date.bounds);
    if (!extent) {
      return words;
    }
    value.append(extent->open_start ? ".." : format_day(extent->first));
    if (extent->open_start || extent->open_end || extent->first != extent->last) {
      value.append("/").append(extent->open_end ? ".." : format_day(extent->last));
    }
  }
  if (words.empty() || words == value) {
    return value;
  }
  return words.append(" (").append(value).append(")");
}

bool is_circa(const DateShape& date) {
  const auto edtf = Edtf::parse(date.edtf);
  return edtf && (edtf->qualifiers().uncertain || edtf->qualifiers().approximate);
}

}  // namespace parley::formats
