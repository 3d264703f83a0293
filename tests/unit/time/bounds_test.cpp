#include "parley/time/bounds.hpp"

#include "random_bounds.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parley {
namespace {

Day day(std::string_view text) {
  return parse_day(text).value();
}

TEST(BoundsTest, AreUndatedOnlyWhenNothingIsKnown) {
  EXPECT_TRUE(is_undated(Bounds{}));
  EXPECT_FALSE(is_undated({0, no_latest, no_earliest, no_latest}));
  EXPECT_FALSE(is_undated({no_earliest, no_latest, no_earliest, 0}));
}

TEST(BoundsTest, TightenLeavesTheUndatedUndated) {
  EXPECT_TRUE(is_undated(tighten(Bounds{}).value()));
}

TEST(BoundsTest, TightenMovesOnlyTheBoundsThatAFiniteOneReaches) {
  EXPECT_EQ(tighten({5, no_latest, no_earliest, no_latest}).value(),
            (Bounds{5, no_latest, 6, no_latest}));
  EXPECT_EQ(tighten({no_earliest, no_latest, no_earliest, 9}).value(),
            (Bounds{no_earliest, 8, no_earliest, 9}));
}

TEST(BoundsTest, TightenKeepsExactlyTheRealisations) {
  std::mt19937 random(7);
  std::uniform_int_distribution<Day> any(0, 6);
  for (int i = 0; i < 4'000; ++i) {
    const Bounds loose{any(random), any(random), any(random), any(random)};
    const auto possible = realisations(loose);
    const auto tight = tighten(loose);
    ASSERT_EQ(tight.has_value(), !possible.empty());
    if (!tight) {
      continue;
    }
    const auto [first, last] =
        std::minmax_element(possible.begin(), possible.end(),
                            [](const auto& a, const auto& b) { return a.start < b.start; });
    EXPECT_EQ(tight->start_earliest, first->start);
    EXPECT_EQ(tight->start_latest, last->start);
    const auto [soonest, latest] =
        std::minmax_element(possible.begin(), possible.end(),
                            [](const auto& a, const auto& b) { return a.end < b.end; });
    EXPECT_EQ(tight->end_earliest, soonest->end);
    EXPECT_EQ(tight->end_latest, latest->end);
  }
}

TEST(BoundsTest, TightenNamesTheDaysThatCannotBe) {
  const auto reversed =
      tighten({day("2018-05-08"), day("2018-05-10"), no_earliest, day("2018-05-08")});
  ASSERT_FALSE(reversed.has_value());
  EXPECT_EQ(reversed.error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(reversed.error().message,
            "expected a start before the end, got a first day in 2018-05-08/2018-05-10 and a last "
            "day in ../2018-05-07");
}

TEST(BoundsTest, HullAllowsWhateverEitherAllows) {
  const Bounds hulled = hull({1, 4, 5, 6}, {2, 8, 3, no_latest});
  EXPECT_EQ(hulled, (Bounds{1, 8, 3, no_latest}));
}

}  // namespace
}  // namespace parley
