#include "parley/time/duration.hpp"

#include "parley/text/ascii.hpp"

namespace parley {
namespace {

constexpr Day longest = 10'000'000;

Error refuse(std::string_view text, const char* why = "") {
  return Error{ErrorCode::invalid_argument,
               "expected a duration in weeks and days such as P30D or P2W, got " + show(text) + why,
               ""};
}

}  // namespace

Result<Day> parse_days(std::string_view text) {
  if (text.size() < 3 || text.front() != 'P') {
    return refuse(text);
  }
  Day days = 0;
  std::string_view units = "WD";  // those that may still come
  for (std::size_t at = 1; at < text.size(); ++at) {
    const std::size_t begin = at;
    Day number = 0;
    for (; at < text.size() && is_digit(text[at]); ++at) {
      number = number * 10 + (text[at] - '0');
      if (number > longest) {
        return refuse(text, ", which is more than 10000000 days");
      }
    }
    if (at == begin || at == text.size()) {
      return refuse(text);
    }
    if (text[at] == 'Y' || text[at] == 'M') {
      return refuse(text, ": years and months have no fixed number of days");
    }
    const std::size_t unit = units.find(text[at]);
    if (unit == std::string_view::npos) {
      return refuse(text);
    }
    days += units[unit] == 'W' ? 7 * number : number;
    units.remove_prefix(unit + 1);
  }
  if (days > longest) {
    return refuse(text, ", which is more than 10000000 days");
  }
  return days;
}

}  // namespace parley
