#include "calendar/instant.hpp"

#include "calendar/time_of_day.hpp"
#include "edtf/parser.hpp"

#include <tuple>

namespace parley {
namespace {

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
  const std::int64_t local = *day * seconds_per_day + seconds_of_day(*read);
  return Instant{*day, local - seconds_ahead(*read), *nanoseconds};
}

}  // namespace parley
