#include "svg/timeline/bar.hpp"

#include "parley/time/bounds.hpp"

#include <algorithm>

namespace parley::formats::svg {
namespace {

bool is_known(Day day) noexcept {
  return day != no_earliest && day != no_latest;
}

std::string_view sign_of(std::string_view edtf) noexcept {
  const bool both = edtf.find('%') != std::string_view::npos;
  const bool uncertain = both || edtf.find('?') != std::string_view::npos;
  const bool approximate = both || edtf.find('~') != std::string_view::npos;
  if (uncertain) {
    return approximate ? "?~" : "?";
  }
  return approximate ? "~" : "";
}

Span days_of(const Bounds& bounds) noexcept {
  Day from = no_latest;
  Day to = no_earliest;
  for (const Day day : {bounds.start_earliest, bounds.start_latest}) {
    if (is_known(day)) {
      from = std::min(from, day);
      to = std::max(to, day + 1);
    }
  }
  for (const Day day : {bounds.end_earliest, bounds.end_latest}) {
    if (is_known(day)) {
      from = std::min(from, day - 1);
      to = std::max(to, day);
    }
  }
  return {static_cast<double>(from), static_cast<double>(to)};
}

}  // namespace

Bar bar_of(const DateShape& date) {
  const Bounds& bounds = date.bounds;
  Bar bar;
  bar.sign = sign_of(date.edtf);
  if (is_undated(bounds)) {
    return bar;
  }
  bar.days = days_of(bounds);
  bar.open_start = !is_known(bounds.start_earliest);
  bar.open_end = !is_known(bounds.end_latest);
  bar.kind = is_one_day(bounds) ? Bar::Kind::day : Bar::Kind::bar;
  if (is_known(bounds.start_latest) && is_known(bounds.end_earliest) &&
      bounds.start_latest < bounds.end_earliest) {
    bar.solid =
        Span{static_cast<double>(bounds.start_latest), static_cast<double>(bounds.end_earliest)};
  }
  if (!date.one_of.empty()) {
    bar.kind = Bar::Kind::one_of;
    bar.pieces.reserve(date.one_of.size());
    for (const Bounds& one : date.one_of) {
      if (!is_undated(one)) {
        bar.pieces.push_back(days_of(one));
      }
    }
  }
  return bar;
}

}  // namespace parley::formats::svg
