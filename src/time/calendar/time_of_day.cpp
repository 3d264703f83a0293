#include "calendar/time_of_day.hpp"

#include <string_view>

namespace parley {
namespace {

/// Two digits of a text that is known to have them there.
int number_at(std::string_view text, std::size_t at) {
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

}  // namespace

std::int64_t seconds_of_day(const EdtfTime& time) {
  return number_at(time.clock, 0) * 3600 + number_at(time.clock, 3) * 60 + number_at(time.clock, 6);
}

std::int64_t seconds_ahead(const EdtfTime& time) {
  if (time.zone.empty() || time.zone == "Z") {
    return 0;
  }
  const int seconds = (number_at(time.zone, 1) * 60 + number_at(time.zone, 4)) * 60;
  return time.zone.front() == '-' ? -seconds : seconds;
}

}  // namespace parley
