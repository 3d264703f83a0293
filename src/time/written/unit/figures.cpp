#include "written/unit/figures.hpp"

#include "parley/time/day.hpp"

#include <algorithm>
#include <utility>

namespace parley::written {
namespace {

constexpr int max_month = 12;
constexpr int max_day = 31;
constexpr std::int64_t before_days = 10000;  // YYYYMMDD / 10000 is the year

/// The part as a month or a day: `00` and empty fields are 0, masks -1.
int field_of(const Part& part) noexcept {
  if (part.masks > 0) {
    return -1;
  }
  return part.digits == 0 ? 0 : static_cast<int>(std::min<std::int64_t>(part.value, 100));
}

bool can_be_month(const Part& part) noexcept {
  return part.digits <= 2 && field_of(part) <= max_month;
}
bool can_be_day(const Part& part) noexcept {
  return part.digits <= 2 && field_of(part) <= max_day;
}

struct Order {
  DateOrder is;
  std::size_t year, month, day;  ///< which field
};
constexpr Order day_first{DateOrder::day_month_year, 2, 1, 0};
constexpr Order month_first{DateOrder::month_day_year, 2, 0, 1};
constexpr Order year_first{DateOrder::year_month_day, 0, 1, 2};

/// Whether the fields can have this order. A day without its month is none.
bool fits(const Fields& fields, const Order& order) noexcept {
  const Part& month = fields[order.month];
  const Part& day = fields[order.day];
  const Part& year = fields[order.year];
  const bool month_missing = month.digits == 0 && day.digits != 0;
  return can_be_month(month) && can_be_day(day) && !month_missing &&
         (year.digits == 2 || year.digits == 4);
}

Unit unit_of(const Fields& fields, const Order& order, std::int64_t year, Unit unit) noexcept {
  unit.year = year;
  unit.year_masks = fields[order.year].masks;
  unit.month = field_of(fields[order.month]);
  unit.day = field_of(fields[order.day]);
  if (unit.month == 0 && unit.day > 0) {
    unit.month = -1;  // 2022-00-05
  }
  return unit;
}

/// As messages show it: EDTF, or `6 May 03` for a year of two digits.
std::string shown(const Fields& fields, const Order& order) {
  constexpr std::array<std::string_view, 13> names{"?",   "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const Part& year = fields[order.year];
  const Unit unit = unit_of(fields, order, year.value, {});
  if (year.digits != 2) {
    return plain_edtf(year.value, unit.month, unit.day);
  }
  return std::to_string(unit.day) + ' ' +
         std::string(names.at(static_cast<std::size_t>(std::max(unit.month, 0)))) + ' ' +
         padded(year.value, 2);
}

Read<Unit> ordered(const Fields& fields, const Order& order, const Unit& unit, Reading& reading) {
  const Part& year = fields[order.year];
  const Unit parts = unit_of(fields, order, 0, unit);
  const std::string rest = plain_edtf(0, parts.month, parts.day).substr(4);
  const Read<std::int64_t> full = full_year(year, reading, rest);
  if (!full) {
    return full.error();
  }
  return unit_of(fields, order, *full, unit);
}

/// The orders that fit, when the year does not lead with four digits. A year of two digits leads
/// only where hyphens or the recipe say so.
std::vector<Order> orders_of(const Fields& fields, DateOrder stated) {
  std::vector<Order> orders;
  const bool short_year = fields[2].digits == 2;
  const bool may_lead =
      short_year && (fields.before[1] == '-' || stated == DateOrder::year_month_day);
  for (const Order& order : {day_first, month_first, year_first}) {
    if (fits(fields, order) && (order.is != DateOrder::year_month_day || may_lead)) {
      orders.push_back(order);
    }
  }
  const bool same = orders.size() == 2 && orders[1].is == DateOrder::month_day_year &&
                    fields[0].value == fields[1].value;
  if (same) {
    orders.pop_back();  // 05/05/2003
  }
  return orders;
}

/// The year is the last field, or all fields have two digits.
Read<Unit> read_in_doubt(const Fields& fields, const Unit& unit, Reading& reading) {
  const DateOrder stated = reading.manner.order;
  const std::vector<Order> orders = orders_of(fields, stated);
  if (orders.empty()) {
    return Doubt{Doubt::Kind::no_date, "a month from 1 to 12 and a day from 1 to 31", {}, ""};
  }
  for (const Order& order : orders) {
    if (order.is == stated) {
      return ordered(fields, order, unit, reading);
    }
  }
  if (orders.size() > 1) {
    const bool short_year = fields[2].digits == 2;
    reading.two_digit_year = reading.two_digit_year || short_year;
    return order_in_doubt({shown(fields, orders[0]), shown(fields, orders[1])}, short_year);
  }
  const bool decided =
      fields[0].value != fields[1].value && fields[0].digits > 0 && fields[1].digits > 0;
  if (decided) {
    reading.order_seen = orders.front().is;
  }
  if (decided && stated != DateOrder::unstated && stated != DateOrder::year_month_day) {
    reading.note("day and month stand the other way round than the recipe's order");
  }
  return ordered(fields, orders.front(), unit, reading);
}

Read<Unit> read_three(const Fields& fields, const Unit& unit, Reading& reading) {
  if (fields[0].digits == 4) {
    if (!fits(fields, year_first) || fields[1].digits == 0 || fields[2].digits == 0) {
      return Doubt{Doubt::Kind::no_date, "a month from 1 to 12 behind the year, and a day", {}, ""};
    }
    return unit_of(fields, year_first, fields[0].value, unit);
  }
  if (fields[2].digits == 4 || fields[2].digits == 2) {
    return read_in_doubt(fields, unit, reading);
  }
  return no_date();
}

/// 05/2018, 2018/05; `7, 2022` and `7 2022` are a day beside a month that stands elsewhere.
Read<Unit> read_two(const Fields& fields, Unit unit) {
  const bool year_leads = fields[0].digits == 4;
  const Part& year = fields[year_leads ? 0 : 1];
  const Part& other = fields[year_leads ? 1 : 0];
  const char mark = fields.before[1];
  if (year.digits != 4 || !other.is_short()) {
    return no_date();
  }
  unit.year = year.value;
  unit.year_masks = year.masks;
  if (mark == ' ' || mark == ',') {
    unit.lone = other;
    return unit;
  }
  if (year_leads && !can_be_month(other)) {
    const std::int64_t end = year.value / 100 * 100 + other.value;
    if (end <= year.value || other.digits != 2) {
      return Doubt{Doubt::Kind::no_date, "a month from 1 to 12 behind the year", {}, ""};
    }
    return Doubt{Doubt::Kind::no_date,
                 "a month behind the year, or two years",
                 {},
                 "did you mean " + padded(year.value, 4) + '/' + padded(end, 4) + '?'};
  }
  if (!can_be_month(other) || (mark == '.' && other.digits != 2)) {
    return Doubt{Doubt::Kind::no_date, "a month from 1 to 12 and a year", {}, ""};
  }
  unit.month = field_of(other);
  return unit;
}

Read<Unit> read_one(const Part& number, Unit unit) {
  if (number.digits == 8 && number.masks == 0) {
    unit.year = number.value / before_days;
    unit.month = static_cast<int>(number.value / 100 % 100);
    unit.day = static_cast<int>(number.value % 100);
    return unit.month <= max_month ? Read<Unit>(unit) : Read<Unit>(no_date());
  }
  if (number.digits == 4) {
    if (number.masks == 4) {
      return no_date();
    }
    unit.year = number.value;
    unit.year_masks = number.masks;
  } else {
    unit.lone = number;
  }
  return unit;
}

}  // namespace

Read<Unit> read_figures(const Fields& fields, Unit unit, Reading& reading) {
  switch (fields.count) {
    case 1: return read_one(fields[0], unit);
    case 2: return read_two(fields, unit);
    case 3: return read_three(fields, unit, reading);
    default: return no_date();
  }
}

}  // namespace parley::written
