#include "written/phrase/ends.hpp"

#include "parley/text/ascii.hpp"
#include "parley/time/edtf.hpp"

#include <algorithm>

namespace parley::written {
namespace {

bool is_set(std::string_view edtf) noexcept {
  return edtf.starts_with('[') || edtf.starts_with('{');
}

/// The smallest month, year, decade or century with both days, when it is at most four times as
/// long as they are; else one of the days.
std::string containing(Day first, Day last, bool is_start) {
  constexpr Day at_most = 4;
  const CalendarDate a = to_calendar(first);
  const CalendarDate b = to_calendar(last);
  const Day length = last - first + 1;
  const bool four_digits = a.year >= 0 && b.year <= 9999;
  if (a.year == b.year && a.month == b.month &&
      at_most * length >= days_in_month(a.year, a.month)) {
    return format_month(first);
  }
  constexpr Day year = 366;
  for (const auto& [years, masks] :
       {std::pair<std::int64_t, std::size_t>(1, 0), {10, 1}, {100, 2}}) {
    if (four_digits && a.year / years == b.year / years && at_most * length >= years * year) {
      return padded(a.year / years, 4 - masks) + std::string(masks, 'X');
    }
  }
  return format_day(is_start ? first : last);
}

/// A text as one end.
std::string as_end(std::string_view text, bool is_start, std::string& remark) {
  if (!is_start && (text == "9999" || text == "9999-12-31")) {
    add_remark(remark, "the end " + std::string(text) + " was taken as open");
    return "..";
  }
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
    add_remark(remark, "an end was an interval itself");
    return std::string(is_start ? text.substr(0, slash) : text.substr(slash + 1));
  }
  if (!is_set(text)) {
    return std::string(text);
  }
  const auto edtf = Edtf::parse(text);
  const EdtfExtent extent = edtf ? edtf->extent() : EdtfExtent{};
  if (!extent.earliest || !extent.latest) {
    add_remark(remark, "an end that is not bounded was taken as not known");
    return "";
  }
  add_remark(remark, "an end that EDTF cannot make vague was taken as the unit around it");
  return containing(*extent.earliest, *extent.latest, is_start);
}

std::string without_time(std::string text, std::string& remark) {
  const std::size_t at = text.find('T');
  if (at != std::string::npos) {
    text.resize(at);
    add_remark(remark, "a time of day was dropped");
  }
  return text;
}

Read<std::string> checked(std::string text) {
  if (!Edtf::parse(text)) {
    return no_date();
  }
  return text;
}

}  // namespace

void add_remark(std::string& remark, std::string_view text) {
  if (remark.find(text) == std::string::npos) {
    remark += remark.empty() ? "" : "; ";
    remark += text;
  }
}

bool is_plain(std::string_view edtf) noexcept {
  const auto fits = [edtf](std::size_t i) {
    return i == 4 || i == 7 ? edtf[i] == '-' : is_digit(edtf[i]);
  };
  if (edtf.size() != 4 && edtf.size() != 7 && edtf.size() != 10) {
    return false;
  }
  for (std::size_t i = 0; i < edtf.size(); ++i) {
    if (!fits(i)) {
      return false;
    }
  }
  return edtf.size() != 7 || edtf[5] < '2';  // a season or another part of a year
}

Read<std::string> join_interval(std::string_view start, std::string_view end, std::string& remark) {
  std::string first = as_end(start, true, remark);
  std::string last = as_end(end, false, remark);
  const auto from = Edtf::parse(first);
  const auto to = Edtf::parse(last);
  if (from && to) {
    const auto earliest = from->extent().earliest;
    const auto latest = to->extent().latest;
    if (earliest && latest && *latest < *earliest) {
      return Doubt{
          Doubt::Kind::no_date, "an end that is not before its start", {first + " to " + last}, ""};
    }
  }
  if (first == last && from) {
    return first;
  }
  if (Edtf::parse(first + '/' + last)) {
    return first + '/' + last;
  }
  first = without_time(std::move(first), remark);
  last = without_time(std::move(last), remark);
  return first == last ? checked(std::move(first)) : checked(first + '/' + last);
}

Read<std::string> one_within(const std::string& a, const std::string& b) {
  if (is_plain(a) && is_plain(b) && a.size() == b.size()) {
    return checked('[' + a + ".." + b + ']');
  }
  const auto from = Edtf::parse(a);
  const auto to = Edtf::parse(b);
  if (!from || !to || !from->extent().earliest || !to->extent().latest) {
    return no_date();
  }
  return checked('[' + format_day(*from->extent().earliest) + ".." +
                 format_day(*to->extent().latest) + ']');
}

Read<std::string> members(const std::string& a, const std::string& b, bool one_of) {
  const auto inner = [](const std::string& text) {
    return is_set(text) ? text.substr(1, text.size() - 2) : text;
  };
  const std::string both = inner(a) + ',' + inner(b);
  return checked(one_of ? '[' + both + ']' : '{' + both + '}');
}

}  // namespace parley::written
