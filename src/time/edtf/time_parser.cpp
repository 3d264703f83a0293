#include "edtf/parser.hpp"

namespace parley {
namespace {

constexpr int minutes_per_day = 24 * 60;

/// Reads a number of two digits from 00 to `most`.
EdtfResult<int> read_two_digits(EdtfCursor& cursor, int most, const std::string& what) {
  int value = 0;
  for (int place = 10; place > 0; place /= 10) {
    const char c = cursor.peek();
    if (!is_digit(c) || value + (c - '0') * place > most) {
      return cursor.expected(what);
    }
    value += (c - '0') * place;
    ++cursor.at;
  }
  return edtf_value(value);
}

/// Minutes that local time is ahead of UTC.
struct Zone {
  std::string text;
  int minutes = 0;
};

EdtfResult<Zone> read_zone(EdtfCursor& cursor) {
  if (cursor.done()) {
    return Zone{};
  }
  if (cursor.take('Z')) {
    return Zone{"Z", 0};
  }
  const char sign = cursor.peek();
  if (!cursor.take('+') && !cursor.take('-')) {
    return cursor.expected("\"Z\", a time shift or the end");
  }
  const std::size_t start = cursor.at;
  const auto hours = read_two_digits(cursor, 23, "hours from 00 to 23");
  if (!hours) {
    return hours.error();
  }
  std::string text = sign + std::string(cursor.text.substr(start, 2)) + ":00";
  int minutes = *hours * 60;
  if (cursor.take(':')) {
    const auto rest = read_two_digits(cursor, 59, "minutes from 00 to 59");
    if (!rest) {
      return rest.error();
    }
    minutes += *rest;
    text = sign + std::string(cursor.text.substr(start, 5));
  }
  return Zone{text, sign == '-' ? -minutes : minutes};
}

}  // namespace

// Where the specification is silent: 24:00:00 is taken as the end of the day it is written with,
// second 60 only where the minute is the last of a day in UTC (as written, without a time shift),
// and a time shift may be anything up to ±23:59.
EdtfResult<EdtfTime> read_edtf_time(EdtfCursor& cursor) {
  const std::size_t start = cursor.at;
  const auto hours = read_two_digits(cursor, 24, "hours from 00 to 24");
  if (!hours) {
    return hours.error();
  }
  const bool end_of_day = *hours == 24;
  if (!cursor.take(':')) {
    return cursor.expected("\":\" and minutes");
  }
  const auto minutes = end_of_day ? read_two_digits(cursor, 0, "00, since the hours are 24")
                                  : read_two_digits(cursor, 59, "minutes from 00 to 59");
  if (!minutes) {
    return minutes.error();
  }
  if (!cursor.take(':')) {
    return cursor.expected("\":\" and seconds");
  }
  const std::size_t seconds_at = cursor.at;
  const auto seconds = end_of_day ? read_two_digits(cursor, 0, "00, since the hours are 24")
                                  : read_two_digits(cursor, 60, "seconds from 00 to 59");
  if (!seconds) {
    return seconds.error();
  }
  EdtfTime time{std::string(cursor.text.substr(start, cursor.at - start)), ""};
  auto zone = read_zone(cursor);
  if (!zone) {
    return zone.error();
  }
  const int utc = (*hours * 60 + *minutes - zone->minutes + minutes_per_day) % minutes_per_day;
  if (*seconds == 60 && utc != minutes_per_day - 1) {
    return EdtfCursor::expected_at(seconds_at, "seconds from 00 to 59");
  }
  time.zone = std::move(zone->text);
  return time;
}

}  // namespace parley
