#include "written/unit/serial.hpp"

namespace parley::written {

std::optional<Day> day_of_serial(std::int64_t serial, bool system_1904) noexcept {
  constexpr std::int64_t max_serial = 2'958'465;  // 9999-12-31
  constexpr std::int64_t invented_day = 60;
  constexpr std::int64_t between_systems = 1462;
  if (system_1904) {
    return serial < 0 || serial > max_serial - between_systems
               ? std::nullopt
               : std::optional(to_day({1904, 1, 1}) + serial);
  }
  if (serial < 1 || serial > max_serial || serial == invented_day) {
    return std::nullopt;
  }
  const Day zero = serial < invented_day ? to_day({1899, 12, 31}) : to_day({1899, 12, 30});
  return zero + serial;
}

}  // namespace parley::written
