#include "parley/time/window.hpp"

#include "random_bounds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <random>
#include <utility>
#include <vector>

namespace parley {

void PrintTo(const Window& window, std::ostream* out) {
  *out << '[' << (window.begin == no_earliest ? ".." : format_day(window.begin)) << ", "
       << (window.end == no_latest ? ".." : format_day(window.end)) << ')';
}

namespace {

Window window(std::string_view begin, std::string_view end) {
  return {begin == ".." ? no_earliest : parse_day(begin).value(),
          end == ".." ? no_latest : parse_day(end).value()};
}

struct WindowCase {
  const char* text;
  const char* begin;
  const char* end;  // the day after the last
};

class ParseWindow : public testing::TestWithParam<WindowCase> {};

TEST_P(ParseWindow, CoversAllDaysOfBothEnds) {
  const auto parsed = parse_window(GetParam().text);
  ASSERT_TRUE(parsed.has_value()) << parsed.error().message;
  const WindowUnion whole{window(GetParam().begin, GetParam().end), {}};
  EXPECT_EQ(*parsed, whole) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, ParseWindow,
    testing::Values(
        WindowCase{"2018", "2018-01-01", "2019-01-01"},
        WindowCase{"2018-05", "2018-05-01", "2018-06-01"},
        WindowCase{"2018-05-08", "2018-05-08", "2018-05-09"},
        WindowCase{"2018-05/2018-07", "2018-05-01", "2018-08-01"},
        WindowCase{"2018-05/2018-05-10", "2018-05-01", "2018-05-11"},
        WindowCase{"2018-05/..", "2018-05-01", ".."}, WindowCase{"2018-05/", "2018-05-01", ".."},
        WindowCase{"../2018-05", "..", "2018-06-01"}, WindowCase{"/2018-05", "..", "2018-06-01"},
        WindowCase{"../..", "..", ".."}, WindowCase{"/", "..", ".."},
        WindowCase{"2018-05~", "2018-05-01", "2018-06-01"},
        WindowCase{"201X", "2010-01-01", "2020-01-01"},
        WindowCase{"2018-21", "2018-03-01", "2018-12-01"},
        WindowCase{"2018-34", "2018-04-01", "2018-07-01"},
        WindowCase{"[2016,2017..]", "2016-01-01", ".."},
        WindowCase{"{2016,2017-01}", "2016-01-01", "2017-02-01"},
        WindowCase{"[1000..2020]", "1000-01-01", "2021-01-01"},
        WindowCase{"201X-12-25/2020", "2010-12-25", "2021-01-01"},
        WindowCase{"2018-1X", "2018-10-01", "2019-01-01"},
        WindowCase{"-0044-03-15/0001", "-0044-03-15", "0002-01-01"},
        WindowCase{"2018-05-08T10:00:00", "2018-05-08", "2018-05-09"},
        WindowCase{"2018-05-08T23:30:00-04:00", "2018-05-08", "2018-05-09"},
        WindowCase{"2018-05-08T10:00:00.5Z", "2018-05-08", "2018-05-09"},
        WindowCase{"2018-05-08t10:00:00z", "2018-05-08", "2018-05-09"},
        WindowCase{"2016-12-31T23:59:60Z", "2016-12-31", "2017-01-01"},
        WindowCase{"2017-01-01T00:59:60+01:00", "2017-01-01", "2017-01-02"},
        WindowCase{"2018-05-08T10:00:00Z/2018-05-09T00:00:00Z", "2018-05-08", "2018-05-10"},
        WindowCase{"2018-05-08T10:00:00Z/..", "2018-05-08", ".."},
        WindowCase{"../2018-05-08T10:00:00Z", "..", "2018-05-09"},
        WindowCase{"2018-05-08T10:00:00Z/2018-06", "2018-05-08", "2018-07-01"},
        // In order as instants, though the day of the first is the later one.
        WindowCase{"2018-05-09T00:30:00+03:00/2018-05-08T23:00:00Z", "2018-05-08", "2018-05-10"}));

struct UnionCase {
  const char* text;
  std::vector<std::pair<const char*, const char*>> parts;
};

class ParseUnion : public testing::TestWithParam<UnionCase> {};

TEST_P(ParseUnion, HasThePartsOfTheMembersAndTheirHull) {
  const auto parsed = parse_window(GetParam().text);
  ASSERT_TRUE(parsed.has_value()) << parsed.error().message;
  WindowUnion expected;
  for (const auto& [begin, end] : GetParam().parts) {
    expected.parts.push_back(window(begin, end));
  }
  expected.hull = {expected.parts.front().begin, expected.parts.back().end};
  EXPECT_EQ(*parsed, expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, ParseUnion,
    testing::Values(
        UnionCase{"[2018,2020]", {{"2018-01-01", "2019-01-01"}, {"2020-01-01", "2021-01-01"}}},
        UnionCase{"{2018,2020}", {{"2018-01-01", "2019-01-01"}, {"2020-01-01", "2021-01-01"}}},
        UnionCase{"[2020,2018]", {{"2018-01-01", "2019-01-01"}, {"2020-01-01", "2021-01-01"}}},
        UnionCase{"[2018,2019,2021]", {{"2018-01-01", "2020-01-01"}, {"2021-01-01", "2022-01-01"}}},
        UnionCase{"[2018,2018-05,2020]",
                  {{"2018-01-01", "2019-01-01"}, {"2020-01-01", "2021-01-01"}}},
        UnionCase{"[..2016,2018-05..]", {{"..", "2017-01-01"}, {"2018-05-01", ".."}}},
        UnionCase{"2018-0X-31",
                  {{"2018-01-31", "2018-02-01"},
                   {"2018-03-31", "2018-04-01"},
                   {"2018-05-31", "2018-06-01"},
                   {"2018-07-31", "2018-08-01"},
                   {"2018-08-31", "2018-09-01"}}}));

struct BadWindow {
  const char* text;
  const char* message;
};

class ParseWindowRejects : public testing::TestWithParam<BadWindow> {};

TEST_P(ParseWindowRejects, SaysWhatItExpected) {
  const auto parsed = parse_window(GetParam().text);
  ASSERT_FALSE(parsed.has_value()) << GetParam().text;
  EXPECT_EQ(parsed.error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(parsed.error().message, GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, ParseWindowRejects,
    testing::Values(
        BadWindow{"",
                  "expected an EDTF date or interval or RFC 3339 instants: a date, an interval "
                  "or a set at byte 0, got \"\""},
        BadWindow{"..",
                  "expected an EDTF date or interval or RFC 3339 instants: \"/\" after an "
                  "open start at byte 2, got \"..\""},
        BadWindow{"yesterday",
                  "expected an EDTF date or interval or RFC 3339 instants: a year of "
                  "four digits (or X) at byte 0, got \"yesterday\""},
        BadWindow{"2018-05/2018-13",
                  "expected an EDTF date or interval or RFC 3339 instants: a "
                  "month from 01 to 12 or a season from 21 to 41 at byte 14, "
                  "got \"2018-05/2018-13\""},
        BadWindow{"2019/2018",
                  "expected a window that does not end before it begins, got \"2019/2018\""},
        BadWindow{"2018-05-08T10:00:00Z/2018-05-08T09:00:00Z",
                  "expected a window that does not end before it begins, got "
                  "\"2018-05-08T10:00:00Z/2018-05-08T09:00:00Z\""},
        BadWindow{"2018-05-08T10:00:00.2Z/2018-05-08T10:00:00.1Z",
                  "expected a window that does not end before it begins, got "
                  "\"2018-05-08T10:00:00.2Z/2018-05-08T10:00:00.1Z\""},
        BadWindow{"2018/2019/2020",
                  "expected an EDTF date or interval or RFC 3339 instants: the "
                  "end at byte 9, got \"2018/2019/2020\""},
        BadWindow{"2018-05-08T10:00:00.Z",
                  "expected an EDTF date or interval or RFC 3339 instants: \"Z\", a time shift or "
                  "the end at byte 19, got \"2018-05-08T10:00:00.Z\""},
        BadWindow{"2018-05-08T10:00:00+25:00",
                  "expected an EDTF date or interval or RFC 3339 instants: hours from 00 to 23 at "
                  "byte 21, got \"2018-05-08T10:00:00+25:00\""},
        BadWindow{"XXXX-12-25", "expected at most 366 separate runs of days, got \"XXXX-12-25\""},
        BadWindow{"Y9E99",
                  "expected an EDTF date or interval or RFC 3339 instants: a year from "
                  "-20000000000000000 to 20000000000000000 at byte 0, got \"Y9E99\""}));

bool active(const Realisation& span, const Window& w) {
  return span.start < w.end && span.end > w.begin;
}

TEST(WindowTest, VerdictsAreThoseOfAllRealisations) {
  std::mt19937 random(5);
  std::uniform_int_distribution<Day> any(0, 12);
  for (int i = 0; i < 5'000; ++i) {
    const Bounds bounds = random_bounds(random, 10);
    const Day begin = any(random);
    const Window w{begin, begin + 1 + any(random) / 3};
    const auto spans = realisations(bounds);
    const auto touches = [&](const Realisation& span) { return active(span, w); };
    EXPECT_EQ(possibly_active(bounds, w), std::any_of(spans.begin(), spans.end(), touches));
    EXPECT_EQ(certainly_active(bounds, w), std::all_of(spans.begin(), spans.end(), touches));
  }
}

/// Up to three windows of days 0..14, some of which touch or overlap.
std::vector<Window> random_windows(std::mt19937& random) {
  std::uniform_int_distribution<Day> any(0, 12);
  std::vector<Window> windows;
  for (Day count = 1 + any(random) % 3; count > 0; --count) {
    const Day begin = any(random);
    windows.push_back({begin, begin + 1 + any(random) / 4});
  }
  return windows;
}

TEST(WindowUnionTest, VerdictsAreThoseOfAllRealisationsOfAllAlternatives) {
  std::mt19937 random(7);
  for (int i = 0; i < 5'000; ++i) {
    const std::vector<Window> windows = random_windows(random);
    const WindowUnion all = union_of(windows);
    const std::vector<Window> parts = all.parts.empty() ? std::vector{all.hull} : all.parts;
    std::vector<Bounds> alternatives{random_bounds(random, 10)};
    if (i % 2 == 0) {
      alternatives.push_back(random_bounds(random, 10));
    }
    bool some = false;
    bool every = true;
    for (const Bounds& bounds : alternatives) {
      for (const Realisation& span : realisations(bounds)) {
        const bool touches = std::any_of(windows.begin(), windows.end(),
                                         [&](const Window& w) { return active(span, w); });
        some = some || touches;
        every = every && touches;
      }
    }
    EXPECT_EQ(possibly_active(alternatives, parts), some);
    EXPECT_EQ(certainly_active(alternatives, parts), every);
  }
}

TEST(WindowUnionTest, PartsAreInOrderAndNoneTouchesTheNext) {
  std::mt19937 random(8);
  for (int i = 0; i < 1'000; ++i) {
    const std::vector<Window> windows = random_windows(random);
    const WindowUnion all = union_of(windows);
    EXPECT_NE(all.parts.size(), 1U);
    for (std::size_t part = 1; part < all.parts.size(); ++part) {
      EXPECT_LT(all.parts[part - 1].end, all.parts[part].begin);
    }
  }
}

TEST(WindowUnionTest, AnEventInEitherYearIsCertainInBothTogetherAndInNeitherAlone) {
  const Window first = window("2018-01-01", "2019-01-01");
  const Window second = window("2020-01-01", "2021-01-01");
  const auto within = [](const Window& days) {
    return Bounds{days.begin, days.end - 1, days.begin + 1, days.end};
  };
  const std::vector<Bounds> either{within(first), within(second)};
  const std::vector<Bounds> whole{within({first.begin, second.end})};
  EXPECT_TRUE(certainly_active(either, std::vector{first, second}));
  EXPECT_FALSE(certainly_active(either, std::vector{first}));
  EXPECT_FALSE(certainly_active(whole, std::vector{first, second}));
}

TEST(WindowUnionTest, AnOneWindowUnionIsThatWindow) {
  std::mt19937 random(9);
  for (int i = 0; i < 2'000; ++i) {
    const Bounds bounds = random_bounds(random, 10);
    for (const Window& w : {Window{3, 6}, Window{no_earliest, 6}, Window{3, no_latest}, Window{}}) {
      EXPECT_EQ(possibly_active({&bounds, 1}, {&w, 1}), possibly_active(bounds, w));
      EXPECT_EQ(certainly_active({&bounds, 1}, {&w, 1}), certainly_active(bounds, w));
    }
  }
}

TEST(WindowTest, WideningADateNeverRemovesAPossibleNorAddsACertainVerdict) {
  std::mt19937 random(6);
  for (int i = 0; i < 2'000; ++i) {
    const Bounds narrow = random_bounds(random, 20);
    const Bounds wide = hull(narrow, random_bounds(random, 20));
    const Window w{8, 12};
    EXPECT_LE(possibly_active(narrow, w), possibly_active(wide, w));
    EXPECT_GE(certainly_active(narrow, w), certainly_active(wide, w));
  }
}

TEST(WindowTest, UndatedEventsArePossibleEverywhereAndCertainNowhere) {
  for (const Window& w : {Window{}, Window{0, 1}, Window{no_earliest, 5}, Window{5, no_latest}}) {
    EXPECT_TRUE(possibly_active(Bounds{}, w));
    EXPECT_FALSE(certainly_active(Bounds{}, w));
  }
}

TEST(WindowTest, AnythingDatedIsCertainInTheUnboundedWindow) {
  for (const Bounds& bounds : {Bounds{5, no_latest, 6, no_latest},
                               Bounds{no_earliest, 4, no_earliest, 5}, Bounds{0, 0, 1, 1}}) {
    EXPECT_TRUE(certainly_active(bounds, Window{}));
  }
}

TEST(WindowTest, AStartKnownOnlyFromBelowIsCertainOnlyUnderAnOpenEnd) {
  const Bounds from_the_tenth{10, no_latest, 11, no_latest};
  EXPECT_TRUE(certainly_active(from_the_tenth, {5, no_latest}));
  EXPECT_FALSE(certainly_active(from_the_tenth, {12, no_latest}));
  EXPECT_FALSE(certainly_active(from_the_tenth, {5, 1'000}));
  EXPECT_TRUE(possibly_active(from_the_tenth, {5, 1'000}));
  EXPECT_FALSE(possibly_active(from_the_tenth, {5, 10}));
}

}  // namespace
}  // namespace parley
