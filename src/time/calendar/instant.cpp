#include "calendar/instant.hpp"

#include "edtf/parser.hpp"

#include <tuple>

namespace parley {
namespace {

constexpr std::int64_t seconds_per_day = 86'400;

/// Two digits of a text that is known to have them there.
int number_at(std::string_view text, std::size_t at) {
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// Takes `.` and digits out of a time of day; nullopt when no digits follow the point.
std::optional<std::int32_t> take_fraction(std::string& time) {
  const std::size_t point = time.find('.');
  if (point == std::string::npos) {
    return 0;
  }
  std::size_t end = point + 1;
  std::int32_t nanoseconds = 0;
  for (std::int32_t place = 100'000'000; end < time.size() && is_digit(time[end]); ++end) {
    nanoseconds += (time[end] - '0') * place;
    place /= 10;
  }
  if (end == point + 1) {
    return std::nullopt;
  }
  time.erase(point, end - point);
  return nanoseconds;
}

/// Seconds that local time is ahead of UTC.
std::int64_t shift_of(std::string_view zone) {
  if (zone == "Z") {
    return 0;
  }
  const int seconds = (number_at(zone, 1) * 60 + number_at(zone, 4)) * 60;
  return zone.front() == '-' ? -seconds : seconds;
}

}  // namespace

bool in_order(const Instant& first, const Instant& second) noexcept {
  return std::tie(first.utc_seconds, first.utc_nanoseconds) <=
         std::tie(second.utc_seconds, second.utc_nanoseconds);
}

std::optional<Instant> parse_instant(std::string_view text) {
  const std::size_t letter = text.find_first_of("Tt");
  // Longer years would not fit 64 bits of seconds; RFC 3339 and EDTF have none with a time.
  constexpr std::string_view date_form = "-YYYY-MM-DD";
  if (letter == std::string_view::npos || letter > date_form.size()) {
    return std::nullopt;
  }
  const auto day = parse_day(text.substr(0, letter));
  std::string time(text.substr(letter + 1));
  const auto nanoseconds = take_fraction(time);
  if (!day || !nanoseconds) {
    return std::nullopt;
  }
  if (time.ends_with('z')) {
    time.back() = 'Z';
  }
  EdtfCursor cursor{time};
  const auto read = read_edtf_time(cursor);
  if (!read || !cursor.done() || read->zone.empty()) {
    return std::nullopt;
  }
  const std::string& clock = read->clock;
  const std::int64_t local =
      number_at(clock, 0) * 3600 + number_at(clock, 3) * 60 + number_at(clock, 6);
  return Instant{*day, *day * seconds_per_day + local - shift_of(read->zone), *nanoseconds};
}

}  // namespace parley
