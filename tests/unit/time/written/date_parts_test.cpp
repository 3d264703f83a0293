#include "parley/time/written_dates.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley {
namespace {

std::string parts(const char* year, const char* month, const char* day,
                  const DateManner& manner = {}) {
  const auto date = read_date_parts(year, month, day, manner);
  return date ? date->edtf : date.error().message;
}

std::string interval(const WrittenDate& start, const WrittenDate& end) {
  const auto both = interval_of(start, end);
  return both ? both->edtf : both.error().message;
}

WrittenDate dated(const char* edtf) {
  return {edtf, false, false, ""};
}

const WrittenDate open_end{"", true, false, ""};

TEST(DatePartsTest, PartsThatAreNotKnownMakeTheDateCoarser) {
  EXPECT_EQ(parts("1883", "6", "11"), "1883-06-11");
  EXPECT_EQ(parts("1947", "5", ""), "1947-05");
  EXPECT_EQ(parts("1947", "5", "-9"), "1947-05");
  EXPECT_EQ(parts("1947", "-9", "-9"), "1947");
  EXPECT_EQ(parts("1947", "0", "0"), "1947");
  EXPECT_EQ(parts("-9", "-9", "-9"), "");
  EXPECT_EQ(parts("1947.0", "5.0", "3.0"), "1947-05-03");
}

TEST(DatePartsTest, MonthsHaveNamesAndYearsSigns) {
  EXPECT_EQ(parts("2018", "May", "8"), "2018-05-08");
  EXPECT_EQ(parts("1393", "Asad", "17"), "2014-08-08");
  EXPECT_EQ(parts("602", "", ""), "0602");
  EXPECT_EQ(parts("602", "3", ""), "0602-03");
  EXPECT_EQ(parts("-10", "", ""), "-0010");
  EXPECT_EQ(parts("c. 1925", "", ""), "1925~");
  EXPECT_EQ(parts("۲۰۱۸", "۵", "۸"), "2018-05-08");
  DateManner jalali;
  jalali.calendar = Calendar::jalali;
  EXPECT_EQ(parts("1400", "11", "5", jalali), "2022-01-25");
}

TEST(DatePartsTest, WhatDoesNotExistIsRefused) {
  EXPECT_EQ(parts("1947", "13", "1"),
            "expected a month from 1 to 12 or its name, got \"1947, 13, 1\"");
  EXPECT_EQ(parts("1947", "2", "30"), "expected a day that its month has, got \"1947, 2, 30\"");
  EXPECT_EQ(parts("1947", "5", "32"), "expected a day from 1 to 31, got \"1947, 5, 32\"");
  EXPECT_EQ(parts("abc", "5", "3"), "expected a year, got \"abc, 5, 3\"");
  EXPECT_TRUE(parts("83", "5", "3").starts_with("expected a year of four digits, got "));
  DateManner manner;
  manner.pivot = 30;
  EXPECT_EQ(parts("83", "5", "3", manner), "1983-05-03");
}

TEST(DatePartsTest, AMonthWithoutItsYearIsNoDate) {
  const auto date = read_date_parts("", "5", "3", {});
  ASSERT_TRUE(date.has_value());
  EXPECT_EQ(date->edtf, "");
  EXPECT_EQ(date->remark, "a month or a day without its year");
}

TEST(IntervalOfTest, OpenAndUnknownEndsAreThoseOfEdtf) {
  EXPECT_EQ(interval(dated("2015"), dated("2018")), "2015/2018");
  EXPECT_EQ(interval(dated("2015"), open_end), "2015/..");
  EXPECT_EQ(interval(dated("2015"), {}), "2015/");
  EXPECT_EQ(interval({}, dated("2015")), "/2015");
  EXPECT_EQ(interval(open_end, dated("2015")), "../2015");
  EXPECT_EQ(interval({}, {}), "");
  EXPECT_EQ(interval({}, open_end), "");
  EXPECT_EQ(interval(dated("2015-03-02"), dated("2015-03-02")), "2015-03-02");
}

TEST(IntervalOfTest, AnEndBeforeItsStartNamesBoth) {
  EXPECT_EQ(interval(dated("2018-05-09"), dated("2018-05-08")),
            "expected an end that is not before its start, got the start \"2018-05-09\" and the "
            "end \"2018-05-08\"");
  EXPECT_EQ(interval(dated("2018-05-09"), dated("2018-05")), "2018-05-09/2018-05");
}

TEST(IntervalOfTest, AVagueEndBecomesTheUnitAroundIt) {
  const auto both = interval_of(dated("[2015-01..2015-04]"), dated("2018"));
  ASSERT_TRUE(both.has_value());
  EXPECT_EQ(both->edtf, "2015/2018");
  EXPECT_NE(both->remark, "");
  EXPECT_EQ(interval(dated("[2021-03-21..2022-03-20]"), open_end), "2021-03-21/..");
  EXPECT_EQ(interval(dated("[..1913-12-31]"), dated("1918")), "/1918");
  EXPECT_EQ(interval(dated("2015-01-01T10:30:00"), dated("2015-02-01")), "2015-01-01/2015-02-01");
}

TEST(WidenTest, ADayBecomesTheUnitItLiesIn) {
  const auto wide = [](const char* edtf, Precision precision) {
    const auto text = widen(edtf, precision);
    return text ? *text : text.error().message;
  };
  EXPECT_EQ(wide("1946-06-30", Precision::day), "1946-06-30");
  EXPECT_EQ(wide("1946-06-30", Precision::week), "[1946-06-24..1946-06-30]");
  EXPECT_EQ(wide("1946-06-30", Precision::month), "1946-06");
  EXPECT_EQ(wide("1946-06-30", Precision::quarter), "1946-34");
  EXPECT_EQ(wide("1946-06-30", Precision::year), "1946");
  EXPECT_EQ(wide("1946-06-30", Precision::decade), "194X");
  EXPECT_EQ(wide("1946-06-30", Precision::century), "19XX");
  EXPECT_EQ(wide("1946-06-30~", Precision::year), "1946~");
  EXPECT_EQ(wide("1946-06", Precision::day), "1946-06");
  EXPECT_EQ(wide("1946", Precision::month), "1946");
  EXPECT_EQ(wide("1946-06-30/1950-02-01", Precision::year), "1946/1950");
  EXPECT_EQ(wide("1946-06-30/..", Precision::month), "1946-06/..");
  EXPECT_EQ(wide("[1946,1948]", Precision::year),
            "expected a date or an interval to make vaguer, got the set \"[1946,1948]\"");
}

}  // namespace
}  // namespace parley
