#pragma once

#include "parley/formats/date_shape.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace parley::formats::svg {

/// Days from `from` up to but not including `to`, counted from 1970-01-01.
struct Span {
  double from = 0;
  double to = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// How a date is drawn, as the front end draws it. During the solid part the event certainly went
/// on; around it the bar fades over the days on which it possibly did.
struct Bar {
  enum class Kind { day, bar, one_of, undated };

  Kind kind = Kind::undated;
  Span days;                  ///< the outermost days that are known
  std::optional<Span> solid;  ///< none: no day is certain
  bool open_start = false;
  bool open_end = false;
  std::string_view sign;     ///< `?`, `~` or `?~` after the label; empty: the date is not marked
  std::vector<Span> pieces;  ///< of Kind::one_of: the days of each alternative
};

Bar bar_of(const DateShape& date);

}  // namespace parley::formats::svg
