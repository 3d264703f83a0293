#include "../test_data.hpp"

#include <gmock/gmock.h>

namespace parley::dataset {
namespace {

using test::event;
using test::small_dataset;
using test::value_of;
using test::with_events;
using testing::HasSubstr;

std::string dated(const std::string& date) {
  return with_events({event("a", date)});
}

TEST(SeasonOrRangeTest, ASeasonThatLooksLikeTheNextYearIsRemarkedOn) {
  EXPECT_EQ(dated("2021-22"),
            "warning: d.json:/events/0/date: expected two years written as 2021/2022, got 2021-22, "
            "which is the summer of 2021; did you mean 2021/2022? [season-or-range]\n");
  EXPECT_THAT(dated("1938-39"), HasSubstr("which is the third four months of 1938; did you mean "
                                          "1938/1939?"));
  EXPECT_THAT(dated("2020-21~"), HasSubstr("[season-or-range]"));
}

TEST(SeasonOrRangeTest, ASeasonThatIsNotTheNextYearIsASeason) {
  EXPECT_EQ(dated("2021-23"), "");
  EXPECT_EQ(dated("2021-21"), "");
  EXPECT_EQ(dated("2021/2022"), "");
  EXPECT_EQ(dated("2021-12"), "") << "a month";
}

TEST(SeasonOrRangeTest, WordsThatNameThePartOfTheYearSettleIt) {
  const auto in_words = [](const std::string& words) {
    json::Value dataset = small_dataset();
    dataset["events"][0]["date"] = {{"edtf", "2021-22"}, {"text", words}};
    dataset["events"][0]["evidence"][0]["states"]["date"] = "2021-22";
    return test::messages_about(dataset);
  };
  for (const char* const words :
       {"in the summer of 2021", "el verano de 2021", "l'été 2021", "تابستان"}) {
    EXPECT_EQ(in_words(words), "") << words;
  }
  for (const char* const words : {"2021-22", "the 2021–22 round", "completed in 2021-22"}) {
    EXPECT_THAT(in_words(words), HasSubstr("[season-or-range]")) << words;
  }
}

TEST(SeasonOrRangeTest, IsMadeOnActorsAffiliationsAndSourcesToo) {
  json::Value dataset = small_dataset();
  dataset["sources"][0]["published"] = "2021-22";
  dataset["actors"][0]["existed"] = "2000-21";
  dataset["actors"][1]["existed"] = "2021-22";
  dataset["actors"][1]["aliases"] = value_of(R"([{"text":"S","during":"2022-23"}])");
  dataset["affiliations"] = value_of(
      R"([{"actor":"north","type":"member-of","with":"south","during":"2023-24",
           "evidence":[{"source":"paper"}]}])");
  dataset["events"] = value_of("[]");
  const std::string messages = test::messages_about(dataset);
  for (const char* const place : {"/sources/0/published", "/actors/1/existed",
                                  "/actors/1/aliases/0/during", "/affiliations/0/during"}) {
    EXPECT_THAT(messages, HasSubstr(place));
  }
  EXPECT_THAT(messages, testing::Not(HasSubstr("/actors/0/existed")));
}

TEST(OtherCalendarTest, AYearOfAHijriCalendarAmongGregorianOnesIsRemarkedOn) {
  EXPECT_EQ(
      with_events({event("a", "2021-11-05"), event("b", "1400-11-05"), event("c", "2022-03-01")}),
      "warning: d.json:/events/1/date: expected a Gregorian date near those of the other "
      "events, 2021 to 2022, got 1400-11-05, which would be 2021 or 2022 by the Solar Hijri "
      "calendar [other-calendar]\n");
  EXPECT_THAT(
      with_events({event("a", "2021-11-05"), event("b", "1443-01-10"), event("c", "2022-03-01")}),
      HasSubstr("got 1443-01-10, which would be 2021 or 2022 by the lunar Hijri calendar"));
}

TEST(OtherCalendarTest, SeveralSuchYearsAreEachRemarkedOn) {
  const std::string messages =
      with_events({event("a", "2021"), event("b", "1400"), event("c", "1401"), event("d", "2022"),
                   event("e", "2023")});
  EXPECT_THAT(messages, HasSubstr("/events/1/date"));
  EXPECT_THAT(messages, HasSubstr("/events/2/date"));
}

TEST(OtherCalendarTest, ManySuchYearsAreRemarkedOnWhereAllWouldBeAmongTheOthers) {
  const std::string messages =
      with_events({event("a", "1400-11-05"), event("b", "1443-06-22"), event("c", "2022-01-25")});
  EXPECT_THAT(messages, HasSubstr("/events/0/date"));
  EXPECT_THAT(messages, HasSubstr("/events/1/date"));
}

TEST(OtherCalendarTest, OldTimesAreNotRemarkedOn) {
  EXPECT_EQ(with_events({event("a", "1400"), event("b", "1410"), event("c", "1444"),
                         event("d", "2021"), event("e", "2022")}),
            "")
      << "most events are old";
  EXPECT_EQ(with_events({event("a", "1215-06-15"), event("b", "2021"), event("c", "2022")}), "")
      << "by no calendar is it among the others";
  EXPECT_EQ(with_events({event("a", "1648"), event("b", "2021"), event("c", "2022")}), "");
  EXPECT_EQ(
      with_events({event("a", "1400"), event("b", "1700"), event("c", "2021"), event("d", "2022")}),
      "")
      << "no gap of 400 years";
  EXPECT_EQ(with_events({event("a", "1400")}), "");
}

TEST(OtherCalendarTest, YearsOfAnySizeAreCompared) {
  EXPECT_EQ(with_events({event("a", "Y-19999999999999999"), event("b", "2021"),
                         event("c", "Y19999999999999999")}),
            "");
}

TEST(SentinelDateTest, DatesThatStandForNoneAreRemarkedOn) {
  EXPECT_EQ(dated("9999-12-31"),
            "warning: d.json:/events/0/date: expected a date that is known; an end that is open is "
            "written .., got 9999-12-31 [sentinel-date]\n");
  for (const char* const date : {"2010/9999-12-31", "9999", "9999-12", "0000", "0000-01-01",
                                 "0000-01-01/2010", "0001-01-01"}) {
    EXPECT_THAT(dated(date), HasSubstr("[sentinel-date]")) << date;
  }
  for (const char* const date : {"9999-01-01", "2010/..", "0001", "0001-01-02", "-0001"}) {
    EXPECT_EQ(dated(date), "") << date;
  }
}

TEST(SentinelDateTest, TheEndOfAnOfficeMayNotBeOneEither) {
  json::Value dataset = small_dataset();
  dataset["actors"][0]["existed"] = "1990/9999-12-31";
  EXPECT_THAT(test::messages_about(dataset), HasSubstr("/actors/0/existed: expected a date that"));
}

TEST(SentinelDateTest, TheFirstDayOfAProgramIsOneWhenSeveralEventsHaveItAndNoneIsNear) {
  const auto three_and = [](const std::string& other) {
    return with_events({event("a", "1970-01-01"), event("b", "1970-01-01"),
                        event("c", "1970-01-01"), event("d", other)});
  };
  EXPECT_THAT(three_and("2001-05-01"),
              HasSubstr("/events/2/date: expected a date that is known; one that is not is left "
                        "out, got 1970-01-01, from which programs count days, of 3 events "
                        "[sentinel-date]"));
  EXPECT_EQ(three_and("1970-03-01"), "");
  EXPECT_EQ(three_and("1969"), "");
  EXPECT_EQ(with_events({event("a", "1900-01-01"), event("b", "1900-01-01"), event("c", "2001")}),
            "");
  EXPECT_EQ(with_events({event("a", "1970"), event("b", "1970"), event("c", "1970")}), "")
      << "a year is not its first day";
}

}  // namespace
}  // namespace parley::dataset
