#include "parley/time/bounds.hpp"

#include <algorithm>

namespace parley {
namespace {

std::string span_of(Day earliest, Day latest) {
  const auto word = [](Day day) {
    return day == no_earliest || day == no_latest ? std::string("..") : format_day(day);
  };
  return word(earliest) + '/' + word(latest);
}

/// Narrows each bound as far as start < end allows. The result may allow nothing.
Bounds narrow(const Bounds& bounds) noexcept {
  Bounds tight = bounds;
  if (bounds.end_latest != no_latest) {
    tight.start_latest = std::min(bounds.start_latest, bounds.end_latest - 1);
  }
  if (bounds.start_earliest != no_earliest) {
    tight.end_earliest = std::max(bounds.end_earliest, bounds.start_earliest + 1);
  }
  return tight;
}

bool allows_none(const Bounds& tight) noexcept {
  return tight.start_earliest > tight.start_latest || tight.end_earliest > tight.end_latest;
}

/// The last day of a span that ends at `end`, exclusive.
Day last_day(Day end) noexcept {
  return end == no_earliest || end == no_latest ? end : end - 1;
}

}  // namespace

bool is_undated(const Bounds& bounds) noexcept {
  return bounds == Bounds{};
}

Result<Bounds> tighten(const Bounds& bounds) {
  const Bounds tight = narrow(bounds);
  if (allows_none(tight)) {
    return Error{ErrorCode::invalid_argument,
                 "expected a start before the end, got a first day in " +
                     span_of(bounds.start_earliest, bounds.start_latest) + " and a last day in " +
                     span_of(last_day(bounds.end_earliest), last_day(bounds.end_latest)),
                 ""};
  }
  return tight;
}

Bounds hull(const Bounds& a, const Bounds& b) noexcept {
  return {std::min(a.start_earliest, b.start_earliest), std::max(a.start_latest, b.start_latest),
          std::min(a.end_earliest, b.end_earliest), std::max(a.end_latest, b.end_latest)};
}

std::optional<Bounds> intersection(const Bounds& a, const Bounds& b) noexcept {
  const Bounds both = narrow(
      {std::max(a.start_earliest, b.start_earliest), std::min(a.start_latest, b.start_latest),
       std::max(a.end_earliest, b.end_earliest), std::min(a.end_latest, b.end_latest)});
  return allows_none(both) ? std::nullopt : std::optional<Bounds>(both);
}

}  // namespace parley
