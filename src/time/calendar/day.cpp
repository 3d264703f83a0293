#include "parley/time/day.hpp"

#include <date/date.h>

#include <array>
#include <charconv>
#include <cstdlib>

namespace parley {
namespace {

// The Gregorian calendar repeats every 400 years. date::year has 16 bits, so every date is moved
// by whole eras to where that library can work and the eras are counted here.
constexpr std::int64_t years_per_era = 400;
constexpr std::int64_t days_per_era = 146'097;

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) noexcept {
  return a / b - (a % b < 0 ? 1 : 0);
}

date::year year_of_era(std::int64_t year) noexcept {
  return date::year{static_cast<int>(year - floor_div(year, years_per_era) * years_per_era)};
}

/// Of a number below 100.
void append_two_digits(std::string& out, std::int64_t value) {
  const std::array<char, 2> digits{static_cast<char>('0' + value / 10),
                                   static_cast<char>('0' + value % 10)};
  out.append(digits.data(), digits.size());
}

std::string format_year_and_month(const CalendarDate& date) {
  std::string out;
  if (date.year < 0) {
    out += '-';
  }
  const std::int64_t year = std::abs(date.year);
  if (year < 10'000) {
    append_two_digits(out, year / 100);
  } else {
    out += std::to_string(year / 100);
  }
  append_two_digits(out, year % 100);
  out += '-';
  append_two_digits(out, date.month);
  return out;
}

/// Reads digits only; nullopt for anything else or what does not fit.
std::optional<std::int64_t> read_number(std::string_view digits) {
  std::int64_t value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, fault] = std::from_chars(digits.data(), end, value);
  if (digits.empty() || digits.front() == '-' || fault != std::errc{} || stop != end) {
    return std::nullopt;
  }
  return value;
}

std::optional<Day> read_day(std::string_view text) {
  constexpr std::size_t tail = 6;  // -MM-DD
  const bool negative = text.starts_with('-');
  const std::string_view unsigned_text = text.substr(negative ? 1 : 0);
  if (unsigned_text.size() < 4 + tail) {
    return std::nullopt;
  }
  const std::string_view year_text = unsigned_text.substr(0, unsigned_text.size() - tail);
  const std::string_view rest = unsigned_text.substr(year_text.size());
  const auto year = read_number(year_text);
  const auto month = read_number(rest.substr(1, 2));
  const auto day = read_number(rest.substr(4, 2));
  if (rest[0] != '-' || rest[3] != '-' || !year || !month || !day) {
    return std::nullopt;
  }
  if ((year_text.size() > 4 && year_text.front() == '0') || (negative && *year == 0) ||
      *year > max_year || *month < 1 || *month > 12) {
    return std::nullopt;
  }
  const CalendarDate date{negative ? -*year : *year, static_cast<int>(*month),
                          static_cast<int>(*day)};
  if (date.day < 1 || date.day > days_in_month(date.year, date.month)) {
    return std::nullopt;
  }
  return to_day(date);
}

}  // namespace

Day to_day(const CalendarDate& date) noexcept {
  const date::sys_days in_era = year_of_era(date.year) /
                                date::month{static_cast<unsigned>(date.month)} /
                                date::day{static_cast<unsigned>(date.day)};
  return in_era.time_since_epoch().count() + floor_div(date.year, years_per_era) * days_per_era;
}

CalendarDate to_calendar(Day day) noexcept {
  const std::int64_t era = floor_div(day, days_per_era);
  const date::days in_era{static_cast<int>(day - era * days_per_era)};
  const date::year_month_day date{date::sys_days{in_era}};
  return {static_cast<int>(date.year()) + era * years_per_era,
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

int days_in_month(std::int64_t year, int month) noexcept {
  const date::year_month_day_last last =
      year_of_era(year) / date::month{static_cast<unsigned>(month)} / date::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::string format_day(Day day) {
  const CalendarDate date = to_calendar(day);
  std::string out = format_year_and_month(date);
  out += '-';
  append_two_digits(out, date.day);
  return out;
}

std::string format_month(Day day) {
  return format_year_and_month(to_calendar(day));
}

Result<Day> parse_day(std::string_view text) {
  if (const auto day = read_day(text)) {
    return *day;
  }
  return Error{ErrorCode::invalid_argument, "expected a day as YYYY-MM-DD, got " + show(text), ""};
}

}  // namespace parley
