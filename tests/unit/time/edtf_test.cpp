#include "parley/time/edtf.hpp"

#include "parley/time/edtf_report.hpp"
#include "parley/time/likely_date.hpp"

#include "edtf_round_trip.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace parley {
namespace {

Edtf edtf(std::string_view text) {
  return Edtf::parse(text).value();
}

/// `first..last` of what an expression can touch, `*` where nothing bounds it.
std::string extent(std::string_view text, Seasons seasons = Seasons::unstated) {
  const EdtfExtent found = edtf(text).extent(seasons);
  return (found.earliest ? format_day(*found.earliest) : "*") + " " +
         (found.latest ? format_day(*found.latest) : "*");
}

/// The four bounds as they go on the wire: inclusive days, `*` where infinite.
std::string wire(const Bounds& bounds) {
  const auto word = [](Day day, Day shift) {
    return day == no_earliest || day == no_latest ? std::string("*") : format_day(day - shift);
  };
  return word(bounds.start_earliest, 0) + " " + word(bounds.start_latest, 0) + " " +
         word(bounds.end_earliest, 1) + " " + word(bounds.end_latest, 1);
}

std::string bounds(std::string_view text) {
  return wire(edtf(text).bounds());
}

TEST(EdtfTest, ARunOfSeasonsSpansBothEndsWhicheverComesFirstThere) {
  EXPECT_EQ(edtf_contradiction(edtf("[2018-24..2018-21]")), "");
  EXPECT_EQ(extent("[2018-24..2018-21]", Seasons::northern), "2018-03-01 2019-02-28");
  EXPECT_EQ(extent("[2018-24..2018-21]", Seasons::southern), "2018-06-01 2018-11-30");
}

TEST(EdtfTest, SeasonsOfDifferentNamingsAreNoRun) {
  const auto run = Edtf::parse("[2018-24..2018-25]");
  ASSERT_TRUE(run.has_error());
  EXPECT_EQ(run.error().offset, 10U);
  EXPECT_EQ(run.error().expected, "a date as precise as the one before \"..\"");
}

TEST(EdtfTest, KeepsItsInputByteForByte) {
  EXPECT_EQ(edtf("?2004-06-~11").text(), "?2004-06-~11");
}

TEST(EdtfTest, ReadsASingleDateAsSomeTimeWithin) {
  EXPECT_EQ(bounds("2018-05"), "2018-05-01 2018-05-31 2018-05-01 2018-05-31");
  EXPECT_EQ(bounds("2018-05-08T23:20:30-04"), "2018-05-08 2018-05-08 2018-05-08 2018-05-08");
}

TEST(EdtfTest, GivesAnIntervalTheBoundsOfItsEnds) {
  EXPECT_EQ(bounds("2004-06/2006-08"), "2004-06-01 2004-06-30 2006-08-01 2006-08-31");
  EXPECT_EQ(bounds("2004/2004"), "2004-01-01 2004-12-31 2004-01-01 2004-12-31");
}

TEST(EdtfTest, LeavesOpenAndUnknownEndsWithoutBounds) {
  EXPECT_EQ(bounds("1985/.."), "1985-01-01 1985-12-31 * *");
  EXPECT_EQ(bounds("1985/"), "1985-01-01 1985-12-31 * *");
  EXPECT_EQ(bounds("../1985"), "* * 1985-01-01 1985-12-31");
  EXPECT_TRUE(is_undated(edtf("../..").bounds()));
  EXPECT_TRUE(is_undated(edtf("/").bounds()));
}

TEST(EdtfTest, TellsAnOpenEndFromAnUnknownOne) {
  EXPECT_EQ(edtf("1985/..").end_kind(), EdtfEnd::open);
  EXPECT_EQ(edtf("1985/").end_kind(), EdtfEnd::unknown);
  EXPECT_EQ(edtf("../1985").start_kind(), EdtfEnd::open);
  EXPECT_EQ(edtf("/1985").start_kind(), EdtfEnd::unknown);
  EXPECT_EQ(edtf("/1985").end_kind(), EdtfEnd::date);
}

TEST(EdtfTest, GivesSetsTheHullOfTheirMembers) {
  EXPECT_EQ(bounds("[1667,1760-12]"), "1667-01-01 1760-12-31 1667-01-01 1760-12-31");
  EXPECT_EQ(bounds("{1760-12,1667}"), "1667-01-01 1760-12-31 1667-01-01 1760-12-31");
  EXPECT_EQ(bounds("[..2018-05]"), "* 2018-05-31 * 2018-05-31");
  EXPECT_EQ(bounds("[2016..]"), "2016-01-01 * 2016-01-01 *");
}

TEST(EdtfTest, GivesSeasonsTheMonthsOfTheConvention) {
  EXPECT_EQ(extent("2018-21", Seasons::northern), "2018-03-01 2018-05-31");
  EXPECT_EQ(extent("2018-22", Seasons::northern), "2018-06-01 2018-08-31");
  EXPECT_EQ(extent("2018-23", Seasons::northern), "2018-09-01 2018-11-30");
  EXPECT_EQ(extent("2018-24", Seasons::northern), "2018-12-01 2019-02-28");
  EXPECT_EQ(extent("2018-21", Seasons::southern), "2018-09-01 2018-11-30");
  EXPECT_EQ(extent("2019-22", Seasons::southern), "2019-12-01 2020-02-29");
  EXPECT_EQ(extent("2018-23", Seasons::southern), "2018-03-01 2018-05-31");
  EXPECT_EQ(extent("2018-24", Seasons::southern), "2018-06-01 2018-08-31");
}

TEST(EdtfTest, GivesSeasonsOfAnUnstatedPlaceBothHemispheres) {
  EXPECT_EQ(extent("2018-21"), "2018-03-01 2018-11-30");
  EXPECT_EQ(extent("2018-22"), "2018-06-01 2019-02-28");
  EXPECT_EQ(extent("2018-23"), "2018-03-01 2018-11-30");
  EXPECT_EQ(extent("2018-24"), "2018-06-01 2019-02-28");
}

TEST(EdtfTest, GivesSeasonsOfAStatedHemisphereTheirOwnMonths) {
  for (const Seasons any : {Seasons::unstated, Seasons::northern, Seasons::southern}) {
    EXPECT_EQ(extent("2018-25", any), "2018-03-01 2018-05-31");
    EXPECT_EQ(extent("2018-28", any), "2018-12-01 2019-02-28");
    EXPECT_EQ(extent("2018-29", any), "2018-09-01 2018-11-30");
    EXPECT_EQ(extent("2018-32", any), "2018-06-01 2018-08-31");
  }
}

TEST(EdtfTest, GivesSeasonsNoDaysByTheLetter) {
  EXPECT_EQ(extent("2018-21", Seasons::none), "* *");
  EXPECT_EQ(extent("2018-30", Seasons::none), "* *");
  EXPECT_EQ(extent("2018-41", Seasons::none), "2018-07-01 2018-12-31");
  EXPECT_EQ(extent("2018-21/2019", Seasons::none), "* 2019-12-31");
}

TEST(EdtfTest, RefusesASeasonIntervalOnlyWhenNoReadingOfTheSeasonAllowsIt) {
  EXPECT_TRUE(Edtf::parse("2018-24/2018-01-15").has_value());
  EXPECT_TRUE(Edtf::parse("2019-02/2018-24").has_value());
  EXPECT_FALSE(Edtf::parse("2019-03/2018-24").has_value());
  EXPECT_FALSE(Edtf::parse("2018-21/2017-12-31").has_value());
}

TEST(EdtfTest, CollectsQualifiersFromEverywhere) {
  const auto found = [](std::string_view text) {
    const EdtfQualifiers q = edtf(text).qualifiers();
    return std::string(q.uncertain ? "?" : "") + (q.approximate ? "~" : "");
  };
  EXPECT_EQ(found("1984"), "");
  EXPECT_EQ(found("1984?"), "?");
  EXPECT_EQ(found("1984~/1985"), "~");
  EXPECT_EQ(found("1984/1985%"), "?~");
  EXPECT_EQ(found("?1984-~02"), "?~");
  EXPECT_EQ(found("[1984,1986?..]"), "?");
  EXPECT_EQ(found("{..1984~}"), "~");
}

TEST(EdtfTest, PadsWhatIsQualifiedByItsOwnUnit) {
  const auto padded = [](std::string_view text) {
    return wire(edtf(text).bounds(Seasons::northern, Approx::padded));
  };
  const auto within = [](const std::string& first, const std::string& last) {
    return first + " " + last + " " + first + " " + last;
  };
  EXPECT_EQ(padded("2018-05-08"), within("2018-05-08", "2018-05-08"));
  EXPECT_EQ(padded("2018-05-08~"), within("2018-05-07", "2018-05-09"));
  EXPECT_EQ(padded("2018-05-08%"), within("2018-05-06", "2018-05-10"));
  EXPECT_EQ(padded("2018-02?"), within("2018-01-01", "2018-03-31"));
  EXPECT_EQ(padded("2018~"), within("2017-01-01", "2019-12-31"));
  EXPECT_EQ(padded("156X~"), within("1550-01-01", "1579-12-31"));
  EXPECT_EQ(padded("2018-05-XX~"), within("2018-04-01", "2018-06-30"));
  EXPECT_EQ(padded("2018-XX-XX%"), within("2016-01-01", "2020-12-31"));
  EXPECT_EQ(padded("2018-21~"), within("2017-12-07", "2018-08-23"));
  EXPECT_EQ(padded("2018-34?"), within("2018-01-01", "2018-09-30"));
  EXPECT_EQ(padded("2018?-05-08"), within("2017-05-08", "2019-05-08"));
  EXPECT_EQ(padded("2018-05~-08"), within("2018-04-08", "2018-06-08"));
  EXPECT_EQ(padded("?2018-05-~08"), within("2017-05-08", "2019-05-08"));
  EXPECT_EQ(padded("2020-02~/2021"), "2020-01-01 2020-03-31 2021-01-01 2021-12-31");
  EXPECT_EQ(padded("[2018-05~..]"), "2018-04-01 * 2018-04-01 *");
  EXPECT_EQ(padded("../.."), "* * * *");
  EXPECT_EQ(wire(edtf("2018-21~").bounds(Seasons::none, Approx::padded)), "* * * *");
}

TEST(EdtfTest, TellsWhatAnExpressionIs) {
  EXPECT_EQ(edtf("1984-05").kind(), EdtfKind::date);
  EXPECT_EQ(edtf("Y17E7").kind(), EdtfKind::date);
  EXPECT_EQ(edtf("1984-05-01T00:00:00").kind(), EdtfKind::datetime);
  EXPECT_EQ(edtf("1984-25").kind(), EdtfKind::season);
  EXPECT_EQ(edtf("1984/").kind(), EdtfKind::interval);
  EXPECT_EQ(edtf("[1984]").kind(), EdtfKind::one_of);
  EXPECT_EQ(edtf("{1984}").kind(), EdtfKind::all_of);
}

TEST(EdtfTest, CountsTheWrittenDigitsOfAnEstimatedYear) {
  EXPECT_EQ(extent("1950S2"), "1900-01-01 1999-12-31");
  EXPECT_EQ(extent("-0024S2"), "-0099-01-01 0000-12-31");
  EXPECT_EQ(extent("Y-20E2S3"), "-2009-01-01 -2000-12-31");
  EXPECT_EQ(extent("Y-11000S1"), "-19999-01-01 -10000-12-31");
  EXPECT_EQ(extent("Y2E1S1"), "0020-01-01 0029-12-31");
  EXPECT_EQ(extent("1950S99999999999999999999"), "1950-01-01 1950-12-31");
}

TEST(EdtfTest, ReadsYearsUpToTheLargest) {
  EXPECT_EQ(extent("Y2E16"), "20000000000000000-01-01 20000000000000000-12-31");
  EXPECT_EQ(extent("Y-20000000000000000"), "-20000000000000000-01-01 -20000000000000000-12-31");
}

struct CanonicalCase {
  const char* text;
  const char* canonical;
};

class EdtfCanonical : public testing::TestWithParam<CanonicalCase> {};

TEST_P(EdtfCanonical, MeansTheSame) {
  const Edtf given = edtf(GetParam().text);
  EXPECT_EQ(given.canonical(), GetParam().canonical);
  const Edtf again = edtf(given.canonical());
  EXPECT_EQ(again.canonical(), given.canonical());
  EXPECT_EQ(again.kind(), given.kind());
  EXPECT_EQ(again.bounds(), given.bounds());
}

INSTANTIATE_TEST_SUITE_P(
    Texts, EdtfCanonical,
    testing::Values(
        CanonicalCase{"2018-05-08", "2018-05-08"}, CanonicalCase{"1985/", "1985/"},
        CanonicalCase{"1985/..", "1985/.."}, CanonicalCase{"/", "/"},
        CanonicalCase{"1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00"},
        CanonicalCase{"1985-04-12T23:20:30+00", "1985-04-12T23:20:30Z"},
        CanonicalCase{"1985-04-12T23:20:30-00:00", "1985-04-12T23:20:30-00:00"},
        CanonicalCase{"?2004-?06-?11", "2004-06-11?"}, CanonicalCase{"2004~-06?", "2004%-?06"},
        CanonicalCase{"?2004-06-~11", "2004?-06-~11"},
        CanonicalCase{"2004-06~-?11", "2004-06~-?11"},
        CanonicalCase{"2019~-08~-08~", "2019-08-08~"},
        CanonicalCase{"2019?-08~-08?", "2019-08%-?08"}, CanonicalCase{"?2004?-%06", "2004?-%06"},
        CanonicalCase{"%1984", "1984%"}, CanonicalCase{"?-2004-06-04~", "-2004%-~06-~04"},
        CanonicalCase{"2001?-23", "2001?-23"}, CanonicalCase{"Y17E7", "Y170000000"},
        CanonicalCase{"Y20E2", "2000"}, CanonicalCase{"Y-5E1", "-0050"},
        CanonicalCase{"Y3388E2S3", "Y338800S3"}, CanonicalCase{"Y2E1S1", "0020S3"},
        CanonicalCase{"1950S7", "1950S4"}, CanonicalCase{"1XX3-XX-0X", "1XX3-XX-0X"},
        CanonicalCase{"[..1984,1985-10..1986-02,1990..]", "[..1984,1985-10..1986-02,1990..]"},
        CanonicalCase{"{?1984,1985}", "{1984?,1985}"}));

struct BadEdtf {
  const char* text;
  const char* expected;
};

class EdtfRejects : public testing::TestWithParam<BadEdtf> {};

TEST_P(EdtfRejects, SaysWhatWasExpectedAndWhere) {
  const auto parsed = parse_edtf(GetParam().text);
  ASSERT_FALSE(parsed.has_value()) << GetParam().text;
  EXPECT_EQ(parsed.error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(parsed.error().message, std::string("expected ") + GetParam().expected + ", got \"" +
                                        GetParam().text + '"' + likely_date_hint(GetParam().text));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, EdtfRejects,
    testing::Values(
        BadEdtf{"", "a date, an interval or a set at byte 0"},
        BadEdtf{"foo", "a year of four digits (or X) at byte 0"},
        BadEdtf{"193", "a year of four digits (or X) at byte 3"},
        BadEdtf{"20xx", "a year of four digits (or X) at byte 2"},
        BadEdtf{"-0000", "a negative year other than -0000 at byte 4"},
        BadEdtf{"12345", "\"-\", a qualifier, \"/\" or the end at byte 4"},
        BadEdtf{"2018-", "a month from 01 to 12 or a season from 21 to 41 at byte 5"},
        BadEdtf{"2018-13", "a month from 01 to 12 or a season from 21 to 41 at byte 6"},
        BadEdtf{"2018-50", "a month from 01 to 12 or a season from 21 to 41 at byte 5"},
        BadEdtf{"2018-2X", "a month from 01 to 12 or a season from 21 to 41 at byte 6"},
        BadEdtf{"2018-02-30", "a day from 01 to 28 at byte 8"},
        BadEdtf{"2018-02-29", "a day from 01 to 28 at byte 9"},
        BadEdtf{"2018-04-31", "a day from 01 to 30 at byte 9"},
        BadEdtf{"2018-XX-32", "a day from 01 to 31 at byte 9"},
        BadEdtf{"19XX-02-30", "a day from 01 to 29 at byte 8"},
        BadEdtf{"2018-05-8", "a day of two digits (or X) at byte 9"},
        BadEdtf{"2018-05-08 ", "a qualifier, \"/\" or the end at byte 10"},
        BadEdtf{"2018-21-01", "a qualifier, \"/\" or the end at byte 7"},
        BadEdtf{"1984??", "\"-\", \"/\" or the end at byte 5"},
        BadEdtf{"Y1745", "a fifth digit or \"E\" at byte 5"},
        BadEdtf{"Y012345", "a digit from 1 to 9 at byte 1"},
        BadEdtf{"Y8E0", "a digit from 1 to 9 at byte 3"},
        BadEdtf{"1950S0", "a digit from 1 to 9 at byte 5"},
        BadEdtf{"Y170000002?", "\"/\" or the end at byte 10"},
        BadEdtf{"2018-05-08T10", "\":\" and minutes at byte 13"},
        BadEdtf{"2018-05-08T25:00:00", "hours from 00 to 24 at byte 12"},
        BadEdtf{"2018-05-08T24:01:00", "00, since the hours are 24 at byte 15"},
        BadEdtf{"2018-05-08T10:60:00", "minutes from 00 to 59 at byte 14"},
        BadEdtf{"2018-05-08T10:59:60Z", "seconds from 00 to 59 at byte 17"},
        BadEdtf{"2018-05-08T10:00:00.5", "\"Z\", a time shift or the end at byte 19"},
        BadEdtf{"2018-05-08T10:00:00+0230", "the end at byte 22"},
        BadEdtf{"2018-05-08T10:00:00Z/2019", "the end at byte 20"},
        BadEdtf{"2018-05~T10:00:00Z", "\"-\", \"/\" or the end at byte 8"},
        BadEdtf{"..2018", "\"/\" after an open start at byte 2"},
        BadEdtf{"2019/2018", "an end that is not before the start at byte 5"},
        BadEdtf{"2018/open", "a year of four digits (or X) at byte 5"},
        BadEdtf{"2018/2019/2020", "\"-\", a qualifier or the end at byte 9"},
        BadEdtf{"2018/..x", "the end at byte 7"},
        BadEdtf{"{}", "a year of four digits (or X) at byte 1"},
        BadEdtf{"[2018", "\"-\", a qualifier, \"..\", \",\" or \"]\" at byte 5"},
        BadEdtf{"{2018]", "\"-\", a qualifier, \"..\", \",\" or \"}\" at byte 5"},
        BadEdtf{"[2018, 2019]", "a year of four digits (or X) at byte 6"},
        BadEdtf{"[2018..,2019]", "a date or \"]\" at byte 7"},
        BadEdtf{"[..2018..]", "\"-\", a qualifier, \",\" or \"]\" at byte 7"},
        BadEdtf{"[2018..2019-02]", "a date as precise as the one before \"..\" at byte 7"},
        BadEdtf{"[2019..2018]", "a date that is not before the one before \"..\" at byte 7"},
        BadEdtf{"{2018..2019~-", "a month from 01 to 12 or a season from 21 to 41 at byte 13"},
        BadEdtf{"{2018..2019~;", "\"-\", \",\" or \"}\" at byte 12"},
        BadEdtf{"[2018]x", "the end at byte 6"}));

TEST(EdtfTest, NamesTheRangeOfYearsItCanComputeWith) {
  for (const auto& [text, offset, level] :
       {std::tuple{"Y20000000000000001", 0U, 1}, std::tuple{"Y-9E99999999999999999999", 0U, 2},
        std::tuple{"2018/Y9E99", 5U, 2}, std::tuple{"[2018,Y99999999999999999999]", 6U, 2},
        std::tuple{"Y20000000000000000S1", 0U, 2}}) {
    const auto parsed = Edtf::parse(text);
    ASSERT_FALSE(parsed.has_value()) << text;
    EXPECT_TRUE(parsed.error().out_of_range) << text;
    EXPECT_EQ(parsed.error().offset, offset) << text;
    EXPECT_EQ(parsed.error().level, level) << text;
    EXPECT_EQ(parsed.error().expected, "a year from -20000000000000000 to 20000000000000000");
  }
}

TEST(EdtfTest, RefusesABackwardIntervalEvenBeyondTheRange) {
  const auto parsed = Edtf::parse("Y9E99/2018");
  ASSERT_FALSE(parsed.has_value());
  EXPECT_FALSE(parsed.error().out_of_range);
  EXPECT_EQ(parsed.error().expected, "an end that is not before the start");
}

TEST(EdtfReportTest, CallsAYearBeyondTheRangeValidButWithoutBounds) {
  const EdtfReport report = report_edtf("Y9E99");
  EXPECT_TRUE(report.valid);
  EXPECT_EQ(report.level, 2);
  EXPECT_FALSE(report.bounds.has_value());
  EXPECT_FALSE(report.extent.earliest.has_value());
  ASSERT_TRUE(report.fault.has_value());
  EXPECT_EQ(report.fault->expected, "a year from -20000000000000000 to 20000000000000000");
}

TEST(EdtfReportTest, GivesAnInvalidTextItsFaultAlone) {
  const EdtfReport report = report_edtf("2018-13");
  EXPECT_FALSE(report.valid);
  EXPECT_EQ(report.level, std::nullopt);
  EXPECT_FALSE(report.bounds.has_value());
  ASSERT_TRUE(report.fault.has_value());
  EXPECT_EQ(report.fault->offset, 6U);
}

TEST(EdtfReportTest, TightensTheBoundsAsThoseOfEvents) {
  const EdtfReport report = report_edtf("1985/..");
  EXPECT_TRUE(report.valid);
  EXPECT_EQ(report.level, 1);
  EXPECT_EQ(wire(report.bounds.value()), "1985-01-01 1985-12-31 1985-01-01 *");
  EXPECT_FALSE(report.fault.has_value());
  EXPECT_EQ(wire(report_edtf("../1985").bounds.value()), "* 1985-12-31 1985-01-01 1985-12-31");
}

TEST(EdtfReportTest, SaysWhenTheDaysDependOnWhatADatasetMeansBySeasons) {
  for (const char* const text : {"1993-21", "1993-21/1994", "[1993-21,1994]", "1993-25"}) {
    EXPECT_TRUE(report_edtf(text).needs_seasons) << text;
  }
  for (const char* const text : {"1993", "1993-04", "1993-33", "1993/.."}) {
    EXPECT_FALSE(report_edtf(text).needs_seasons) << text;
  }
}

}  // namespace
}  // namespace parley
