#include "import/rows/date_reader.hpp"

#include "parley/text/ascii.hpp"

#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::size_t max_known = 1U << 16U;

std::optional<Precision> precision_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Precision>, 5> names{
      {{"day", Precision::day},
       {"week", Precision::week},
       {"month", Precision::month},
       {"year", Precision::year},
       {"decade", Precision::decade}}};
  for (const auto& [known, precision] : names) {
    if (equals_ignoring_case(known, name)) {
      return precision;
    }
  }
  return std::nullopt;
}

/// Parts of a date as one text: those that are there, joined by `-`.
std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) {
    if (!part.empty()) {
      text += (text.empty() ? "" : "-") + std::string(part);
    }
  }
  return text;
}

void add_remark(WrittenDate& date, const std::string& remark) {
  date.remark += (date.remark.empty() || remark.empty() ? "" : "; ") + remark;
}

}  // namespace

Result<DateReader> DateReader::make(const DateValue& value, const DateManner& manner,
                                    const CellContext& context) {
  // A cell that means nothing says of a date that it is not known, which an empty one need not.
  static const std::vector<std::string> none;
  const CellContext all_cells{context.columns, context.lookups, none, context.is_json};
  DateReader reader;
  reader.manner_ = &manner;
  const std::pair<const Value&, CellReader&> wanted[] = {{value.text, reader.text_},
                                                         {value.year, reader.year_},
                                                         {value.month, reader.month_},
                                                         {value.day, reader.day_},
                                                         {value.precision, reader.precision_}};
  for (const auto& [from, to] : wanted) {
    auto made = CellReader::make(from, all_cells);
    if (!made) {
      return made.error();
    }
    to = *std::move(made);
  }
  return reader;
}

DateReading DateReader::make_reading(std::string_view text) const {
  DateReading reading;
  reading.words = text;
  reading.is_empty = text.empty();
  if (auto date = read_written_date(text, *manner_)) {
    reading.date = *std::move(date);
  } else {
    reading.fault = date.error().message;
  }
  return reading;
}

DateReading DateReader::make_reading(std::string_view year, std::string_view month,
                                     std::string_view day) const {
  DateReading reading;
  reading.words = joined({year, month, day});
  reading.is_empty = reading.words.empty();
  if (auto date = read_date_parts(year, month, day, *manner_)) {
    reading.date = *std::move(date);
  } else {
    reading.fault = date.error().message;
  }
  return reading;
}

void DateReader::widen_by(std::string_view precision, DateReading& reading) const {
  if (precision.empty() || reading.date.edtf.empty()) {
    return;
  }
  const auto unit = precision_of(precision);
  if (!unit) {
    add_remark(reading.date,
               "expected the precision day, week, month, year or decade, got " + show(precision));
    return;
  }
  if (auto wide = widen(reading.date.edtf, *unit)) {
    reading.date.keeps_text = reading.date.keeps_text || *wide != reading.date.edtf;
    reading.date.edtf = *std::move(wide);
  } else {
    add_remark(reading.date, wide.error().message);
  }
}

const DateReading& DateReader::read(const Record& row, HeldTexts& held) {
  std::string_view year, month, day;
  if (text_.is_set()) {
    key_ = text_.read(row, held);
  } else {
    year = year_.read(row, held);
    month = month_.read(row, held);
    day = day_.read(row, held);
    key_.assign(year).append(1, '\x1F').append(month).append(1, '\x1F').append(day);
  }
  const std::size_t plain = key_.size();
  const std::string_view precision = precision_.read(row, held);
  if (!precision.empty()) {
    key_.append(1, '\x1E').append(precision);
  }
  if (const auto known = known_.find(key_); known != known_.end()) {
    return known->second;
  }
  if (known_.size() == max_known) {
    known_.clear();
  }
  DateReading reading = text_.is_set() ? make_reading(std::string_view(key_).substr(0, plain))
                                       : make_reading(year, month, day);
  widen_by(precision, reading);
  return known_.emplace(key_, std::move(reading)).first->second;
}

DateReading join(const DateReading& start, const DateReading& end) {
  if (end.is_empty && end.fault.empty()) {
    return start;
  }
  DateReading both = start;
  both.is_empty = false;
  both.words = start.words + " – " + end.words;
  add_remark(both.date, end.date.remark);
  if (!start.fault.empty() || !end.fault.empty()) {
    both.fault = start.fault.empty() ? end.fault : start.fault;
    return both;
  }
  if (auto interval = interval_of(start.date, end.date)) {
    interval->keeps_text = interval->keeps_text || start.date.keeps_text || end.date.keeps_text;
    interval->remark = both.date.remark;
    both.date = *std::move(interval);
  } else {
    both.fault = interval.error().message;
  }
  return both;
}

}  // namespace parley::formats
