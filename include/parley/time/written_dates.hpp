#pragma once

#include "parley/error/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Dates as authors of tables write them, as EDTF. docs/dates-in-tables.md lists what is read.

namespace parley {

/// Calendars that a table may count its years in. Other than the Gregorian one: Julian; the solar
/// Hijri calendar of Iran and Afghanistan; the civil (tabular) Islamic calendar; the Hebrew one.
enum class Calendar : std::uint8_t { gregorian, julian, jalali, hijri, hebrew };

/// The order of the parts of a date in figures.
enum class DateOrder : std::uint8_t { unstated, day_month_year, month_day_year, year_month_day };

/// How the author of a table writes dates. Each member is one of the object `dates` of a recipe;
/// messages of this header name the member that would help.
struct DateManner {
  DateOrder order = DateOrder::unstated;  ///< of what is in doubt: `03/06/2003`
  /// 0..99: a year of two digits up to it is of this century (20yy), one above it 19yy; absent: a
  /// year of two digits is refused.
  std::optional<int> pivot;
  bool serials = false;       ///< whole numbers count days as Excel does: 44566 is 2022-01-05
  bool serials_1904 = false;  ///< of a workbook of the 1904 date system; only with `serials`
  Calendar calendar = Calendar::gregorian;
  bool northern_seasons = true;      ///< otherwise `spring 1993` is one of the southern hemisphere
  std::vector<std::string> unknown;  ///< cells that mean "not known", beside the usual ones
  std::vector<std::string> open;     ///< cells, or ends, that mean "goes on", beside the usual ones
};

/// A cell as a date.
struct WrittenDate {
  std::string edtf;      ///< valid EDTF; empty when the date is not known, or is open
  bool is_open = false;  ///< the cell says "goes on": an end that there is not
  /// The words say more than the EDTF, or are another calendar, other digits or serials: keep the
  /// cell as `text`. Otherwise the EDTF is the cell in another order.
  bool keeps_text = false;
  std::string remark;  ///< what a reader of the report should look at; mostly empty
};

/// The most bytes of a cell that is read as a date.
inline constexpr std::size_t max_written_date = 200;

/// Reads a cell, linear in its size. Blanks around it do not count.
/// Error (invalid_argument): `expected a date …, got "03/06/2003": 2003-06-03 or 2003-03-06; write
/// "order": "D/M/Y" or "M/D/Y" under dates in the recipe`.
Result<WrittenDate> read_written_date(std::string_view cell, const DateManner& manner);

/// A date of three cells, each of which may be empty or unknown; the month may be a name. A year
/// may have less than four digits (602 is 0602) and a sign (-10 is -0010, as EDTF counts them).
/// Without a year the date is not known, with a remark when there is a month.
Result<WrittenDate> read_date_parts(std::string_view year, std::string_view month,
                                    std::string_view day, const DateManner& manner);

/// From a start to an end: `2015/2018`, `2015/..` for an open end, `2015/` for one that is not
/// known; the start alone where both are the same; not known when both are not. EDTF has no vague
/// ends such as `[2015-01..2015-04]`: the smallest month, year, decade or century that contains one
/// is taken, with a remark.
/// Error: the end is over before the start begins; names both.
Result<WrittenDate> interval_of(const WrittenDate& start, const WrittenDate& end);

/// How far a day can be trusted.
enum class Precision : std::uint8_t { day, week, month, quarter, year, decade, century };

/// The date, or both ends of the interval, as precise as that: 1946-06-30 to the month is 1946-06,
/// to the week (Monday to Sunday) `[1946-06-24..1946-06-30]`. What is vaguer already stays as it
/// is. Error: no EDTF, or a set.
Result<std::string> widen(std::string_view edtf, Precision precision);

/// Reads the cells of one column before the manner of its author is known, and decides what they
/// decide. Constant memory.
class DateColumn {
 public:
  DateColumn() = default;
  explicit DateColumn(DateManner stated) : stated_(std::move(stated)) {}

  /// `line` is where the cell stands, for reasons().
  void consider(std::string_view cell, std::uint64_t line);

  /// What was stated, and an order where some day is above 12 and none contradicts it, and serials
  /// where every number is one. Never a pivot.
  DateManner manner() const;

  /// Why, and what stays in doubt, each with a cell and its line.
  std::vector<std::string> reasons() const;

  /// The share, 0..1, of the cells that are neither empty nor unknown which are dates, in whatever
  /// manner; serials are none, since any number may look like one.
  double share() const noexcept;
  double serial_share() const noexcept;  ///< of 5-digit numbers that are days of 1927 to 2064

 private:
  struct Example {
    std::string cell;
    std::uint64_t line = 0;
    std::uint64_t count = 0;
    void add(std::string_view text, std::uint64_t at);
  };

  DateManner stated_;
  std::uint64_t cells_ = 0;     ///< neither empty nor unknown
  std::uint64_t dates_ = 0;     ///< of them
  Example day_first_;           ///< only day, month, year fits
  Example month_first_;         ///< only month, day, year fits
  Example in_doubt_;            ///< both fit
  std::string doubt_readings_;  ///< of the first one
  Example two_digits_;          ///< years
  Example serial_;
};

}  // namespace parley
