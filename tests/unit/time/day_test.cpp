#include "parley/time/day.hpp"

#include <gtest/gtest.h>

#include <random>

namespace parley {
namespace {

TEST(DayTest, CountsFromTheFirstOfJanuary1970) {
  EXPECT_EQ(to_day({1970, 1, 1}), 0);
  EXPECT_EQ(to_day({1969, 12, 31}), -1);
  EXPECT_EQ(to_day({2018, 5, 8}), 17'659);
  EXPECT_EQ(to_day({0, 3, 1}), -719'468);
}

TEST(DayTest, KnowsTheLengthOfFebruaryInEveryKindOfYear) {
  EXPECT_EQ(days_in_month(2019, 2), 28);
  EXPECT_EQ(days_in_month(2020, 2), 29);
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2000, 2), 29);
  EXPECT_EQ(days_in_month(0, 2), 29);
  EXPECT_EQ(days_in_month(-4, 2), 29);
  EXPECT_EQ(days_in_month(-100, 2), 28);
}

TEST(DayTest, RunsThroughTheCalendarWithoutAGap) {
  CalendarDate expected{-401, 12, 31};
  for (Day day = to_day(expected); day <= to_day({401, 1, 1}); ++day) {
    const CalendarDate date = to_calendar(day);
    ASSERT_EQ(date.year, expected.year);
    ASSERT_EQ(date.month, expected.month);
    ASSERT_EQ(date.day, expected.day);
    if (++expected.day > days_in_month(expected.year, expected.month)) {
      expected.day = 1;
      if (++expected.month > 12) {
        expected.month = 1;
        ++expected.year;
      }
    }
  }
}

TEST(DayTest, ReachesTheLargestYearOnBothSides) {
  for (const std::int64_t year : {max_year, -max_year, max_year - 1}) {
    const CalendarDate date = to_calendar(to_day({year, 12, 31}));
    EXPECT_EQ(date.year, year);
    EXPECT_EQ(date.month, 12);
    EXPECT_EQ(date.day, 31);
  }
}

TEST(DayTest, WritesYearsOfAnySize) {
  EXPECT_EQ(format_day(to_day({2018, 5, 8})), "2018-05-08");
  EXPECT_EQ(format_day(to_day({0, 1, 1})), "0000-01-01");
  EXPECT_EQ(format_day(to_day({-99, 1, 1})), "-0099-01-01");
  EXPECT_EQ(format_day(to_day({170'000'002, 1, 1})), "170000002-01-01");
  EXPECT_EQ(format_day(to_day({-12'345, 10, 20})), "-12345-10-20");
  EXPECT_EQ(format_day(to_day({9'999, 12, 31})), "9999-12-31");
  EXPECT_EQ(format_day(to_day({10'000, 1, 1})), "10000-01-01");
  EXPECT_EQ(format_month(to_day({-44, 3, 15})), "-0044-03");
  EXPECT_EQ(format_month(to_day({2018, 11, 30})), "2018-11");
}

TEST(DayTest, ReadsBackWhatItWrites) {
  std::mt19937_64 random(20'180'508);
  std::uniform_int_distribution<Day> near(-1'000'000, 4'000'000);
  std::uniform_int_distribution<Day> far(to_day({-max_year, 1, 1}), to_day({max_year, 12, 31}));
  for (int i = 0; i < 5'000; ++i) {
    for (const Day day : {near(random), far(random)}) {
      EXPECT_EQ(parse_day(format_day(day)).value(), day) << format_day(day);
    }
  }
}

class ParseDayRejects : public testing::TestWithParam<const char*> {};

TEST_P(ParseDayRejects, NamesTheTextItGot) {
  const auto day = parse_day(GetParam());
  ASSERT_FALSE(day.has_value());
  EXPECT_EQ(day.error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(day.error().message,
            std::string("expected a day as YYYY-MM-DD, got \"") + GetParam() + '"');
}

INSTANTIATE_TEST_SUITE_P(Texts, ParseDayRejects,
                         testing::Values("", "2018", "2018-05", "2018-05-8", "2018-5-08",
                                         "2018-05-08x", " 2018-05-08", "2018/05/08", "2018-02-29",
                                         "2018-13-01", "2018-00-01", "2018-01-00", "-0000-01-01",
                                         "02018-01-01", "018-01-01", "+2018-01-01", "2018--1-01",
                                         "--018-01-01", "20000000000000001-01-01",
                                         "99999999999999999999999-01-01"));

}  // namespace
}  // namespace parley
