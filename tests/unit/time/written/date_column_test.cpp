#include "parley/time/written_dates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>

namespace parley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

DateColumn column(std::initializer_list<const char*> cells, DateManner stated = {}) {
  DateColumn column(std::move(stated));
  std::uint64_t line = 1;
  for (const char* const cell : cells) {
    column.consider(cell, ++line);
  }
  return column;
}

TEST(DateColumnTest, ADayAboveTwelveDecidesTheOrderOfAll) {
  const DateColumn found = column({"03/06/2003", "06/03/1991", "05/13/2003", "N/A"});
  EXPECT_EQ(found.manner().order, DateOrder::month_day_year);
  EXPECT_THAT(found.reasons(), ElementsAre("the month comes first: \"05/13/2003\" in line 4"));
  EXPECT_EQ(found.share(), 1.0);
  EXPECT_EQ(read_written_date("03/06/2003", found.manner())->edtf, "2003-03-06");
}

TEST(DateColumnTest, DottedDaysComeFirst) {
  const DateColumn found = column({"01.04.2002", "26.06.2001", "27.06.2001"});
  EXPECT_EQ(found.manner().order, DateOrder::day_month_year);
  EXPECT_THAT(found.reasons(),
              ElementsAre("the day comes first: \"26.06.2001\" in line 3 and 1 cell more"));
}

TEST(DateColumnTest, WhatNothingDecidesStaysInDoubtWithBothReadings) {
  const DateColumn found = column({"03/06/2003", "06/03/1991"});
  EXPECT_EQ(found.manner().order, DateOrder::unstated);
  EXPECT_THAT(found.reasons(),
              ElementsAre("the order is in doubt: \"03/06/2003\" in line 2 and 1 cell more, the "
                          "first is 2003-06-03 or 2003-03-06; write \"order\": \"D/M/Y\" or "
                          "\"M/D/Y\" under dates"));
}

TEST(DateColumnTest, TwoOrdersInOneColumnDecideNothing) {
  const DateColumn found = column({"13/06/2003", "06/13/1991", "01/02/2000"});
  EXPECT_EQ(found.manner().order, DateOrder::unstated);
  EXPECT_EQ(found.reasons().front(),
            "the order is not one: the day comes first in \"13/06/2003\" in line 2, the month in "
            "\"06/13/1991\" in line 3");
}

TEST(DateColumnTest, TwoDigitYearsAreNeverDecided) {
  const DateColumn found = column({"6/5/03", "11/23/09"});
  EXPECT_EQ(found.manner().order, DateOrder::month_day_year);
  EXPECT_FALSE(found.manner().pivot.has_value());
  EXPECT_THAT(found.reasons(),
              ElementsAre("the month comes first: \"11/23/09\" in line 3",
                          "years have two digits: \"6/5/03\" in line 2 and 1 cell more; write "
                          "\"pivot\": 30 under dates"));
}

TEST(DateColumnTest, SerialsAreDecidedOnlyWhenAllCellsAreSuch) {
  const DateColumn all = column({"44566", "44567", ""});
  EXPECT_TRUE(all.manner().serials);
  EXPECT_EQ(all.serial_share(), 1.0);
  EXPECT_EQ(all.share(), 0.0);
  EXPECT_FALSE(column({"44566", "2022-01-05"}).manner().serials);
}

TEST(DateColumnTest, TheShareTellsDatesFromOtherColumns) {
  EXPECT_EQ(column({"Iran", "France", "Tehran"}).share(), 0.0);
  EXPECT_EQ(column({"2018-05", "c. 1925", "hello", "6/5/03"}).share(), 0.75);
  EXPECT_EQ(column({"", "NA", "-9"}).share(), 0.0);
  EXPECT_THAT(column({"2018-05"}).reasons(), IsEmpty());
}

TEST(DateColumnTest, WhatIsStatedStays) {
  DateManner stated;
  stated.order = DateOrder::day_month_year;
  EXPECT_EQ(column({"05/13/2003"}, stated).manner().order, DateOrder::day_month_year);
}

}  // namespace
}  // namespace parley
