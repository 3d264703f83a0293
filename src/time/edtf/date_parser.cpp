#include "edtf/parser.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr int max_seasons = 41;
constexpr int no_qualifier = 0;
constexpr int long_digits = 5;  // a year after Y has more than four

/// Uncertain is 1, approximate 2, both 3.
int take_qualifier(EdtfCursor& cursor) noexcept {
  for (const auto& [mark, meaning] : {std::pair{'?', 1}, std::pair{'~', 2}, std::pair{'%', 3}}) {
    if (cursor.take(mark)) {
      return meaning;
    }
  }
  return no_qualifier;
}

void cover(EdtfQualifiers& component, int qualifier) noexcept {
  component.uncertain = component.uncertain || (qualifier & 1) != 0;
  component.approximate = component.approximate || (qualifier & 2) != 0;
}

/// Reads `count` characters, each a digit or X.
EdtfResult<std::string> read_digits(EdtfCursor& cursor, std::size_t count, const char* what) {
  const std::size_t start = cursor.at;
  while (cursor.at < start + count) {
    if (!is_digit(cursor.peek()) && cursor.peek() != edtf_unspecified) {
      return cursor.expected(what);
    }
    ++cursor.at;
  }
  return std::string(cursor.text.substr(start, count));
}

bool is_masked(const std::string& digits) noexcept {
  return digits.find(edtf_unspecified) != std::string::npos;
}

/// Reads a whole number without leading zeros, at least 1, held at `most` when greater.
EdtfResult<std::int64_t> read_positive(EdtfCursor& cursor, std::int64_t most) {
  if (!is_digit(cursor.peek()) || cursor.peek() == '0') {
    return cursor.expected("a digit from 1 to 9");
  }
  std::int64_t value = 0;
  while (is_digit(cursor.peek())) {
    value = std::min(most, value * 10 + (cursor.peek() - '0'));
    ++cursor.at;
  }
  return edtf_value(value);
}

/// Reads `S` and how many digits count, if it stands there.
EdtfResult<bool> take_significance(EdtfCursor& cursor, EdtfLongYear& year) {
  if (!cursor.take('S')) {
    return edtf_value(false);
  }
  const auto significant = read_positive(cursor, year.digits);
  if (!significant) {
    return significant.error();
  }
  year.significant = static_cast<int>(*significant);
  return edtf_value(true);
}

/// Multiplies by ten to the exponent, held at one beyond the largest year.
void apply_exponent(EdtfLongYear& year, std::int64_t exponent) noexcept {
  year.digits += static_cast<int>(exponent);
  for (; exponent > 0 && year.year <= max_year; --exponent) {
    year.year = std::min(max_year + 1, year.year * 10);
  }
}

/// Reads a year that begins with `Y`.
EdtfResult<EdtfDate> read_long_year(EdtfCursor& cursor) {
  cursor.take('Y');
  const bool negative = cursor.take('-');
  const std::size_t start = cursor.at;
  const auto magnitude = read_positive(cursor, max_year + 1);
  if (!magnitude) {
    return magnitude.error();
  }
  EdtfDate date;
  date.level = 1;
  constexpr std::size_t max_digits = 1000;  // more than that is out of range in any case
  EdtfLongYear year{*magnitude, static_cast<int>(std::min(cursor.at - start, max_digits)), 0};
  if (cursor.take('E')) {
    const auto exponent = read_positive(cursor, max_digits);
    if (!exponent) {
      return exponent.error();
    }
    apply_exponent(year, *exponent);
    date.level = 2;
  } else if (year.digits < long_digits) {
    return cursor.expected("a fifth digit or \"E\"");
  }
  const auto significance = take_significance(cursor, year);
  if (!significance) {
    return significance.error();
  }
  if (*significance) {
    date.level = 2;
  }
  if (negative) {
    year.year = -year.year;
  }
  date.long_year = year;
  return date;
}

/// Reads a calendar date or season component by component.
class CalendarReader {
 public:
  explicit CalendarReader(EdtfCursor& cursor) : cursor_(cursor) {}

  EdtfResult<EdtfDate> read() {
    if (auto fault = read_year()) {
      return *std::move(fault);
    }
    if (cursor_.peek() == 'S' && marks_ == 0 && !is_masked(date_.calendar.year)) {
      return read_significant_year();
    }
    if (cursor_.take('-')) {
      if (auto fault = read_month()) {
        return *std::move(fault);
      }
      if (date_.calendar.season == 0 && cursor_.take('-')) {
        if (auto fault = read_day()) {
          return *std::move(fault);
        }
      }
    }
    date_.level = level();
    return std::move(date_);
  }

 private:
  using Fault = std::optional<EdtfFault>;

  void take_left_mark(std::size_t component) {
    mark(take_qualifier(cursor_), component, component);
  }

  void take_right_mark(std::size_t component) {
    const int qualifier = take_qualifier(cursor_);
    mark(qualifier, 0, component);
    last_mark_ends_date_ = qualifier != no_qualifier;
  }

  void mark(int qualifier, std::size_t from, std::size_t to) {
    if (qualifier != no_qualifier) {
      ++marks_;
    }
    for (std::size_t i = from; i <= to; ++i) {
      cover(date_.qualifiers[i], qualifier);
    }
  }

  Fault read_year() {
    take_left_mark(edtf_year);
    EdtfCalendar& calendar = date_.calendar;
    calendar.negative = cursor_.take('-');
    auto year = read_digits(cursor_, 4, "a year of four digits (or X)");
    if (!year) {
      return year.error();
    }
    if (calendar.negative && *year == "0000") {
      return EdtfCursor::expected_at(cursor_.at - 1, "a negative year other than -0000");
    }
    calendar.year = *std::move(year);
    take_right_mark(edtf_year);
    return std::nullopt;
  }

  EdtfResult<EdtfDate> read_significant_year() {
    const std::int64_t magnitude = std::stoi(date_.calendar.year);
    EdtfLongYear year{date_.calendar.negative ? -magnitude : magnitude, 4, 0};
    const auto significance = take_significance(cursor_, year);
    if (!significance) {
      return significance.error();
    }
    date_.calendar = {};
    date_.long_year = year;
    date_.level = 2;
    return std::move(date_);
  }

  Fault read_month() {
    constexpr const char* what = "a month from 01 to 12 or a season from 21 to 41";
    take_left_mark(edtf_month);
    const std::size_t start = cursor_.at;
    auto month = read_digits(cursor_, 2, what);
    if (!month) {
      return month.error();
    }
    EdtfCalendar& calendar = date_.calendar;
    calendar.month = *std::move(month);
    if (!is_masked(calendar.month)) {
      const int code = std::stoi(calendar.month);
      if (code >= 21 && code <= max_seasons) {
        calendar.season = code;
        calendar.month.clear();
      }
    }
    if (!edtf_exists(date_)) {
      const bool first_fits = calendar.month.front() <= '4' || calendar.month.front() == 'X';
      return EdtfCursor::expected_at(start + (first_fits ? 1 : 0), what);
    }
    take_right_mark(edtf_month);
    return std::nullopt;
  }

  Fault read_day() {
    take_left_mark(edtf_day);
    const std::size_t start = cursor_.at;
    auto day = read_digits(cursor_, 2, "a day of two digits (or X)");
    if (!day) {
      return day.error();
    }
    date_.calendar.day = *std::move(day);
    if (!edtf_exists(date_)) {
      date_.calendar.day.back() = edtf_unspecified;
      const bool first_fits = edtf_exists(date_);
      return EdtfCursor::expected_at(start + (first_fits ? 1 : 0), expected_day());
    }
    take_right_mark(edtf_day);
    return std::nullopt;
  }

  /// Names the days that the year and month have.
  std::string expected_day() {
    date_.calendar.day.clear();
    int longest = 0;
    for (const char* const day : {"28", "29", "30", "31"}) {
      date_.calendar.day = day;
      if (edtf_exists(date_)) {
        longest = std::stoi(day);
      }
    }
    return "a day from 01 to " + std::to_string(longest);
  }

  int level() const {
    return std::max({date_.calendar.negative ? 1 : 0, season_level(), mask_level(), mark_level()});
  }

  int season_level() const {
    const int season = date_.calendar.season;
    return season == 0 ? 0 : season <= 24 ? 1 : 2;
  }

  /// Level 1 masks whole components from the right, or the last one or two digits of a lone year.
  int mask_level() const {
    if (!date_.is_masked()) {
      return 0;
    }
    const EdtfCalendar& c = date_.calendar;
    if (c.month.empty() && c.season == 0) {
      return !is_masked(c.year.substr(0, 2)) && c.year[3] == edtf_unspecified ? 1 : 2;
    }
    const bool month_alone = c.month == "XX" && (c.day.empty() || c.day == "XX");
    const bool day_alone = !is_masked(c.month) && c.day == "XX";
    return !is_masked(c.year) && c.season == 0 && (month_alone || day_alone) ? 1 : 2;
  }

  /// Level 1 has one qualifier, at the end of the whole date.
  int mark_level() const {
    if (marks_ == 0) {
      return 0;
    }
    return marks_ == 1 && last_mark_ends_date_ ? 1 : 2;
  }

  EdtfCursor& cursor_;
  EdtfDate date_;
  int marks_ = 0;
  bool last_mark_ends_date_ = false;
};

}  // namespace

EdtfResult<EdtfDate> read_edtf_date(EdtfCursor& cursor) {
  const std::size_t offset = cursor.at;
  auto date = cursor.peek() == 'Y' ? read_long_year(cursor) : CalendarReader(cursor).read();
  if (date) {
    date->offset = offset;
  }
  return date;
}

}  // namespace parley
