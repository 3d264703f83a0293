#include "parley/time/clock_time.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

std::optional<AllenRelation> relation(const char* a, const char* b) {
  const auto first = clock_time(a);
  const auto second = clock_time(b);
  EXPECT_TRUE(first && second) << a << " " << b;
  return first && second ? relation_of(*first, *second) : std::nullopt;
}

TEST(ClockTimeTest, OnlyADateWithATimeHasOne) {
  for (const char* text :
       {"", "2016", "2016-08-29", "2016-08-29/2016-08-30", "2016-21", "2016-08-29T25:00:00",
        "2016-08-29T10:00", "T10:00:00", "2016-08-29T10:00:00/2016-08-30"}) {
    EXPECT_FALSE(clock_time(text)) << text;
  }
  EXPECT_EQ(clock_time("1970-01-02T00:00:01Z")->seconds, 86'401);
  EXPECT_EQ(clock_time("1970-01-01T02:00:00+02:00")->seconds, 0);
  EXPECT_EQ(clock_time("1970-01-01T00:30:00-01:30")->seconds, 7'200);
  EXPECT_EQ(clock_time("1970-01-01T24:00:00")->seconds, 86'400);
}

TEST(ClockTimeTest, AnInstantIsBeforeEqualToOrAfterAnother) {
  EXPECT_EQ(relation("2016-08-29T00:05:00", "2016-08-29T14:00:00"), AllenRelation::before);
  EXPECT_EQ(relation("2016-08-29T14:00:01", "2016-08-29T14:00:00"), AllenRelation::after);
  EXPECT_EQ(relation("2016-08-29T14:00:00Z", "2016-08-29T16:00:00+02"), AllenRelation::equals);
}

TEST(ClockTimeTest, AClockWithoutAZoneIsNotComparedWithOneThatHasIt) {
  EXPECT_EQ(relation("2016-08-29T00:05:00", "2016-08-29T14:00:00Z"), std::nullopt);
}

}  // namespace
}  // namespace parley
