#include "svg/timeline/axis.hpp"

#include "parley/time/day.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace parley::formats::svg {
namespace {

constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr double days_of_year = 365.2425;
constexpr double days_of_month = days_of_year / 12;

/// A step of the axis: so many days, months or years.
struct Step {
  enum class Unit { day, month, year };
  Unit unit = Unit::day;
  std::int64_t count = 1;
};

Step step_of(double shortest_days) {
  for (const std::int64_t count : {1, 2, 7}) {
    if (static_cast<double>(count) >= shortest_days) {
      return {Step::Unit::day, count};
    }
  }
  for (const std::int64_t count : {1, 3, 6}) {
    if (static_cast<double>(count) * days_of_month >= shortest_days) {
      return {Step::Unit::month, count};
    }
  }
  std::int64_t power = 1;
  while (true) {
    for (const std::int64_t digit : {1, 2, 5}) {
      if (static_cast<double>(digit * power) * days_of_year >= shortest_days ||
          power >= max_year / 10) {
        return {Step::Unit::year, digit * power};
      }
    }
    power *= 10;
  }
}

std::int64_t floor_to(std::int64_t value, std::int64_t step) noexcept {
  const std::int64_t rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

Tick tick_at(Day day, Step::Unit unit) {
  const CalendarDate date = to_calendar(day);
  const bool new_year = date.month == 1 && date.day == 1;
  if (new_year) {
    return {static_cast<double>(day), year_label(date.year), unit != Step::Unit::year};
  }
  const std::string month = months[static_cast<std::size_t>(date.month - 1)];
  return {static_cast<double>(day),
          date.day == 1 ? month : std::to_string(date.day).append(" ").append(month), false};
}

/// The first line at or before a day, and the one after another.
Day first_line(Day day, const Step& step) {
  const CalendarDate date = to_calendar(day);
  switch (step.unit) {
    case Step::Unit::day: return to_day({date.year, date.month, 1});
    case Step::Unit::month: return to_day({date.year, 1, 1});
    case Step::Unit::year: return to_day({floor_to(date.year, step.count), 1, 1});
  }
  return day;
}

Day line_after(Day day, const Step& step) {
  const CalendarDate date = to_calendar(day);
  if (step.unit == Step::Unit::year) {
    return to_day({date.year + step.count, 1, 1});
  }
  const Day next_month =
      date.month == 12 ? to_day({date.year + 1, 1, 1}) : to_day({date.year, date.month + 1, 1});
  if (step.unit == Step::Unit::day) {
    // Days begin anew with each month, and none of its last days stands close to the next month.
    const Day next = day + step.count;
    return next + step.count / 2 >= next_month ? next_month : next;
  }
  Day line = day;
  for (std::int64_t i = 0; i < step.count; ++i) {
    const CalendarDate at = to_calendar(line);
    line = at.month == 12 ? to_day({at.year + 1, 1, 1}) : to_day({at.year, at.month + 1, 1});
  }
  return line;
}

// A bar is long when it takes more than this share of all days.
constexpr double long_share = 0.5;
// The others get the plot for themselves when they span less than this share.
constexpr double most_share = 0.6;

/// The days of the bars that are no longer than `longest`.
Span span_of(std::span<const Bar> bars, double longest) {
  Span days{HUGE_VAL, -HUGE_VAL};
  for (const Bar& bar : bars) {
    if (bar.kind != Bar::Kind::undated && bar.days.to - bar.days.from <= longest) {
      days.from = std::min(days.from, bar.days.from);
      days.to = std::max(days.to, bar.days.to);
    }
  }
  return days;
}

}  // namespace

std::string year_label(std::int64_t year) {
  if (year <= 0) {
    return std::to_string(1 - year).append(" BCE");
  }
  std::string label = std::to_string(year);
  return year < 1000 ? label.append(" CE") : label;
}

Plot plot_of(std::span<const Bar> bars, double left, double width) {
  const Span whole = span_of(bars, HUGE_VAL);
  if (whole.from > whole.to) {
    return {{0, 31}, left, width};
  }
  const double all = whole.to - whole.from;
  const Span others = span_of(bars, all * long_share);
  const bool few_are_long = others.from < others.to && others.to - others.from < all * most_share;
  const Span days = few_are_long ? others : whole;
  const double length = std::max(7.0, days.to - days.from);
  return {{days.from - length * 0.012, days.from + length * 1.025}, left, width};
}

std::string beyond_label(const Bar& bar, const Plot& plot) {
  const auto year = [](double day) { return year_label(to_calendar(static_cast<Day>(day)).year); };
  const bool before = !bar.open_start && bar.days.from < plot.days.from;
  const bool after = !bar.open_end && bar.days.to > plot.days.to;
  if (before && after) {
    return written(" (", year(bar.days.from), " to ", year(bar.days.to - 1), ")");
  }
  if (before) {
    return written(" (from ", year(bar.days.from), ")");
  }
  return after ? written(" (to ", year(bar.days.to - 1), ")") : std::string();
}

std::vector<Tick> ticks_of(const Plot& plot, double gap) {
  const double length = plot.days.to - plot.days.from;
  const Step step = step_of(gap * length / plot.width);
  std::vector<Tick> ticks;
  double last_x = -HUGE_VAL;
  Day day = first_line(static_cast<Day>(std::floor(plot.days.from)), step);
  for (; static_cast<double>(day) <= plot.days.to; day = line_after(day, step)) {
    const double x = plot.x(static_cast<double>(day));
    if (x < plot.left || x - last_x < gap * 0.45) {
      continue;
    }
    last_x = x;
    ticks.push_back(tick_at(day, step.unit));
  }
  return ticks;
}

void draw_axis(Frame& frame, pugi::xml_node parent, const Plot& plot, double top, double bottom) {
  pugi::xml_node axis = add(parent, "g", {{"class", "axis"}});
  for (const Tick& tick : ticks_of(plot, 74)) {
    const double x = plot.x(tick.day);
    add(axis, "line",
        {{"class", tick.major ? "grid major" : "grid"},
         {"x1", x},
         {"x2", x},
         {"y1", top + 20},
         {"y2", bottom}});
    const Anchor anchor = x > plot.right() - 16 ? Anchor::right : Anchor::middle;
    frame.add_label(axis, x, top + 13, anchor, tick.label,
                    tick.major ? "small strong" : "small quiet");
  }
}

}  // namespace parley::formats::svg
