#include "parley/time/duration.hpp"

#include "parley/time/calendar_step.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(DurationTest, ReadsWeeksAndDays) {
  EXPECT_EQ(parse_days("P30D").value(), 30);
  EXPECT_EQ(parse_days("P0D").value(), 0);
  EXPECT_EQ(parse_days("P2W").value(), 14);
  EXPECT_EQ(parse_days("P1W3D").value(), 10);
  EXPECT_EQ(parse_days("P10000000D").value(), 10'000'000);
}

TEST(DurationTest, RefusesYearsAndMonthsWithTheReason) {
  const std::string expected = "expected a duration in weeks and days such as P30D or P2W, got ";
  EXPECT_EQ(parse_days("P1M").error().message,
            expected + "\"P1M\": years and months have no fixed number of days");
  EXPECT_EQ(parse_days("P1Y2D").error().message,
            expected + "\"P1Y2D\": years and months have no fixed number of days");
  EXPECT_EQ(parse_days("P10000001D").error().message,
            expected + "\"P10000001D\", which is more than 10000000 days");
  EXPECT_EQ(parse_days("P9999999W").error().message,
            expected + "\"P9999999W\", which is more than 10000000 days");
}

TEST(DurationTest, RefusesWhatIsNoDuration) {
  for (const char* text : {"", "P", "PD", "P1", "30D", "p30d", "P30d", "P1D1W", "P1D1D", "P-1D",
                           "P1.5D", "PT1H", "P1DT1H", "P1D ", "P30D\n"}) {
    ASSERT_TRUE(parse_days(text).has_error()) << text;
    EXPECT_EQ(parse_days(text).error().message,
              "expected a duration in weeks and days such as P30D or P2W, got " + show(text));
  }
}

TEST(CalendarStepTest, ReadsItsFiveNames) {
  EXPECT_EQ(parse_calendar_step("P1D").value(), CalendarStep::day);
  EXPECT_EQ(parse_calendar_step("P1W").value(), CalendarStep::week);
  EXPECT_EQ(parse_calendar_step("P1M").value(), CalendarStep::month);
  EXPECT_EQ(parse_calendar_step("P3M").value(), CalendarStep::quarter);
  EXPECT_EQ(parse_calendar_step("P1Y").value(), CalendarStep::year);
  EXPECT_EQ(parse_calendar_step("P2M").error().message,
            "expected one of P1D, P1W, P1M, P3M, P1Y, got \"P2M\"");
}

TEST(CalendarStepTest, FindsTheStepOfADay) {
  const Day day = to_day({2018, 5, 9});  // a Wednesday
  EXPECT_EQ(step_start(day, CalendarStep::day), day);
  EXPECT_EQ(format_day(step_start(day, CalendarStep::week)), "2018-05-07");
  EXPECT_EQ(format_day(step_start(day, CalendarStep::month)), "2018-05-01");
  EXPECT_EQ(format_day(step_start(day, CalendarStep::quarter)), "2018-04-01");
  EXPECT_EQ(format_day(step_start(day, CalendarStep::year)), "2018-01-01");
}

TEST(CalendarStepTest, StepsCoverTheirDaysOneAfterTheOther) {
  for (const CalendarStep step : {CalendarStep::day, CalendarStep::week, CalendarStep::month,
                                  CalendarStep::quarter, CalendarStep::year}) {
    for (Day first = to_day({1899, 11, 20}); first < to_day({1900, 3, 10}); first += 7) {
      const Day last = first + 800;
      const std::vector<Day> starts = step_starts(first, last, step, 1'000);
      ASSERT_EQ(starts.front(), step_start(first, step));
      for (std::size_t i = 1; i < starts.size(); ++i) {
        ASSERT_EQ(starts[i], next_step(starts[i - 1], step));
      }
      ASSERT_GT(starts.back(), last);
      ASSERT_LE(starts[starts.size() - 2], last);
    }
  }
}

TEST(CalendarStepTest, StepsEndWhereTheyAreTooMany) {
  EXPECT_EQ(step_starts(0, 1'000'000'000, CalendarStep::month, 5).size(), 6U);
  EXPECT_EQ(step_starts(0, 1'000'000'000, CalendarStep::day, 5).size(), 6U);
}

TEST(CalendarStepTest, EveryDayLiesInExactlyOneStep) {
  for (const CalendarStep step : {CalendarStep::day, CalendarStep::week, CalendarStep::month,
                                  CalendarStep::quarter, CalendarStep::year}) {
    for (Day day = to_day({1899, 12, 1}); day < to_day({1904, 4, 1}); ++day) {
      const Day start = step_start(day, step);
      ASSERT_LE(start, day);
      ASSERT_GT(next_step(start, step), day);
      ASSERT_EQ(step_start(start, step), start);
      ASSERT_EQ(step_start(next_step(start, step), step), next_step(start, step));
    }
  }
}

}  // namespace
}  // namespace parley
