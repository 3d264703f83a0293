#include "parley/time/likely_date.hpp"

#include "parley/time/edtf.hpp"
#include "parley/time/edtf_report.hpp"
#include "parley/time/window.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace parley {
namespace {

using ::testing::IsEmpty;

struct LikelyCase {
  const char* text;
  std::vector<std::string> dates;
};

void PrintTo(const LikelyCase& one, std::ostream* out) {
  *out << one.text;
}

class LikelyDateTest : public testing::TestWithParam<LikelyCase> {};

TEST_P(LikelyDateTest, NamesWhatWasMeantAndNothingReadsItAsSuch) {
  EXPECT_EQ(likely_dates(GetParam().text), GetParam().dates);
  EXPECT_FALSE(Edtf::parse(GetParam().text).has_value());
  EXPECT_FALSE(parse_window(GetParam().text).has_value());
  for (const std::string& date : GetParam().dates) {
    EXPECT_TRUE(Edtf::parse(date).has_value()) << date;
  }
}

INSTANTIATE_TEST_SUITE_P(
    WithNamesOfMonths, LikelyDateTest,
    testing::Values(LikelyCase{"May 2018", {"2018-05"}}, LikelyCase{"2018 May", {"2018-05"}},
                    LikelyCase{"8 May 2018", {"2018-05-08"}},
                    LikelyCase{"May 8, 2018", {"2018-05-08"}},
                    LikelyCase{"May 8th 2018", {"2018-05-08"}},
                    LikelyCase{"the 8th of May, 2018", {"2018-05-08"}},
                    LikelyCase{"Tuesday, 8 MAY 2018", {"2018-05-08"}},
                    LikelyCase{"2018-May-08", {"2018-05-08"}},
                    LikelyCase{"2018 8 May", {"2018-05-08"}},
                    LikelyCase{"08-Sep-18", {"2018-09-08"}}, LikelyCase{"Sept 1994", {"1994-09"}},
                    LikelyCase{"30 February 2018", {}}, LikelyCase{"spring 2018", {"2018-21"}},
                    LikelyCase{"Fall 2018", {"2018-23"}}, LikelyCase{"circa 1980", {"1980~"}},
                    LikelyCase{"c. May 1980", {"1980-05~"}}, LikelyCase{"1990s", {"199X"}}));

INSTANTIATE_TEST_SUITE_P(
    InNumbers, LikelyDateTest,
    testing::Values(LikelyCase{"5/8/2018", {"2018-05-08", "2018-08-05"}},
                    LikelyCase{"8.5.2018", {"2018-05-08", "2018-08-05"}},
                    LikelyCase{"5/8/18", {"2018-05-08", "2018-08-05"}},
                    LikelyCase{"2018/05/08", {"2018-05-08"}},
                    LikelyCase{"2018.05.08", {"2018-05-08"}},
                    LikelyCase{"13/5/2018", {"2018-05-13"}}, LikelyCase{"5/5/2018", {"2018-05-05"}},
                    LikelyCase{"2018-5", {"2018-05"}}, LikelyCase{"2018-5-8", {"2018-05-08"}},
                    LikelyCase{"2018/05", {"2018-05"}}, LikelyCase{"5/2018", {"2018-05"}},
                    LikelyCase{"2018/13/08", {"2018-08-13"}},
                    LikelyCase{"20180508", {"2018-05-08"}}, LikelyCase{"201805", {"2018-05"}},
                    LikelyCase{"18-05-08", {"2018-05-08", "2008-05-18"}},
                    LikelyCase{"94-06-30", {"1994-06-30"}}, LikelyCase{"2018-02-30", {}},
                    LikelyCase{"13/13/2018", {}}, LikelyCase{"2018-05-08 10:00", {"2018-05-08"}},
                    LikelyCase{" 2018", {"2018"}}, LikelyCase{"201x", {"201X"}},
                    LikelyCase{"[2018, 2020]", {"[2018,2020]"}}));

INSTANTIATE_TEST_SUITE_P(
    Intervals, LikelyDateTest,
    testing::Values(LikelyCase{"2018-2020", {"2018/2020"}},
                    LikelyCase{"2018 to 2020", {"2018/2020"}}, LikelyCase{"2018-19", {"2018/2019"}},
                    LikelyCase{"2018 – 2020", {"2018/2020"}},
                    LikelyCase{"May 2018/June 2018", {"2018-05/2018-06"}},
                    LikelyCase{"2018-05-01 to 2018-06-01", {"2018-05-01/2018-06-01"}},
                    LikelyCase{"2018-5/now", {"2018-05/.."}}, LikelyCase{"5/8/2018 to 2019", {}},
                    LikelyCase{"..2018", {"../2018"}}, LikelyCase{"2018..", {"2018/.."}},
                    LikelyCase{"2018-05-08T10:00", {}}));

INSTANTIATE_TEST_SUITE_P(
    OtherScripts, LikelyDateTest,
    testing::Values(LikelyCase{"۲۰۱۸-۰۵-۰۸", {"2018-05-08"}}, LikelyCase{"٢٠١٨", {"2018"}},
                    LikelyCase{"２０１８－０５", {}}, LikelyCase{"2018‐05", {"2018-05"}},
                    // 1397 of the Persian calendar is 2018: no guess is better.
                    LikelyCase{"۱۳۹۷", {}}));

INSTANTIATE_TEST_SUITE_P(NoDates, LikelyDateTest,
                         testing::Values(LikelyCase{"yesterday", {}}, LikelyCase{"", {}},
                                         LikelyCase{"..", {}}, LikelyCase{"-0000", {}},
                                         LikelyCase{"2018/2019/2020", {}},
                                         LikelyCase{"maybe 2018", {}},
                                         LikelyCase{"99999999999", {}}, LikelyCase{"12", {}},
                                         LikelyCase{"\xff\xfe", {}}));

TEST(LikelyDateHintTest, EndsEveryMessageAboutADate) {
  EXPECT_EQ(likely_date_hint("5/8/2018"), "; did you mean 2018-05-08 or 2018-08-05?");
  EXPECT_EQ(likely_date_hint("never"), "");
  EXPECT_EQ(parse_edtf("May 2018").error().message,
            "expected a year of four digits (or X) at byte 0, got \"May 2018\"; did you mean "
            "2018-05?");
  EXPECT_EQ(parse_window("2018-5").error().message,
            "expected an EDTF date or interval or RFC 3339 instants: a month from 01 to 12 or a "
            "season from 21 to 41 at byte 6, got \"2018-5\"; did you mean 2018-05?");
  EXPECT_EQ(report_edtf("8 May 2018").likely, std::vector<std::string>{"2018-05-08"});
  EXPECT_THAT(report_edtf("2018").likely, IsEmpty());
}

TEST(LikelyDateHintTest, LongTextsAreNoDates) {
  EXPECT_THAT(likely_dates(std::string(1'000'000, '1')), IsEmpty());
  EXPECT_THAT(likely_dates("May 2018" + std::string(100, ' ')), IsEmpty());
}

}  // namespace
}  // namespace parley
