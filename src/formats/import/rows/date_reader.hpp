#pragma once

#include "parley/error/error.hpp"
#include "parley/time/written_dates.hpp"

#include "import/rows/cell_reader.hpp"

#include <string>
#include <string_view>

namespace parley::formats {

/// What one or several cells say of a date.
struct DateReading {
  WrittenDate date;
  std::string words;     ///< the cells as they are
  std::string fault;     ///< why they cannot be read; empty: they can
  bool is_empty = true;  ///< the cells say nothing at all
};

/// Reads one DateValue from rows with known columns.
class DateReader {
 public:
  DateReader() = default;
  /// `value` and `manner` must outlive the reader. Error: a column that is not there.
  static Result<DateReader> make(const DateValue& value, const DateManner& manner,
                                 const CellContext& context);

  bool is_set() const noexcept { return text_.is_set() || year_.is_set(); }
  /// Valid until the next call.
  const DateReading& read(const Record& row, HeldTexts& held);

 private:
  DateReading make_reading(std::string_view text) const;
  DateReading make_reading(std::string_view year, std::string_view month,
                           std::string_view day) const;
  void widen_by(std::string_view precision, DateReading& reading) const;

  CellReader text_, year_, month_, day_, precision_;
  const DateManner* manner_ = nullptr;
  TextMap<DateReading> known_;  // a cache: tables repeat their dates
  std::string key_;
};

/// The readings of a beginning and an end as one: an interval, or what can be read of them. Where
/// the cells of the end say nothing at all the event has no end of its own.
DateReading join(const DateReading& start, const DateReading& end);

}  // namespace parley::formats
