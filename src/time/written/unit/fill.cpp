#include "written/unit/unit.hpp"

#include <utility>

// `5–7 January 2022`: what one end leaves to the other.

namespace parley::written {
namespace {

void share_era_and_calendar(Unit& left, Unit& right) noexcept {
  if (left.era == Era::unstated) {
    left.era = right.era;
  }
  for (const auto& [from, to] : {std::pair(&left, &right), std::pair(&right, &left)}) {
    if (from->names_calendar && !to->names_calendar) {
      to->calendar = from->calendar;
      to->names_calendar = true;
    }
  }
}

/// `1914–18`, of which the right is 18.
bool is_shortened_year(const Unit& left, const Unit& right) noexcept {
  return left.year && left.year_masks == 0 && left.is_figures() && !left.season && right.lone &&
         right.month == 0 && right.lone->digits == 2 && !right.year;
}

/// A number beside a month is a day.
void settle_day(Unit& unit) noexcept {
  if (unit.lone && unit.month != 0 && unit.lone->is_short() && unit.day == 0) {
    unit.day = static_cast<int>(unit.lone->value);
    unit.lone.reset();
  }
}

}  // namespace

void fill(Unit& left, Unit& right, Reading& reading) {
  share_era_and_calendar(left, right);
  if (is_shortened_year(left, right)) {
    right.year = *left.year / 100 * 100 + right.lone->value;
    right.lone.reset();
    return;
  }
  if (left.lone && left.month == 0) {
    left.month = right.month;
  }
  if (right.lone && right.month == 0) {
    right.month = left.month;
  }
  settle_day(left);
  settle_day(right);
  if (!left.year && right.year) {
    left.year = right.year;
    left.year_masks = right.year_masks;
    left.is_century = right.is_century;
    if (left.month > right.month && right.month > 0) {
      --*left.year;
      reading.note("the start was taken to be in the year before");
    }
  } else if (!right.year && left.year) {
    right.year = left.year;
    right.year_masks = left.year_masks;
  }
}

}  // namespace parley::written
