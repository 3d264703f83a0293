#include "written/phrase/split.hpp"

#include <algorithm>

namespace parley::written {
namespace {

using Into = Split::Into;

template <class Is>
bool any(Parts parts, const Is& is) noexcept {
  return std::any_of(parts.begin(), parts.end(), is);
}

bool has(Parts parts, Kind kind) noexcept {
  return any(parts, [kind](const Part& part) { return part.is(kind); });
}

bool has_mark(Parts parts, char mark) noexcept {
  return any(parts, [mark](const Part& part) { return part.is(mark); });
}

/// The only place of what `is` matches, if it has two sides.
template <class Is>
std::optional<std::size_t> only(Parts parts, const Is& is) noexcept {
  const auto found = std::find_if(parts.begin(), parts.end(), is);
  if (found == parts.end() || std::find_if(found + 1, parts.end(), is) != parts.end()) {
    return std::nullopt;
  }
  const auto at = static_cast<std::size_t>(found - parts.begin());
  return at == 0 ? std::nullopt : std::optional(at);
}

Split at(Parts parts, std::size_t place, Into into) noexcept {
  return {into, parts.first(place), parts.subspan(place + 1)};
}

/// Whether a side has the marks of a date in figures.
bool has_figures(Parts parts) noexcept {
  return has_mark(parts, '.') || has_mark(parts, '-');
}

bool is_open_end(Parts parts) noexcept {
  const bool dots = parts.size() == 2 && parts[0].is('.') && parts[1].is('.');
  return dots || (parts.size() == 1 && parts[0].is(Kind::open));
}

bool are_alike(const Part& left, const Part& right) noexcept {
  for (const Kind kind : {Kind::month, Kind::season, Kind::plural, Kind::quarter}) {
    if (left.is(kind) && (right.is(kind) || kind == Kind::plural)) {
      return true;
    }
  }
  return left.is(Kind::suffix) && right.is(Kind::number);
}

/// The last part but for qualifiers: the year of `1925?-1930`.
const Part& last_of(Parts parts) noexcept {
  while (parts.size() > 1 &&
         (parts.back().is('?') || parts.back().is('~') || parts.back().is('%'))) {
    parts = parts.first(parts.size() - 1);
  }
  return parts.back();
}

/// A hyphen without blanks joins the parts of one date, except in `May-June`, `5-7 January 2022`,
/// `1914-1918` and between two dates of their own.
bool hyphen_separates(Parts parts, std::size_t place) noexcept {
  const Parts left = parts.first(place);
  const Parts right = parts.subspan(place + 1);
  if (right.empty()) {
    return false;
  }
  const Part& before = last_of(left);
  const Part& after = right.front();
  const bool months = has(parts, Kind::month);
  return (before.is_year() && after.is_year()) || are_alike(before, after) ||
         (before.is_short() && after.is_short() && months) ||
         (has(left, Kind::month) && has(right, Kind::month)) ||
         (has_mark(left, '.') && has_mark(right, '.')) ||
         (has_mark(left, '/') && has_mark(right, '/')) || is_open_end(right);
}

std::optional<Split> by_hyphen(Parts parts) noexcept {
  const auto spaced = [&parts](const Part& part) {
    const Part* const next = &part + 1 < parts.data() + parts.size() ? &part + 1 : nullptr;
    return part.is('-') && part.spaced && next != nullptr && next->spaced;
  };
  if (const auto place = only(parts, spaced)) {
    return at(parts, *place, Into::interval);
  }
  const auto place = only(parts, [](const Part& part) { return part.is('-'); });
  if (!place || *place + 1 == parts.size()) {
    return std::nullopt;
  }
  // A season's hyphen is one of `winter 1993-94`, unless it stands between two seasons.
  const bool separates = has(parts, Kind::season) ? are_alike(parts[*place - 1], parts[*place + 1])
                                                  : hyphen_separates(parts, *place);
  return separates ? std::optional(at(parts, *place, Into::interval)) : std::nullopt;
}

std::optional<Split> by_slash(Parts parts) noexcept {
  const auto place = only(parts, [](const Part& part) { return part.is('/'); });
  if (!place) {
    return std::nullopt;
  }
  const Split halves = at(parts, *place, Into::interval);
  const bool ends = halves.right.empty() ? has_figures(halves.left)
                                         : is_open_end(halves.right) || (has_figures(halves.left) &&
                                                                         has_figures(halves.right));
  if (ends || (!halves.right.empty() && halves.left.back().is_year() &&
               halves.right.front().is_year() && !has(parts, Kind::season))) {
    return halves;
  }
  const bool alternatives =
      !halves.right.empty() &&
      ((halves.left.back().is(Kind::month) && halves.right.front().is(Kind::month)) ||
       (halves.left.back().is_short() && halves.right.front().is_short() &&
        has(parts, Kind::month)));
  return alternatives ? std::optional(at(parts, *place, Into::one_of)) : std::nullopt;
}

/// One long dash, but not that of `winter 1993–94` or `2018–05`.
std::optional<Split> by_long_dash(Parts parts) noexcept {
  const auto place = only(parts, [](const Part& part) { return part.is(long_dash); });
  if (!place) {
    return std::nullopt;
  }
  const Split halves = at(parts, *place, Into::interval);
  if (halves.right.empty()) {
    return std::nullopt;
  }
  const Part& left = halves.left.back();
  const Part& right = halves.right.front();
  const bool years = halves.left.size() == 1 && halves.right.size() == 1 && left.is_year() &&
                     left.masks == 0 && right.is_short() && right.digits == 2;
  const bool month = years && right.value <= left.value % 100;
  const bool winter = has(halves.left, Kind::season) && halves.right.size() == 1 &&
                      right.is(Kind::number) && left.is_year();
  return month || winter ? std::nullopt : std::optional(halves);
}

}  // namespace

std::optional<Split> split(Parts parts) noexcept {
  for (const auto& [kind, into] :
       {std::pair(Kind::to, Into::interval), std::pair(Kind::until, Into::interval),
        std::pair(Kind::one_of, Into::one_of), std::pair(Kind::all_of, Into::all_of)}) {
    const Kind wanted = kind;
    if (const auto place = only(parts, [wanted](const Part& part) { return part.is(wanted); })) {
      return at(parts, *place, into);
    }
  }
  if (const auto found = by_long_dash(parts)) {
    return found;
  }
  if (const auto found = by_hyphen(parts)) {
    return found;
  }
  return by_slash(parts);
}

}  // namespace parley::written
