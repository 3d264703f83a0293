#pragma once

#include "written/doubt.hpp"
#include "written/parts/part.hpp"

#include <cstdint>
#include <optional>
#include <string>

// One date of a cell, without what stands around it: `8 May 2018` of `before 8 May 2018`.

namespace parley::written {

enum class Era : std::uint8_t { unstated, bce, ce };

/// A part of a unit: the second third is `mid`, the first half …
struct Cut {
  enum class Into : std::uint8_t { whole, thirds, halves, quarters, weeks } into = Into::whole;
  int which = 0;  ///< 1..; 0: the last one
};

struct Unit {
  Calendar calendar = Calendar::gregorian;
  bool names_calendar = false;       ///< by a month's name or a word; else it is the manner's
  std::optional<std::int64_t> year;  ///< as written; before the era counts
  std::uint8_t year_masks = 0;       ///< its last digits that are not known: 1 in 1970s
  bool is_century = false;           ///< `year` begins one, masked or BCE
  Era era = Era::unstated;
  int month = 0;             ///< 0: none; -1: masked
  int day = 0;               ///< 0: none; -1: masked
  std::optional<Part> lone;  ///< a number that is a day or a year as its neighbours say
  std::optional<int> season;
  bool into_next_year = false;  ///< winter 1993/94
  Cut cut;
  bool about = false;
  bool perhaps = false;
  std::optional<int> weekday;

  bool is_figures() const noexcept { return month == 0 && !lone; }
};

/// What is known while a cell is read, and found on the way.
struct Reading {
  explicit Reading(const DateManner& stated) : manner(stated) {}

  const DateManner& manner;
  std::string remark;
  bool keeps_text = false;
  DateOrder order_seen = DateOrder::unstated;  ///< what a day above 12 decides
  bool two_digit_year = false;

  void note(std::string_view text) { remark += (remark.empty() ? "" : "; ") + std::string(text); }
};

/// Reads a unit; what it does not say (`5` of `5–7 May 2018`) is filled in later.
Read<Unit> read_unit(Parts parts, Reading& reading);

/// Years of two digits by the pivot. `text_before` and `text_after` surround the year in messages.
Read<std::int64_t> full_year(const Part& year, Reading& reading, const std::string& rest = {});

/// What the left or right of two units leaves to the other: `5–7 January 2022`.
void fill(Unit& left, Unit& right, Reading& reading);

/// The unit as EDTF: a date, or a set `[a..b]` where EDTF has no word for it.
Read<std::string> to_edtf(Unit unit, Reading& reading);

std::string padded(std::int64_t number, std::size_t digits);  ///< with a sign when negative

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; what is 0 is left out, what is -1 masked.
std::string plain_edtf(std::int64_t year, int month, int day);

}  // namespace parley::written
