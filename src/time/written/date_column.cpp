#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"
#include "parley/text/utf8.hpp"
#include "parley/time/written_dates.hpp"

#include "written/cell.hpp"
#include "written/sentinels.hpp"

#include <algorithm>
#include <charconv>

namespace parley {
namespace {

using written::Doubt;

constexpr std::size_t longest_example = 40;

/// A number of five digits that Excel counts as a day of 1927 to 2064.
bool looks_like_serial(std::string_view cell) noexcept {
  return cell.size() == 5 && is_digits(cell) && cell >= "10000" && cell <= "60000";
}

std::string at(const std::string& cell, std::uint64_t line, std::uint64_t count) {
  std::string text = show(cell) + " in line " + std::to_string(line);
  if (count > 1) {
    text += " and " + std::to_string(count - 1) + (count == 2 ? " cell more" : " cells more");
  }
  return text;
}

}  // namespace

void DateColumn::Example::add(std::string_view text, std::uint64_t at) {
  if (count++ == 0) {
    cell = cut_utf8(text, longest_example);
    line = at;
  }
}

void DateColumn::consider(std::string_view given, std::uint64_t line) {
  const std::string_view cell = trim(given);
  if (written::is_unknown(cell, stated_) || written::is_open(cell, stated_)) {
    return;
  }
  ++cells_;
  if (looks_like_serial(cell)) {
    serial_.add(cell, line);
  }
  written::Reading reading(stated_);
  const auto date = written::read_cell(cell, reading);
  const auto kind = date ? Doubt::Kind::no_date : date.error().kind;
  if (date || kind == Doubt::Kind::order || kind == Doubt::Kind::pivot) {
    ++dates_;
  }
  if (reading.order_seen == DateOrder::day_month_year) {
    day_first_.add(cell, line);
  } else if (reading.order_seen == DateOrder::month_day_year) {
    month_first_.add(cell, line);
  }
  if (reading.two_digit_year) {
    two_digits_.add(cell, line);
  }
  if (kind == Doubt::Kind::order) {
    in_doubt_.add(cell, line);
    if (in_doubt_.count == 1) {
      for (const std::string& one : date.error().readings) {
        doubt_readings_ += (doubt_readings_.empty() ? "" : " or ") + one;
      }
    }
  }
}

DateManner DateColumn::manner() const {
  DateManner manner = stated_;
  if (manner.order == DateOrder::unstated && day_first_.count > 0 && month_first_.count == 0) {
    manner.order = DateOrder::day_month_year;
  } else if (manner.order == DateOrder::unstated && month_first_.count > 0 &&
             day_first_.count == 0) {
    manner.order = DateOrder::month_day_year;
  }
  manner.serials = manner.serials || (cells_ > 0 && serial_.count == cells_);
  return manner;
}

std::vector<std::string> DateColumn::reasons() const {
  std::vector<std::string> reasons;
  const bool both = day_first_.count > 0 && month_first_.count > 0;
  if (both) {
    reasons.push_back("the order is not one: the day comes first in " +
                      at(day_first_.cell, day_first_.line, day_first_.count) + ", the month in " +
                      at(month_first_.cell, month_first_.line, month_first_.count));
  } else if (day_first_.count > 0) {
    reasons.push_back("the day comes first: " +
                      at(day_first_.cell, day_first_.line, day_first_.count));
  } else if (month_first_.count > 0) {
    reasons.push_back("the month comes first: " +
                      at(month_first_.cell, month_first_.line, month_first_.count));
  }
  if (in_doubt_.count > 0 && manner().order == DateOrder::unstated) {
    reasons.push_back(
        "the order is in doubt: " + at(in_doubt_.cell, in_doubt_.line, in_doubt_.count) +
        ", the first is " + doubt_readings_ + R"(; write "order": "D/M/Y" or "M/D/Y" under dates)");
  }
  if (two_digits_.count > 0 && !stated_.pivot) {
    reasons.push_back(
        "years have two digits: " + at(two_digits_.cell, two_digits_.line, two_digits_.count) +
        R"(; write "pivot": 30 under dates)");
  }
  if (!stated_.serials && cells_ > 0 && serial_.count == cells_) {
    reasons.push_back("all numbers count days as Excel does: " +
                      at(serial_.cell, serial_.line, serial_.count));
  }
  return reasons;
}

double DateColumn::share() const noexcept {
  return cells_ == 0 ? 0.0 : static_cast<double>(dates_) / static_cast<double>(cells_);
}

double DateColumn::serial_share() const noexcept {
  return cells_ == 0 ? 0.0 : static_cast<double>(serial_.count) / static_cast<double>(cells_);
}

}  // namespace parley
