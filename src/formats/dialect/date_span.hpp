#pragma once

#include "parley/formats/date_shape.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace parley::formats {

/// A year, a month or a day of the calendar.
struct PartialDate {
  std::int64_t year = 0;  ///< astronomical: 0 is 1 BCE
  int month = 0;          ///< 1 … 12; 0: the date is a year
  int day = 0;            ///< 1 … 31; 0: the date is a year or a month

  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

Day first_day(const PartialDate& date) noexcept;
Day last_day(const PartialDate& date) noexcept;

/// As EDTF writes it: `1990`, `1990-11`, `1990-11-05`, `-0043-03-15`.
std::string to_text(const PartialDate& date);

/// A date for formats that know years, months and days but no bounds.
struct DateSpan {
  PartialDate first;
  PartialDate last;         ///< the same as `first` when the date is one year, month or day
  bool open_start = false;  ///< there is no first day; both stand at what is known of the last
  bool open_end = false;    ///< there is no last day; both stand at what is known of the first
  bool widened = false;     ///< the four bounds of the date do not follow from the two

  bool is_single() const noexcept { return first == last; }
};

/// Each end in the precision in which it is known: a month stays a month. What is no calendar unit
/// (a season, one of several dates, bounds) becomes its widest extent, in years or months where
/// these are whole. Nullopt when the date has no bound.
std::optional<DateSpan> date_span(const DateShape& date);

/// A date for formats that know days only: its widest extent.
struct DayExtent {
  Day first = 0;
  Day last = 0;             ///< inclusive
  bool open_start = false;  ///< as in DateSpan
  bool open_end = false;
  bool widened = false;  ///< the first or the last day is not known to the day
};

/// Nullopt when there is no bound.
std::optional<DayExtent> day_extent(const Bounds& bounds) noexcept;

/// The date in words: what the source says and the expression, as far as there is any; else the
/// extent of its bounds. Empty when nothing is known.
std::string date_words(const DateShape& date);

/// True when the expression is marked as uncertain or approximate.
bool is_circa(const DateShape& date);

}  // namespace parley::formats
