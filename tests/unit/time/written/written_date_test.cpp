#include "parley/time/written_dates.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley {
namespace {

std::string message(const std::string& cell, const DateManner& manner = {}) {
  const auto date = read_written_date(cell, manner);
  return date ? "read as " + date->edtf : date.error().message;
}

std::string remark(const std::string& cell, const DateManner& manner = {}) {
  const auto date = read_written_date(cell, manner);
  return date ? date->remark : date.error().message;
}

TEST(WrittenDateTest, ARefusalNamesTheReadingsAndTheLineOfTheRecipe) {
  EXPECT_EQ(message("03/06/2003"),
            "expected a date whose day and month can be known, got \"03/06/2003\": 2003-06-03 or "
            "2003-03-06; write \"order\": \"D/M/Y\" or \"M/D/Y\" under dates in the recipe");
  EXPECT_EQ(message("6/5/03"),
            "expected a date whose day and month can be known, got \"6/5/03\": 6 May 03 or 5 Jun "
            "03; write \"order\": \"D/M/Y\" or \"M/D/Y\", and \"pivot\": 30, under dates in the "
            "recipe");
  EXPECT_EQ(message("20-Aug-18"),
            "expected a year of four digits, got \"20-Aug-18\": 2018-08-20 or 1918-08-20; write "
            "\"pivot\": 30 under dates in the recipe to read years up to 30 as 20yy and others as "
            "19yy");
  EXPECT_EQ(message("44566"),
            "expected a date, got \"44566\": 2022-01-05; write \"serials\": true under dates in "
            "the recipe if numbers count days as Excel does");
  EXPECT_EQ(message("1914-18"),
            "expected a month behind the year, or two years, got \"1914-18\"; did you mean "
            "1914/1918?");
}

TEST(WrittenDateTest, ACodeThatLooksLikeTwoYearsIsKeptWithARemark) {
  EXPECT_EQ(remark("2021-22"), "code 2021-22 looks like a range: did you mean 2021/2022?");
  EXPECT_EQ(remark("1938-39"), "code 1938-39 looks like a range: did you mean 1938/1939?");
  EXPECT_EQ(remark("2021-24"), "");
  EXPECT_EQ(remark("2003-04"), "");
}

TEST(WrittenDateTest, ADayAboveTwelveCountsAgainstTheStatedOrder) {
  DateManner manner;
  manner.order = DateOrder::month_day_year;
  EXPECT_EQ(read_written_date("16/04/1983", manner)->edtf, "1983-04-16");
  EXPECT_EQ(remark("16/04/1983", manner),
            "day and month stand the other way round than the recipe's order");
}

TEST(WrittenDateTest, AStatedYearFirstReadsYearsOfTwoDigits) {
  DateManner manner;
  manner.order = DateOrder::year_month_day;
  manner.pivot = 30;
  EXPECT_EQ(message("18-05-08", manner), "read as 2018-05-08");
  EXPECT_EQ(message("20-Aug-18", manner), "read as 2020-08-18");
}

TEST(WrittenDateTest, SerialsHaveTwoSystemsAndNoInventedDay) {
  DateManner manner;
  manner.serials = true;
  EXPECT_EQ(message("59", manner), "read as 1900-02-28");
  EXPECT_EQ(message("61", manner), "read as 1900-03-01");
  EXPECT_EQ(message("60", manner), "expected a serial that Excel has a day for, got \"60\"");
  EXPECT_EQ(message("44566.5", manner), "read as 2022-01-05");
  EXPECT_EQ(remark("44566.5", manner), "a time of day was dropped");
  EXPECT_EQ(message("2022-01-05", manner), "read as 2022-01-05");
  manner.serials_1904 = true;
  EXPECT_EQ(message("43104", manner), "read as 2022-01-05");
}

TEST(WrittenDateTest, TheWordsOfTheRecipeAreUnknownAndOpen) {
  DateManner manner;
  manner.unknown = {"99/99"};
  manner.open = {"sine die"};
  EXPECT_EQ(message("99/99", manner), "read as ");
  EXPECT_TRUE(read_written_date("Sine Die", manner)->is_open);
  EXPECT_FALSE(read_written_date("sine die", {}).has_value());
}

TEST(WrittenDateTest, OpenEndsInsideIntervalsAreSaid) {
  EXPECT_EQ(message("1868-10-17/9999-12-31"), "read as 1868-10-17/..");
  EXPECT_EQ(remark("1868-10-17/9999-12-31"), "the end 9999-12-31 was taken as open");
  EXPECT_EQ(message("17.10.1868 – 31.12.9999"), "read as 1868-10-17/..");
  EXPECT_EQ(remark("9999-12-31"), "9999-12-31 was taken as open");
}

TEST(WrittenDateTest, AWrongDayOfTheWeekIsRemarked) {
  EXPECT_EQ(remark("Tuesday 8 May 2018"), "");
  EXPECT_EQ(remark("Monday 8 May 2018"), "that day was another day of the week");
  EXPECT_EQ(remark("Thursday, 1 January 1970"), "");
  EXPECT_EQ(remark("Wednesday, 31 December 1969"), "");
}

TEST(WrittenDateTest, TimesOfDayStayWhereEdtfHasThem) {
  EXPECT_EQ(message("2022-01-05 23:30:00-05"), "read as 2022-01-05T23:30:00-05:00");
  EXPECT_EQ(message("12/23/2022 12:05 AM"), "read as 2022-12-23T00:05:00");
  EXPECT_EQ(remark("May 2018 10:30"), "a time of day was dropped");
  EXPECT_EQ(remark("2022-01-05T23:30:00.500Z"), "a fraction of a second was dropped");
  EXPECT_EQ(remark("2017-01-06 00:00:00"), "midnight was taken as no time of day");
  EXPECT_FALSE(read_written_date("10:30", {}).has_value());
}

TEST(WrittenDateTest, BlanksAndMarksOfDirectionDoNotCount) {
  EXPECT_EQ(message("  16.04.1983 "), "read as 1983-04-16");
  EXPECT_EQ(message("\u200F۲۰۲۲-۰۱-۲۵\u200E"), "read as 2022-01-25");
  EXPECT_EQ(message("20\u00A0August\u00A02018"), "read as 2018-08-20");
}

TEST(WrittenDateTest, NoOrderIsGuessedInWords) {
  EXPECT_EQ(message("5 May"), "expected a date with its year, got \"5 May\"");
  EXPECT_EQ(message("hello"), "expected a date, got \"hello\"");
  EXPECT_EQ(message("May"), "expected a date with its year, got \"May\"");
  EXPECT_EQ(message("2018, 2019"), "expected a date, got \"2018, 2019\"; did you mean 2018/2019?");
}

TEST(WrittenDateTest, MarksThatJoinNothingAreRefused) {
  for (const char* const cell :
       {"--1925", "=1925", ",1925", "16--04-1983", "2018-05-", "1925 –", "–1925", ".5.2018"}) {
    EXPECT_FALSE(read_written_date(cell, {}).has_value()) << cell << message(cell);
  }
}

TEST(WrittenDateTest, AQuestionMarkStandsForADayOrAMonth) {
  EXPECT_EQ(message("?/?/2009"), "read as 2009-XX-XX");
  EXPECT_FALSE(read_written_date("?.05.2009", {}).has_value());
  DateManner manner;
  manner.order = DateOrder::day_month_year;
  EXPECT_EQ(message("?.05.2009", manner), "read as 2009-05-XX");
  EXPECT_EQ(message("2009-?-05"), "read as 2009-XX-05");
  EXPECT_EQ(message("1925?-1930"), "read as 1925?/1930");
}

TEST(WrittenDateTest, TheYear9999IsRefusedInEveryCalendar) {
  DateManner manner;
  manner.calendar = Calendar::jalali;
  EXPECT_EQ(message("9999", manner),
            "expected a date, got \"9999\"; write \"unknown\": [\"9999\"] or \"open\": "
            "[\"9999\"] under dates in the recipe");
  EXPECT_TRUE(read_written_date("31 Dec 9999", {})->is_open);
}

TEST(WrittenDateTest, LongCellsAreRefusedEarly) {
  const std::string cell = "5 May 2018" + std::string(max_written_date, ',');
  EXPECT_TRUE(message(cell).starts_with("expected a date of at most 200 bytes, got "));
}

TEST(WrittenDateTest, AnEndBeforeItsStartIsRefused) {
  EXPECT_EQ(message("1918–1914"),
            "expected an end that is not before its start, got \"1918–1914\": 1918 to 1914");
}

}  // namespace
}  // namespace parley
