#include "parley/time/day_span.hpp"

#include "parley/text/ascii.hpp"

#include <array>
#include <optional>
#include <stdexcept>

namespace parley {
namespace {

constexpr Day longest = 10'000'000;

enum class Unit { year, month, week, day };

using Read = boost::system::result<DaySpan, DaySpanFault>;

using Amounts = std::array<Day, 4>;  // by Unit

/// The numbers of `3Y6M…`: at least one, each unit once, the greater before the smaller. Numbers
/// beyond what is allowed come out as more than `longest`. Nullopt: not of that form.
std::optional<Amounts> read_amounts(std::string_view text) {
  constexpr std::string_view letters = "YMWD";
  Amounts amounts{};
  std::size_t next = 0;  // the greatest unit that may still come
  if (text.empty()) {
    return std::nullopt;
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t begin = at;
    Day number = 0;
    for (; at < text.size() && is_digit(text[at]); ++at) {
      number = number > longest ? number : number * 10 + (text[at] - '0');
    }
    const std::size_t unit = at < text.size() ? letters.find(text[at], next) : letters.npos;
    if (at == begin || unit == letters.npos) {
      return std::nullopt;
    }
    amounts[unit] = number;
    next = unit + 1;
  }
  return amounts;
}

/// One duration without its sign.
Read read_duration(std::string_view text) {
  const auto amounts = text.starts_with('P') ? read_amounts(text.substr(1)) : std::nullopt;
  if (!amounts) {
    return DaySpanFault{"a duration in days such as P3D or -P2W, or a span such as P1D/P14D"};
  }
  const auto amount = [&](Unit unit) { return (*amounts)[static_cast<std::size_t>(unit)]; };
  const Day years = amount(Unit::year) + amount(Unit::month) / 12;
  const Day months = amount(Unit::month) % 12;
  const Day days = amount(Unit::week) * 7 + amount(Unit::day);
  const DaySpan span{years * 365 + months * 28 + days, years * 366 + months * 31 + days};
  if (span.most > longest) {
    return DaySpanFault{"at most " + std::to_string(longest) + " days"};
  }
  return span;
}

/// One duration with its sign.
Read read_signed(std::string_view text) {
  const bool before = text.starts_with('-');
  auto span = read_duration(before ? text.substr(1) : text);
  if (!span || !before) {
    return span;
  }
  if (span->least == 0) {
    return DaySpanFault{"at least one day before"};
  }
  return DaySpan{-span->most, -span->least};
}

}  // namespace

boost::system::result<DaySpan, DaySpanFault> parse_day_span(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    return read_signed(text);
  }
  const std::string_view left = text.substr(0, slash);
  const std::string_view right = text.substr(slash + 1);
  const DaySpan everything{no_earliest, no_latest};
  const Read first = left == ".." ? everything : read_signed(left);
  const Read second = right == ".." ? everything : read_signed(right);
  if (!first || !second) {
    return first ? second : first;
  }
  const DaySpan span{first->least, second->most};
  if ((span.least < 0) != (span.most < 0)) {
    return DaySpanFault{"two durations on the same side, both before (-P…) or both after"};
  }
  if (span.least > span.most) {
    return DaySpanFault{"a span whose first duration is the lesser"};
  }
  return span;
}

void throw_exception_from_error(const DaySpanFault& fault,
                                const boost::source_location& /*where*/) {
  throw std::runtime_error("expected " + fault.expected);
}

}  // namespace parley
