#include "parley/time/clock_time.hpp"

#include "parley/time/day.hpp"

#include "calendar/time_of_day.hpp"
#include "edtf/parser.hpp"

namespace parley {
namespace {

constexpr std::size_t date_length = 10;  // EDTF has no time after a longer or shorter date

}  // namespace

std::optional<ClockTime> clock_time(std::string_view edtf) {
  const std::size_t sign = edtf.starts_with('-') ? 1 : 0;
  const std::size_t letter = sign + date_length;
  if (edtf.size() <= letter || edtf[letter] != 'T') {
    return std::nullopt;
  }
  const auto day = parse_day(edtf.substr(0, letter));
  EdtfCursor cursor{edtf.substr(letter + 1)};
  const auto time = read_edtf_time(cursor);
  if (!day || !time || !cursor.done()) {
    return std::nullopt;
  }
  const std::int64_t local = *day * seconds_per_day + seconds_of_day(*time);
  return ClockTime{local - seconds_ahead(*time), !time->zone.empty()};
}

std::optional<AllenRelation> relation_of(const ClockTime& a, const ClockTime& b) noexcept {
  if (a.has_zone != b.has_zone) {
    return std::nullopt;
  }
  return a.seconds < b.seconds   ? AllenRelation::before
         : a.seconds > b.seconds ? AllenRelation::after
                                 : AllenRelation::equals;
}

}  // namespace parley
