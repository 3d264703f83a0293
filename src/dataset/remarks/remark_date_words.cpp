#include "parley/error/error.hpp"

#include "check/dataset_visitor.hpp"
#include "check/dates_in_words.hpp"
#include "remarks/remarks.hpp"
#include "remarks/weekdays.hpp"

#include <optional>
#include <string>

namespace parley::dataset {
namespace {

constexpr Day days_in_week = 7;

/// True when all days of the bounds are known.
bool is_closed(const Bounds& bounds) noexcept {
  return bounds.start_earliest != no_earliest && bounds.end_latest != no_latest;
}

bool has_weekday(const Bounds& bounds, Weekday weekday) noexcept {
  if (!is_closed(bounds) || bounds.end_latest - bounds.start_earliest >= days_in_week) {
    return true;
  }
  for (Day day = bounds.start_earliest; day < bounds.end_latest; ++day) {
    if (weekday_of(day) == weekday) {
      return true;
    }
  }
  return false;
}

/// The day that the words name in full: their year, or that of a date within one year.
std::optional<Day> day_named(const DayOfMonth& words, const Bounds& bounds) {
  std::optional<std::int64_t> year = words.year;
  if (!year && is_closed(bounds)) {
    const std::int64_t first = to_calendar(bounds.start_earliest).year;
    if (first == to_calendar(bounds.end_latest - 1).year) {
      year = first;
    }
  }
  if (!year || words.day > days_in_month(*year, words.month)) {
    return std::nullopt;
  }
  return to_day({*year, words.month, words.day});
}

std::string with_weekday(Day day) {
  return format_day(day) + ", a " + std::string(name_of(weekday_of(day)));
}

class DateWords : public DatasetVisitor {
 public:
  DateWords(const Loaded& loaded, const IdIndex& ids, Report& report)
      : dataset_(loaded.dataset), ids_(ids), report_(report) {}

  void date(const DateStatement& date, const JsonPath& path) override {
    if (date.text.empty()) {
      return;
    }
    const DayWords words = find_day_words(date.text);
    if (!words.weekday) {
      return;
    }
    const std::string expected = "a " + std::string(name_of(*words.weekday));
    const auto remark = [&](const std::string& more, std::string got) {
      report_.remark(Remark::date_words, path, expected + more + show(date.text), std::move(got));
    };
    if (!has_weekday(date.bounds, *words.weekday)) {
      remark(", as in the words ", is_one_day(date.bounds)
                                       ? with_weekday(date.bounds.start_earliest)
                                       : date_in_words(date));
      return;
    }
    if (words.in_month) {
      const auto day = day_named(*words.in_month, date.bounds);
      if (day && weekday_of(*day) != *words.weekday) {
        remark(" that is the day of the month beside it, ", with_weekday(*day));
      }
    } else if (const auto anchor = anchor_of(date); anchor && is_far(date.bounds, *anchor)) {
      remark(" within two weeks of the anchor, " + in_words(*anchor) + ", as in the words ",
             date_in_words(date));
    }
  }

 private:
  /// When the words were said, where that is known to the week.
  std::optional<Bounds> anchor_of(const DateStatement& date) const {
    std::optional<Bounds> anchor;
    if (const auto source = ids_.find(date.anchor); source && source->kind == IdKind::source) {
      if (const auto& published = dataset_.sources[source->index].published) {
        anchor = published->bounds;
      }
    } else if (const auto edtf = Edtf::parse(date.anchor)) {
      if (const auto bounds = tighten(edtf->bounds(dataset_.seasons))) {
        anchor = *bounds;
      }
    }
    return anchor && is_closed(*anchor) &&
                   anchor->end_latest - anchor->start_earliest <= days_in_week
               ? anchor
               : std::nullopt;
  }

  static bool is_far(const Bounds& bounds, const Bounds& anchor) noexcept {
    return is_closed(bounds) && (bounds.start_earliest - anchor.end_latest >= 2 * days_in_week ||
                                 anchor.start_earliest - bounds.end_latest >= 2 * days_in_week);
  }

  const Dataset& dataset_;
  const IdIndex& ids_;
  Report& report_;
};

}  // namespace

void remark_date_words(const Loaded& loaded, const IdIndex& ids, Report& report) {
  DateWords words(loaded, ids, report);
  walk(loaded, words);
}

}  // namespace parley::dataset
