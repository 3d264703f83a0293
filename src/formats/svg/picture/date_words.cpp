#include "svg/picture/date_words.hpp"

#include "parley/time/bounds.hpp"
#include "parley/time/day.hpp"

#include <cstddef>

namespace parley::formats::svg {
namespace {

bool is_known(Day day) noexcept {
  return day != no_earliest && day != no_latest;
}

/// A start or an end that lies between two days, either of which may be unknown.
std::string one_end(Day from, Day to) {
  if (is_known(from) && from == to) {
    return std::string("on ").append(format_day(from));
  }
  if (is_known(from) && is_known(to)) {
    return std::string("between ").append(format_day(from)).append(" and ").append(format_day(to));
  }
  if (is_known(from)) {
    return std::string("not before ").append(format_day(from));
  }
  return is_known(to) ? std::string("by ").append(format_day(to)) : std::string();
}

/// Both ends are known to lie on certain days.
std::string exact_words(Day first, Day last) {
  if (first == last) {
    return format_day(first);
  }
  return std::string("from ").append(format_day(first)).append(" to ").append(format_day(last));
}

std::string bounds_words(const Bounds& bounds) {
  const auto last = [](Day end) { return is_known(end) ? end - 1 : end; };
  const Day end_earliest = last(bounds.end_earliest);
  const Day end_latest = last(bounds.end_latest);
  if (is_known(bounds.start_earliest) && bounds.start_earliest == bounds.start_latest &&
      is_known(end_latest) && end_earliest == end_latest) {
    return exact_words(bounds.start_earliest, end_latest);
  }
  const bool some_day_is_certain = is_known(bounds.start_latest) && is_known(end_earliest) &&
                                   bounds.start_latest <= end_earliest;
  if (is_known(bounds.start_earliest) && is_known(end_latest) && !some_day_is_certain) {
    return one_end(bounds.start_earliest, end_latest);
  }
  const std::string begun = one_end(bounds.start_earliest, bounds.start_latest);
  std::string ended = one_end(end_earliest, end_latest);
  if (!is_known(end_latest) && end_earliest == bounds.start_earliest) {
    ended = "no end known";
  } else if (!ended.empty()) {
    ended.insert(0, "ended ");
  }
  std::string words(begun.empty() ? "no beginning known" : "begun ");
  words.append(begun);
  return words.append(", ").append(ended.empty() ? "no end known" : ended);
}

std::string stretch_words(const DateShape& date) {
  if (date.one_of.empty()) {
    return bounds_words(date.bounds);
  }
  std::string words;
  for (const Bounds& one : date.one_of) {
    words.append(words.empty() ? "" : " or ").append(bounds_words(one));
  }
  return words;
}

}  // namespace

std::string date_words(const DateShape& date) {
  if (is_undated(date.bounds)) {
    std::string words = "undated";
    if (!date.text.empty()) {
      words.append(" (“").append(date.text).append("”)");
    }
    return words;
  }
  std::string words = stretch_words(date);
  std::string more;
  if (!date.edtf.empty() && date.edtf != words) {
    more = date.edtf;
  }
  if (!date.text.empty()) {
    more.append(more.empty() ? "“" : ", “").append(date.text).append("”");
  }
  if (date.basis && *date.basis != Basis::stated) {
    more.append(more.empty() ? "" : ", ").append(term(*date.basis));
  }
  if (!more.empty()) {
    words.append(" (").append(more).append(")");
  }
  return words;
}

std::string flag_words(EventFlags flags) {
  std::string words;
  const auto names = terms<EventFlag>();
  for (std::size_t flag = 0; flag < names.size(); ++flag) {
    if ((flags >> flag & 1U) != 0) {
      words.append(words.empty() ? " (" : ", ").append(names[flag]);
    }
  }
  return words.empty() ? words : words.append(")");
}

}  // namespace parley::formats::svg
