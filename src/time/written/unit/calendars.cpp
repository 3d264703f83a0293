#include "written/unit/calendars.hpp"

#include <array>
#include <cmath>
#include <memory>
#include <unicode/calendar.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>

namespace parley::written {
namespace {

using IcuCalendar = std::unique_ptr<icu::Calendar>;

constexpr double milliseconds_of_a_day = 86'400'000.0;
constexpr std::int64_t max_other_year = 20'000;  // ICU counts in 32 bits
constexpr int adar = 7;
constexpr int second_adar = 14;

IcuCalendar make(Calendar calendar) {
  UErrorCode status = U_ZERO_ERROR;
  if (calendar == Calendar::julian) {
    auto made = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(),
                                                         icu::Locale::getRoot(), status);
    if (U_SUCCESS(status)) {
      made->setGregorianChange(std::numeric_limits<double>::max(), status);
    }
    return U_SUCCESS(status) ? IcuCalendar(std::move(made)) : nullptr;
  }
  const char* const locale = calendar == Calendar::jalali  ? "@calendar=persian"
                             : calendar == Calendar::hijri ? "@calendar=islamic-civil"
                                                           : "@calendar=hebrew";
  IcuCalendar made(icu::Calendar::createInstance(*icu::TimeZone::getGMT(), locale, status));
  return U_SUCCESS(status) ? std::move(made) : nullptr;
}

/// A copy of the one of its kind, since calendars are changed by what is asked.
IcuCalendar copy_of(Calendar calendar) {
  static const std::array<IcuCalendar, 4> all{make(Calendar::julian), make(Calendar::jalali),
                                              make(Calendar::hijri), make(Calendar::hebrew)};
  const auto& one = all.at(static_cast<std::size_t>(calendar) - 1);
  return one ? IcuCalendar(one->clone()) : nullptr;
}

int icu_month(Calendar calendar, int month) noexcept {
  return (calendar == Calendar::hebrew && month == second_adar ? adar : month) - 1;
}

std::optional<Day> day_of(icu::Calendar& calendar, std::int64_t year, int month, int day) {
  UErrorCode status = U_ZERO_ERROR;
  calendar.clear();
  calendar.set(UCAL_EXTENDED_YEAR, static_cast<std::int32_t>(year));
  calendar.set(UCAL_MONTH, month);
  calendar.set(UCAL_DATE, day);
  const double time = calendar.getTime(status);
  const bool exists = U_SUCCESS(status) && calendar.get(UCAL_MONTH, status) == month &&
                      calendar.get(UCAL_DATE, status) == day && U_SUCCESS(status);
  return exists ? std::optional<Day>(static_cast<Day>(std::floor(time / milliseconds_of_a_day)))
                : std::nullopt;
}

}  // namespace

std::optional<DaysOfDate> days_of(Calendar calendar, std::int64_t year, int month, int day) {
  if (year < 1 || year > max_other_year) {
    return std::nullopt;
  }
  const IcuCalendar counted = copy_of(calendar);
  if (!counted) {
    return std::nullopt;
  }
  const auto first =
      day_of(*counted, year, month == 0 ? 0 : icu_month(calendar, month), day == 0 ? 1 : day);
  if (!first || day != 0) {
    return first ? std::optional(DaysOfDate{*first, *first}) : std::nullopt;
  }
  if (month == 0) {
    const auto next = day_of(*counted, year + 1, 0, 1);
    return next ? std::optional(DaysOfDate{*first, *next - 1}) : std::nullopt;
  }
  UErrorCode status = U_ZERO_ERROR;
  const int length = counted->getActualMaximum(UCAL_DATE, status);
  return U_SUCCESS(status) ? std::optional(DaysOfDate{*first, *first + length - 1}) : std::nullopt;
}

const char* name_of(Calendar calendar) noexcept {
  switch (calendar) {
    case Calendar::julian: return "julian";
    case Calendar::jalali: return "jalali";
    case Calendar::hijri: return "hijri";
    case Calendar::hebrew: return "hebrew";
    case Calendar::gregorian: break;
  }
  return "gregorian";
}

}  // namespace parley::written
