#include "parley/time/alternatives.hpp"

#include "parley/time/edtf.hpp"

#include "random_alternatives.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace parley {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// `first..last` of each alternative.
std::vector<std::string> spans(std::string_view edtf, Seasons seasons = Seasons::unstated) {
  std::vector<std::string> spans;
  for (const Bounds& alternative : parse_edtf(edtf).value().alternatives(seasons)) {
    const auto day = [](Day at) {
      return at == no_earliest || at == no_latest ? std::string() : format_day(at);
    };
    const Day last = alternative.end_latest == no_latest ? no_latest : alternative.end_latest - 1;
    EXPECT_EQ(alternative, *intersection(alternative, {})) << "not tightened";
    EXPECT_EQ(alternative.start_latest, last);
    spans.push_back(day(alternative.start_earliest) + ".." + day(last));
  }
  return spans;
}

TEST(EdtfAlternativesTest, TheMembersOfAOneOfSetAreItsAlternatives) {
  EXPECT_THAT(spans("[2015,2018]"),
              ElementsAre("2015-01-01..2015-12-31", "2018-01-01..2018-12-31"));
  EXPECT_THAT(spans("[2018-05-08,2015-07]"),
              ElementsAre("2015-07-01..2015-07-31", "2018-05-08..2018-05-08"));
}

TEST(EdtfAlternativesTest, ARunHasEveryDateAsPreciseAsItsEnds) {
  EXPECT_THAT(
      spans("[2020-02-28..2020-03-01]"),
      ElementsAre("2020-02-28..2020-02-28", "2020-02-29..2020-02-29", "2020-03-01..2020-03-01"));
  EXPECT_THAT(spans("[2015-12..2016-01]"),
              ElementsAre("2015-12-01..2015-12-31", "2016-01-01..2016-01-31"));
  EXPECT_THAT(spans("[-0001-12..0000-01]"),
              ElementsAre("-0001-12-01..-0001-12-31", "0000-01-01..0000-01-31"));
  EXPECT_EQ(spans("[2015..2018]").size(), 4U);
}

TEST(EdtfAlternativesTest, AnOpenRunIsOneAlternativeWithoutThatBound) {
  EXPECT_THAT(spans("[..2015,2018]"), ElementsAre("..2015-12-31", "2018-01-01..2018-12-31"));
  EXPECT_THAT(spans("[2015,2018..]"), ElementsAre("2015-01-01..2015-12-31", "2018-01-01.."));
}

TEST(EdtfAlternativesTest, AMemberInsideOfAnotherOneAddsNothing) {
  EXPECT_THAT(spans("[2015,2015-07,2018]"),
              ElementsAre("2015-01-01..2015-12-31", "2018-01-01..2018-12-31"));
  EXPECT_THAT(spans("[2015,2015-07]"), IsEmpty());
}

TEST(EdtfAlternativesTest, TheRunsOfDaysOfAMaskWithGapsAreItsAlternatives) {
  EXPECT_EQ(spans("2018-XX-08").size(), 12U);
  EXPECT_EQ(spans("2018-XX-08").back(), "2018-12-08..2018-12-08");
  EXPECT_THAT(spans("2018-05-X1"), ElementsAre("2018-05-01..2018-05-01", "2018-05-11..2018-05-11",
                                               "2018-05-21..2018-05-21", "2018-05-31..2018-05-31"));
  EXPECT_THAT(spans("201X-1X").size(), 10U);
  EXPECT_THAT(spans("201X-1X").front(), "2010-10-01..2010-12-31");
  EXPECT_THAT(spans("19X8").size(), 10U);
  EXPECT_THAT(spans("2018-01-3X"), IsEmpty());
}

TEST(EdtfAlternativesTest, WhatLeavesNoChoiceHasNone) {
  for (const std::string_view edtf :
       {"2018", "2018-05-08", "2015/2018", "{2015,2018}", "[2018]", "[2016..]", "[..2016]", "201X",
        "2018-XX", "2018-XX-XX", "2018-05-XX", "XXXX", "2018-21", "2018-05-08T12:00:00Z"}) {
    EXPECT_THAT(spans(edtf), IsEmpty()) << edtf;
  }
}

TEST(EdtfAlternativesTest, MoreThanAYearOfDaysIsRepresentedByItsHull) {
  EXPECT_EQ(spans("[2020-01-01..2020-12-31]").size(), max_alternatives);
  EXPECT_THAT(spans("[2020-01-01..2020-12-31,2022]"), IsEmpty());
  EXPECT_THAT(spans("[Y-20000000000..Y20000000000]"), IsEmpty());
  EXPECT_THAT(spans("XXXX-XX-08"), IsEmpty());
}

TEST(EdtfAlternativesTest, SeasonsFollowTheConvention) {
  EXPECT_THAT(spans("[2018-21,2020-21]", Seasons::northern),
              ElementsAre("2018-03-01..2018-05-31", "2020-03-01..2020-05-31"));
  EXPECT_THAT(spans("[2018-21,2020-21]", Seasons::southern),
              ElementsAre("2018-09-01..2018-11-30", "2020-09-01..2020-11-30"));
}

TEST(EdtfAlternativesTest, TheirHullIsWhatTheExpressionAllows) {
  for (const std::string_view edtf :
       {"[2015,2018]", "[2020-02-28..2020-03-01]", "[..2015,2018]", "[2015,2018..]", "2018-XX-08",
        "2018-05-X1", "201X-1X", "-000X-02-29", "[2018-XX-08?,2020-24]"}) {
    const Edtf date = parse_edtf(edtf).value();
    const auto alternatives = date.alternatives();
    ASSERT_FALSE(alternatives.empty()) << edtf;
    EXPECT_EQ(hull(alternatives), tighten(date.bounds()).value()) << edtf;
  }
}

TEST(AlternativesTest, WithinLimitsOnlyWhatFitsIsLeft) {
  const std::vector<Bounds> years = {{0, 9, 1, 10}, {20, 29, 21, 30}, {40, 49, 41, 50}};
  EXPECT_THAT(alternatives_within(years, {5, 29, 6, 30}),
              ElementsAre(Bounds{5, 9, 6, 10}, Bounds{20, 29, 21, 30}));
  EXPECT_THAT(alternatives_within(years, {10, 19, 11, 20}), IsEmpty());
}

TEST(AlternativesTest, AWindowBetweenThemIsNotPossible) {
  const std::vector<Bounds> years = {{0, 9, 1, 10}, {20, 29, 21, 30}};
  EXPECT_FALSE(possibly_active(years, {10, 20}));
  EXPECT_TRUE(possibly_active(hull(years), {10, 20}));
  EXPECT_TRUE(possibly_active(years, {10, 21}));
  EXPECT_TRUE(possibly_active(years, {9, 10}));
}

/// Every relation that two spans show.
AllenSet relations_of(const std::vector<Realisation>& a, const std::vector<Realisation>& b) {
  AllenSet found;
  for (const Realisation& one : a) {
    for (const Realisation& other : b) {
      found |= possible_relations(Bounds{one.start, one.start, one.end, one.end},
                                  Bounds{other.start, other.start, other.end, other.end});
    }
  }
  return found;
}

TEST(AlternativesPropertyTest, VerdictsAreTheUnionOverTheMembers) {
  std::mt19937 random(2'015);
  std::size_t tighter = 0;
  for (int i = 0; i < 4'000; ++i) {
    const std::vector<Bounds> a = random_alternatives(random, 7);
    const std::vector<Bounds> b = random_alternatives(random, 7);
    const AllenSet found = possible_relations(std::span(a), std::span(b));
    ASSERT_EQ(found, relations_of(realisations(a), realisations(b)));
    tighter += found == possible_relations(hull(a), hull(b)) ? 0U : 1U;
  }
  EXPECT_GT(tighter, 400U);
}

TEST(AlternativesPropertyTest, AWindowIsPossibleWhenSomeMemberTouchesItAndCertainWhenAllDo) {
  std::mt19937 random(2'018);
  for (int i = 0; i < 4'000; ++i) {
    const std::vector<Bounds> alternatives = random_alternatives(random, 12);
    const std::vector<Realisation> all = realisations(alternatives);
    const Day begin = static_cast<Day>(random() % 14);
    const Window window{begin, begin + 1 + static_cast<Day>(random() % 4)};
    const auto touches = [&window](const Realisation& real) {
      return real.start < window.end && real.end > window.begin;
    };
    EXPECT_EQ(possibly_active(alternatives, window), std::any_of(all.begin(), all.end(), touches));
    EXPECT_EQ(certainly_active(hull(alternatives), window),
              std::all_of(all.begin(), all.end(), touches));
  }
}

}  // namespace
}  // namespace parley
