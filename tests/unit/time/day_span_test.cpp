#include "parley/time/duration.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace parley {
namespace {

DaySpan read(std::string_view text) {
  return parse_day_span(text).value();
}

std::string message_about(std::string_view text) {
  const auto span = parse_day_span(text);
  return span ? std::string("accepted") : span.error().expected;
}

TEST(DaySpanTest, OneDurationInWeeksAndDaysMeansExactlyThatManyDays) {
  EXPECT_EQ(read("P3D"), (DaySpan{3, 3}));
  EXPECT_EQ(read("P0D"), (DaySpan{0, 0}));
  EXPECT_EQ(read("P2W"), (DaySpan{14, 14}));
  EXPECT_EQ(read("P1W3D"), (DaySpan{10, 10}));
  EXPECT_EQ(read("-P2W"), (DaySpan{-14, -14}));
}

TEST(DaySpanTest, MonthsAndYearsMeanAllTheDaysTheyCanHave) {
  EXPECT_EQ(read("P1M"), (DaySpan{28, 31}));
  EXPECT_EQ(read("P1Y"), (DaySpan{365, 366}));
  EXPECT_EQ(read("P12M"), read("P1Y"));
  EXPECT_EQ(read("P1Y2M3D"), (DaySpan{365 + 56 + 3, 366 + 62 + 3}));
  EXPECT_EQ(read("-P1M"), (DaySpan{-31, -28}));
  EXPECT_EQ(read("P1M/P2M"), (DaySpan{28, 62}));
  EXPECT_EQ(read("-P2M/-P1M"), (DaySpan{-62, -28}));
}

TEST(DaySpanTest, ASpanGoesFromTheLesserToTheGreater) {
  EXPECT_EQ(read("P1D/P14D"), (DaySpan{1, 14}));
  EXPECT_EQ(read("-P14D/-P1D"), (DaySpan{-14, -1}));
  EXPECT_EQ(message_about("P14D/P1D"), "a span whose first duration is the lesser");
  EXPECT_EQ(message_about("-P1D/-P14D"), "a span whose first duration is the lesser");
}

TEST(DaySpanTest, TheOuterEndMayBeOpen) {
  EXPECT_EQ(read("P30D/.."), (DaySpan{30, no_latest}));
  EXPECT_EQ(read("../-P1D"), (DaySpan{no_earliest, -1}));
}

TEST(DaySpanTest, BothEndsLieOnTheSameSide) {
  for (const char* text : {"-P1D/P1D", "-P3D/P0D", "../P3D", "-P3D/..", "../.."}) {
    EXPECT_EQ(message_about(text),
              "two durations on the same side, both before (-P…) or both after")
        << text;
  }
  EXPECT_EQ(message_about("-P0D"), "at least one day before");
}

TEST(DaySpanTest, RefusesWhatIsNoDurationInWholeDays) {
  for (const char* text :
       {"",       "P",     "-P",    "3D",   "P3",          "PD",   "P3H",     "PT36H",
        "P1DT1H", "P3D2W", "P1D1D", "p3d",  "P-3D",        "+P3D", "P1.5D",   "P1,5D",
        " P3D",   "P3D ",  "P3D/",  "/P3D", "P1D/P2D/P3D", "..",   "P3D/...", "--P3D"}) {
    EXPECT_EQ(message_about(text),
              "a duration in days such as P3D or -P2W, or a span such as P1D/P14D")
        << text;
  }
}

TEST(DaySpanTest, RefusesMoreThanTenMillionDays) {
  EXPECT_EQ(read("P10000000D"), (DaySpan{10'000'000, 10'000'000}));
  for (const char* text : {"P10000001D", "P30000Y", "P2000000W", "P99999999999999999999D",
                           "P1D/P99999999999999999999Y", "-P99999999999999999999M"}) {
    EXPECT_EQ(message_about(text), "at most 10000000 days") << text;
  }
}

TEST(DaySpanTest, AnyTextIsReadAsASpanInOrderOrRefused) {
  constexpr std::string_view letters = "PPPDWMY0123456789-/..";
  std::mt19937 random(5);  // NOLINT: the seed is fixed so that a failure repeats
  int accepted = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text = random() % 2 == 0 ? "P" : "-P";
    for (unsigned length = 0; length <= random() % 8; ++length) {
      text += letters[random() % letters.size()];
    }
    const auto span = parse_day_span(text);
    if (!span) {
      continue;
    }
    ++accepted;
    ASSERT_LE(span->least, span->most) << text;
    ASSERT_EQ(span->least < 0, span->most < 0) << text;
  }
  EXPECT_GT(accepted, 1'000);
}

}  // namespace
}  // namespace parley
