#pragma once

#include "parley/time/written_dates.hpp"

#include "written/parts/scan.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

// A cell as parts that mean something to a date.

namespace parley::written {

enum class Kind : std::uint8_t {
  number,
  mark,
  month,    ///< value: 1.. in its calendar
  season,   ///< value: 0 spring … 3 winter
  weekday,  ///< value: 0 Sunday … 6 Saturday
  noise,    ///< of, the, de
  suffix,   ///< st, nd, rd, th behind a number
  plural,   ///< s behind a number: 1970s
  about,
  perhaps,
  third,    ///< value: 1 early, 2 mid, 3 late
  ordinal,  ///< value: 1 first … 4 fourth, 0 last
  half,     ///< value: 1, 2; 0: an ordinal stands before it
  quarter,  ///< value: 1..4; 0: an ordinal stands before it
  week,
  century,
  before,
  after,
  since,
  until,
  by,  ///< by, no later than
  not_before,
  from,
  to,
  between,
  all_of,  ///< and
  one_of,  ///< or
  onwards,
  or_later,
  or_earlier,
  bce,
  ce,
  calendar,  ///< value: the enumerator of Calendar
  open,
  meridiem,  ///< value: 0 am, 12 pm
  utc,
  clock,  ///< the T of 2022-01-05T10:30, at
};

struct Part {
  Kind kind = Kind::mark;
  bool spaced = false;
  bool latin = true;
  char mark = '\0';
  std::uint8_t digits = 0;
  std::uint8_t masks = 0;
  Calendar calendar = Calendar::gregorian;  ///< of a month
  std::int64_t value = 0;

  bool is(Kind other) const noexcept { return kind == other; }
  bool is(char character) const noexcept { return kind == Kind::mark && mark == character; }
  bool is_short() const noexcept { return kind == Kind::number && digits <= 2; }
  bool is_year() const noexcept { return kind == Kind::number && digits == 4; }
};

using Parts = std::span<const Part>;

struct PartList {
  std::array<Part, max_tokens> parts{};
  std::size_t count = 0;
  bool foreign_digits = false;
  Parts all() const noexcept { return Parts(parts).first(count); }
};

/// nullopt when some character or word belongs to no date.
std::optional<PartList> parts_of(std::string_view cell);

}  // namespace parley::written
