#include "written/cell.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"
#include "parley/time/edtf.hpp"

#include "written/phrase/clock.hpp"
#include "written/phrase/ends.hpp"
#include "written/phrase/phrase.hpp"
#include "written/sentinels.hpp"
#include "written/unit/serial.hpp"

#include <algorithm>
#include <charconv>

namespace parley::written {
namespace {

constexpr std::string_view last_of_all = "9999";

/// `1938-39` is EDTF for a part of 1938, and what people write for two years.
std::string remark_on_code(std::string_view edtf) {
  constexpr std::size_t year_month = 7;
  constexpr int first_code = 21;
  constexpr int last_code = 41;
  constexpr int century = 100;
  if (edtf.size() != year_month || !is_digits(edtf.substr(0, 4)) || edtf[4] != '-') {
    return {};
  }
  int year = 0;
  int code = 0;
  std::from_chars(edtf.data(), edtf.data() + 4, year);
  std::from_chars(edtf.data() + 5, edtf.data() + edtf.size(), code);
  if (code < first_code || code > last_code || code != (year + 1) % century) {
    return {};
  }
  return "code " + std::string(edtf) + " looks like a range: did you mean " + padded(year, 4) +
         '/' + padded(year + 1, 4) + '?';
}

/// Tables mean either by it.
Doubt unknown_or_open() {
  return {Doubt::Kind::incomplete,
          "a date",
          {},
          R"(write "unknown": ["9999"] or "open": ["9999"] under dates in the recipe)"};
}

Read<WrittenDate> from_edtf(std::string_view cell) {
  WrittenDate date;
  date.edtf = cell;
  if (cell == last_of_all) {
    return unknown_or_open();
  }
  if (const std::size_t slash = cell.find('/');
      slash != std::string_view::npos && cell.substr(slash + 1).starts_with(last_of_all)) {
    Read<std::string> text =
        join_interval(cell.substr(0, slash), cell.substr(slash + 1), date.remark);
    if (!text) {
      return text.error();
    }
    date.edtf = *std::move(text);
    return date;
  }
  date.remark = remark_on_code(cell);
  return date;
}

/// `44566`, `44566.4375`; nullopt: the cell is no number.
std::optional<Read<WrittenDate>> from_serial(std::string_view cell, const DateManner& manner) {
  constexpr std::size_t max_digits = 7;
  const std::size_t point = std::min(cell.find('.'), cell.size());
  const std::string_view whole = cell.substr(0, point);
  const std::string_view fraction = point < cell.size() ? cell.substr(point + 1) : "";
  if (!is_digits(whole) || whole.size() > max_digits ||
      (point < cell.size() && !is_digits(fraction))) {
    return std::nullopt;
  }
  std::int64_t serial = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), serial);
  const auto day = day_of_serial(serial, manner.serials_1904);
  if (!day) {
    return Doubt{Doubt::Kind::no_date, "a serial that Excel has a day for", {}, ""};
  }
  WrittenDate date;
  date.edtf = format_day(*day);
  date.keeps_text = true;
  if (fraction.find_first_not_of('0') != std::string_view::npos) {
    date.remark = "a time of day was dropped";
  }
  if (whole.size() == 4) {
    add_remark(date.remark, "the number looks like a year, and was taken as a serial");
  }
  return date;
}

/// Whether the words say more than the EDTF does.
bool says_more(const PartList& parts) noexcept {
  const Parts all = parts.all();
  return parts.foreign_digits || std::any_of(all.begin(), all.end(), [](const Part& part) {
           switch (part.kind) {
             case Kind::number:
             case Kind::mark:
             case Kind::suffix:
             case Kind::clock:
             case Kind::meridiem:
             case Kind::utc:
             case Kind::noise: return false;
             case Kind::month: return !part.latin || part.calendar != Calendar::gregorian;
             default: return true;
           }
         });
}

/// Puts the time of day behind a day; nowhere else.
void add_clock(std::string& edtf, const Clock& clock, Reading& reading) {
  if (clock.text.empty() || edtf.empty()) {
    return;
  }
  if (clock.is_midnight) {
    reading.note("midnight was taken as no time of day");
    return;
  }
  if (std::string with_time = edtf + clock.text; Edtf::parse(with_time)) {
    edtf = std::move(with_time);
  } else {
    reading.note("a time of day was dropped");
  }
}

}  // namespace

Read<WrittenDate> read_cell(std::string_view given, Reading& reading) {
  const std::string_view cell = trim(given);
  const DateManner& manner = reading.manner;
  if (cell.size() > max_written_date) {
    return Doubt{Doubt::Kind::no_date, "a date of at most 200 bytes", {}, ""};
  }
  if (is_unknown(cell, manner)) {
    return WrittenDate{};
  }
  if (is_open(cell, manner)) {
    WrittenDate date;
    date.is_open = true;
    if (is_digit(cell.front())) {
      date.remark = std::string(cell) + " was taken as open";
    }
    return date;
  }
  if (manner.serials) {
    if (auto date = from_serial(cell, manner)) {
      return *std::move(date);
    }
  }
  if (manner.calendar == Calendar::gregorian && Edtf::parse(cell)) {
    return from_edtf(cell);
  }
  const auto parts = parts_of(cell);
  if (!parts) {
    return no_date();
  }
  Parts left = parts->all();
  const Read<Clock> clock = take_clock(left, reading);
  if (!clock) {
    return clock.error();
  }
  Read<Phrase> phrase = read_phrase(left, reading);
  if (!phrase) {
    return phrase.error();
  }
  if (phrase->edtf == last_of_all) {
    return unknown_or_open();
  }
  if (phrase->edtf == "9999-12-31") {
    reading.note(phrase->edtf + " was taken as open");
    *phrase = {"", true};
  }
  add_clock(phrase->edtf, *clock, reading);
  return WrittenDate{std::move(phrase->edtf), phrase->is_open,
                     reading.keeps_text || says_more(*parts), std::move(reading.remark)};
}

}  // namespace parley::written

namespace parley {

Result<WrittenDate> read_written_date(std::string_view cell, const DateManner& manner) {
  written::Reading reading(manner);
  auto date = written::read_cell(cell, reading);
  if (!date) {
    return written::to_error(date.error(), cell);
  }
  return *std::move(date);
}

}  // namespace parley
