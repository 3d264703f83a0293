#include "parley/text/fixdate.hpp"

#include <cstdio>

namespace parley {

std::string_view Fixdate::at(std::time_t now) {
  // Not strftime: its names follow the process's locale.
  constexpr std::array<const char*, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (now != second_) {
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::snprintf(
        text_.data(), text_.size(), "%s, %02u %s %04u %02u:%02u:%02u GMT",
        days.at(static_cast<std::size_t>(utc.tm_wday)), static_cast<unsigned>(utc.tm_mday) % 100U,
        months.at(static_cast<std::size_t>(utc.tm_mon)),
        static_cast<unsigned>(utc.tm_year + 1900) % 10000U,
        static_cast<unsigned>(utc.tm_hour) % 100U, static_cast<unsigned>(utc.tm_min) % 100U,
        static_cast<unsigned>(utc.tm_sec) % 100U);
    second_ = now;
  }
  return {text_.data(), 29};
}

}  // namespace parley
