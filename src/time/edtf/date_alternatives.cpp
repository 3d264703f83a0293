#include "parley/time/alternatives.hpp"

#include "edtf/syntax_tree.hpp"

#include <utility>

namespace parley {
namespace {

/// Spans of days, up to the number of alternatives that a date may have.
class Spans {
 public:
  bool is_over() const noexcept { return days_.size() > max_alternatives; }
  void add(const EdtfDays& days) { days_.push_back(days); }
  /// Joins days that follow on the last ones; such are of one mask, not of two members.
  void add_matching(Day first, Day last) {
    if (!days_.empty() && days_.back().last == first - 1) {
      days_.back().last = last;
    } else {
      days_.push_back({first, last});
    }
  }
  const std::vector<EdtfDays>& days() const noexcept { return days_; }

 private:
  std::vector<EdtfDays> days_;
};

constexpr int months_per_year = 12;

void add_month(const EdtfCalendar& date, std::int64_t year, int month, Spans& spans) {
  const int length = days_in_month(year, month);
  if (date.day.empty() || date.day == "XX") {
    spans.add_matching(to_day({year, month, 1}), to_day({year, month, length}));
    return;
  }
  for (int day = 1; day <= length; ++day) {
    if (matches_digits(date.day, day)) {
      spans.add_matching(to_day({year, month, day}), to_day({year, month, day}));
    }
  }
}

/// The runs of days that match a mask.
Spans matching_runs(const EdtfCalendar& date) {
  const bool whole_years = date.month.empty() || (date.month == "XX" && date.day == "XX") ||
                           (date.month == "XX" && date.day.empty());
  const YearMask years(date);
  Spans spans;
  for (int i = 0; i < years.count() && !spans.is_over(); ++i) {
    const std::int64_t year = years.year(i);
    if (whole_years) {
      spans.add_matching(to_day({year, 1, 1}), to_day({year, months_per_year, 31}));
      continue;
    }
    for (int month = 1; month <= months_per_year; ++month) {
      if (matches_digits(date.month, month)) {
        add_month(date, year, month, spans);
      }
    }
  }
  return spans;
}

/// What one date by itself can mean: a mask may have gaps, all others are one span.
void add_date(const EdtfDate& date, Seasons seasons, Spans& spans) {
  if (date.is_masked() && date.calendar.season == 0) {
    const Spans runs = matching_runs(date.calendar);
    for (const EdtfDays& days : runs.days()) {
      spans.add(days);
    }
  } else {
    spans.add(edtf_days(date, {seasons, Approx::strict}));
  }
}

/// Years or months counted through, or days.
std::int64_t number_of(const EdtfDate& date, Day first_day) {
  if (date.components() == 3) {
    return first_day;
  }
  const CalendarDate calendar = to_calendar(first_day);
  return date.components() == 1 ? calendar.year
                                : calendar.year * months_per_year + calendar.month - 1;
}

EdtfDays days_of(std::int64_t number, std::size_t components) {
  if (components == 3) {
    return {number, number};
  }
  if (components == 1) {
    return {to_day({number, 1, 1}), to_day({number, months_per_year, 31})};
  }
  const std::int64_t year = number / months_per_year - (number % months_per_year < 0 ? 1 : 0);
  const int month = static_cast<int>(number - year * months_per_year) + 1;
  return {to_day({year, month, 1}), to_day({year, month, days_in_month(year, month)})};
}

bool can_be_counted(const EdtfDate& date) {
  return date.calendar.season == 0 && !date.is_masked() &&
         (!date.long_year || date.long_year->significant == 0);
}

/// `a..b` stands for every date as precise as a and b; with one end it is one open span.
void add_member(const EdtfMember& member, Seasons seasons, Spans& spans) {
  if (!member.run) {
    add_date(*member.first, seasons, spans);
    return;
  }
  const EdtfDays whole = edtf_days(member, {seasons, Approx::strict});
  if (!member.first || !member.last || !can_be_counted(*member.first) ||
      !can_be_counted(*member.last)) {
    spans.add(whole);
    return;
  }
  const std::int64_t last = number_of(*member.last, whole.last);
  for (std::int64_t i = number_of(*member.first, whole.first); i <= last && !spans.is_over(); ++i) {
    spans.add(days_of(i, member.first->components()));
  }
}

}  // namespace

std::vector<Bounds> Edtf::alternatives(Seasons seasons) const {
  Spans spans;
  if (node_->kind == EdtfKind::date) {
    add_date(node_->date, seasons, spans);
  } else if (node_->kind == EdtfKind::one_of) {
    for (const EdtfMember& member : node_->members) {
      add_member(member, seasons, spans);
    }
  }
  if (spans.is_over()) {
    return {};
  }
  std::vector<Bounds> alternatives;
  for (const EdtfDays& days : spans.days()) {
    // A run of seasons can end before it begins by one convention and not by another.
    if (const auto within = intersection(edtf_within(days), Bounds{})) {
      alternatives.push_back(*within);
    }
  }
  alternatives = distinct_alternatives(std::move(alternatives));
  return alternatives.size() < 2 ? std::vector<Bounds>() : alternatives;
}

std::vector<EdtfExtent> Edtf::member_spans(Seasons seasons) const {
  Spans spans;
  if (node_->kind == EdtfKind::date && node_->date.is_masked()) {
    add_date(node_->date, seasons, spans);
  }
  for (const EdtfMember& member : node_->members) {
    if (spans.is_over()) {
      break;
    }
    if (member.run) {
      spans.add(edtf_days(member, {seasons, Approx::strict}));
    } else {
      add_date(*member.first, seasons, spans);
    }
  }
  std::vector<EdtfExtent> extents;
  for (const EdtfDays& days : spans.days()) {
    extents.push_back(edtf_extent(days));
  }
  return extents;
}

}  // namespace parley
