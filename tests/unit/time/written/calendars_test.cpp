#include "parley/time/day.hpp"
#include "parley/time/written_dates.hpp"

#include <gtest/gtest.h>

#include <string>

// Days of other calendars against values from elsewhere: published pairs of dates, and arithmetic
// that is not ICU's.

namespace parley {
namespace {

std::string read(const std::string& cell, Calendar calendar = Calendar::gregorian) {
  DateManner manner;
  manner.calendar = calendar;
  const auto date = read_written_date(cell, manner);
  return date ? date->edtf : date.error().message;
}

TEST(WrittenCalendarsTest, JalaliDaysAreThoseOfPublishedPairs) {
  EXPECT_EQ(read("17 Asad 1393"), "2014-08-08");
  EXPECT_EQ(read("22 Bahman 1357"), "1979-02-11");
  EXPECT_EQ(read("28 Mordad 1332"), "1953-08-19");
  EXPECT_EQ(read("13 Aban 1358"), "1979-11-04");
  EXPECT_EQ(read("1 Farvardin 1400"), "2021-03-21");
  EXPECT_EQ(read("1399-12-30", Calendar::jalali), "2021-03-20");
  EXPECT_EQ(read("۱۴۰۰-۱۱-۰۵", Calendar::jalali), "2022-01-25");
  EXPECT_EQ(read("7 ثور 1357"), "1978-04-27");
}

TEST(WrittenCalendarsTest, ADayThatTheCalendarDoesNotHaveIsRefused) {
  EXPECT_EQ(read("1400-12-30", Calendar::jalali),
            "expected a date of the jalali calendar, got \"1400-12-30\"");
  EXPECT_EQ(read("30 Safar 1443"), "expected a date of the hijri calendar, got \"30 Safar 1443\"");
  EXPECT_EQ(read("15 Adar I 5783"),
            "expected a date of the hebrew calendar, got \"15 Adar I 5783\"");
}

/// The civil Islamic calendar by its rule: years of 354 days, and 11 leap years in 30.
Day civil_islamic(std::int64_t year, int month, int day) {
  const Day epoch = to_day({622, 7, 19});  // Friday 16 July 622 in the Julian calendar
  return epoch + (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day - 1;
}

TEST(WrittenCalendarsTest, HijriDaysFollowTheTabularRule) {
  for (std::int64_t year = 1; year < 1600; year += 13) {
    for (int month = 1; month <= 12; ++month) {
      const std::string cell = std::string(4 - std::to_string(year).size(), '0') +
                               std::to_string(year) + '-' + (month < 10 ? "0" : "") +
                               std::to_string(month) + "-29";
      EXPECT_EQ(read(cell, Calendar::hijri), format_day(civil_islamic(year, month, 29))) << cell;
    }
  }
}

TEST(WrittenCalendarsTest, HijriDaysSayThatTheMoonMayDiffer) {
  const auto date = read_written_date("12 Rabi al-awwal 1443", {});
  ASSERT_TRUE(date.has_value());
  EXPECT_EQ(date->edtf, "2021-10-19");
  EXPECT_EQ(date->remark, "days of the Hijri calendar may be off by one or two");
}

/// Julian to Gregorian: the difference grows in years that are leap in one calendar alone.
TEST(WrittenCalendarsTest, JulianDaysDifferByTheKnownNumberOfDays) {
  EXPECT_EQ(read("1917-10-25", Calendar::julian), "1917-11-07");
  EXPECT_EQ(read("1582-10-05", Calendar::julian), "1582-10-15");
  EXPECT_EQ(read("1700-02-29", Calendar::julian), "1700-03-11");
  EXPECT_EQ(read("25 October 1917 O.S."), "1917-11-07");
  for (std::int64_t year = 1000; year < 2100; year += 7) {
    const std::int64_t difference = year / 100 - year / 400 - 2;
    const std::string text = std::to_string(year) + "-06-15";
    EXPECT_EQ(read(text, Calendar::julian), format_day(to_day({year, 6, 15}) + difference)) << text;
  }
}

TEST(WrittenCalendarsTest, HebrewDaysAreThoseOfPublishedPairs) {
  EXPECT_EQ(read("5 Iyar 5708"), "1948-05-14");
  EXPECT_EQ(read("1 Tishri 5784"), "2023-09-16");
  EXPECT_EQ(read("14 Adar 5783"), "2023-03-07");
  EXPECT_EQ(read("14 Adar II 5784"), "2024-03-24");
  EXPECT_EQ(read("22 Tishri 5784"), "2023-10-07");
}

TEST(WrittenCalendarsTest, AMonthOrAYearIsOneOfItsDays) {
  EXPECT_EQ(read("1400", Calendar::jalali), "[2021-03-21..2022-03-20]");
  EXPECT_EQ(read("1400-11", Calendar::jalali), "[2022-01-21..2022-02-19]");
  EXPECT_EQ(read("1443", Calendar::hijri), "[2021-08-10..2022-07-29]");
  EXPECT_EQ(read("Tishri 5784"), "[2023-09-16..2023-10-15]");
}

TEST(WrittenCalendarsTest, AYearThatCannotBeOfTheColumnsCalendarIsGregorian) {
  DateManner manner;
  manner.calendar = Calendar::jalali;
  const auto date = read_written_date("2022-01-25", manner);
  ASSERT_TRUE(date.has_value());
  EXPECT_EQ(date->edtf, "2022-01-25");
  EXPECT_EQ(date->remark, "year 2022 was taken as Gregorian, not as jalali");
}

TEST(WrittenCalendarsTest, ADateInBracketsSettlesTheOther) {
  const auto same = read_written_date("17 Asad 1393 (August 8, 2014)", {});
  ASSERT_TRUE(same.has_value());
  EXPECT_EQ(same->edtf, "2014-08-08");
  EXPECT_EQ(same->remark, "");
  const auto other = read_written_date("17 Asad 1393 (August 9, 2014)", {});
  ASSERT_TRUE(other.has_value());
  EXPECT_EQ(other->edtf, "2014-08-09");
  EXPECT_EQ(other->remark, "the two dates are not the same: 2014-08-08 and 2014-08-09");
  const auto first = read_written_date("19 October 2021 (13 Rabi al-awwal 1443)", {});
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(first->edtf, "2021-10-19");
}

}  // namespace
}  // namespace parley
