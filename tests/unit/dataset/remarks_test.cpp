#include "test_data.hpp"

#include <gmock/gmock.h>

namespace parley::dataset {
namespace {

using test::event;
using test::messages_about;
using test::small_dataset;
using test::value_of;
using test::with_events;
using testing::HasSubstr;

/// Every message, those of unused records too.
std::vector<std::string> all_messages(const json::Value& dataset) {
  std::vector<std::string> all;
  for (const Fault& fault : read_text(dataset.dump(), "d.json").faults) {
    all.push_back(test::short_message(fault));
  }
  return all;
}

/// The small dataset with a date in the words of its source.
std::string dated(const std::string& date) {
  json::Value dataset = small_dataset();
  dataset["sources"][0]["published"] = "2018-06-20";
  dataset["events"][0]["date"] = value_of(date);
  dataset["events"][0]["evidence"][0]["states"]["date"] = dataset["events"][0]["date"]["edtf"];
  return messages_about(dataset);
}

TEST(DateEvidenceTest, TwoSourcesMayStateTheTwoEndsOfADate) {
  const auto with = [](const std::string& first, const std::string& second) {
    json::Value dataset = small_dataset();
    dataset["events"][0]["date"] = "2012-11-20/2013-01-20";
    dataset["events"][0]["evidence"] = json::Value::array();
    for (const std::string& date : {first, second}) {
      dataset["events"][0]["evidence"].push_back(
          {{"source", "paper"}, {"states", {{"date", date}}}});
    }
    return messages_about(dataset);
  };
  EXPECT_EQ(with("2012-11-20", "2013-01-20"), "");
  EXPECT_EQ(with("2012-11-20/", "/2013-01-20"), "");
  EXPECT_THAT(with("2012-11-20", "2013-01-19"), HasSubstr("[date-evidence]"));
  EXPECT_THAT(with("2012-11-20", "2012-11-20"), HasSubstr("[date-evidence]"));
  EXPECT_THAT(with("2012-11", "2013-01-20"), HasSubstr("[date-evidence]"));
}

TEST(DateWordsTest, AWeekdayMustBeThatOfTheDate) {
  EXPECT_EQ(dated(R"({"edtf":"2018-06-17","text":"este domingo"})"), "");
  EXPECT_EQ(dated(R"({"edtf":"2018-06-18","text":"este domingo"})"),
            "warning: d.json:/events/0/date: expected a Sunday, as in the words \"este domingo\", "
            "got 2018-06-18, a Monday [date-words]\n");
  EXPECT_THAT(dated(R"({"edtf":"2018-06-18/2018-06-20","text":"on Sunday"})"),
              HasSubstr("got 2018-06-18/2018-06-20 [date-words]"));
}

TEST(DateWordsTest, AWeekdayMustBeThatOfTheDayAndMonthBesideIt) {
  EXPECT_EQ(dated(R"({"edtf":"2018-06-17","text":"este domingo 17 de junio"})"), "");
  EXPECT_EQ(dated(R"({"edtf":"2018-06-17","text":"este domingo 17 de mayo"})"),
            "warning: d.json:/events/0/date: expected a Sunday that is the day of the month beside "
            "it, \"este domingo 17 de mayo\", got 2018-05-17, a Thursday [date-words]\n");
  EXPECT_EQ(dated(R"({"edtf":"2018-06","text":"Sunday, June 17th"})"), "");
  EXPECT_THAT(dated(R"({"edtf":"2018-06","text":"Sunday, 18th of June"})"),
              HasSubstr("got 2018-06-18, a Monday"));
}

TEST(DateWordsTest, AWeekdayMustBeNearTheDayThatTheWordsAreRelativeTo) {
  EXPECT_EQ(dated(R"({"edtf":"2018-06-17","text":"on Sunday","anchor":"paper"})"), "");
  EXPECT_EQ(dated(R"({"edtf":"2018-05-20","text":"on Sunday","anchor":"paper"})"),
            "warning: d.json:/events/0/date: expected a Sunday within two weeks of the anchor, "
            "2018-06-20/2018-06-20, as in the words \"on Sunday\", got 2018-05-20 [date-words]\n");
  EXPECT_EQ(dated(R"({"edtf":"2018-05-20","text":"on Sunday","anchor":"2018"})"), "");
}

TEST(DateWordsTest, AreReadInFourLanguages) {
  const auto is_wrong_on_a_monday = [](const std::string& words) {
    return dated(R"({"edtf":"2018-06-18","text":")" + words + "\"}") != "";
  };
  for (const char* const monday :
       {"Monday", "el lunes", "lundi dernier", "دوشنبه", "دو‌شنبه"}) {
    EXPECT_FALSE(is_wrong_on_a_monday(monday)) << monday;
  }
  for (const char* const other :
       {"Wednesday", "el miércoles", "el miercoles", "Sábado", "mercredi", "شنبه",
        "یک‌شنبه", "سه شنبه", "چهارشنبه", "پنج‌شنبه", "جمعه"}) {
    EXPECT_TRUE(is_wrong_on_a_monday(other)) << other;
  }
  EXPECT_FALSE(is_wrong_on_a_monday("from Friday to Sunday")) << "which is meant is not known";
}

TEST(OrdinalOrderTest, ALaterNumberThatCertainlyBeginsEarlierIsRemarkedOn) {
  const auto rounds = [](const std::string& first, const std::string& second) {
    return with_events({event("p", ""), event("a", first, R"({"partOf":"p","ordinal":3})"),
                        event("b", second, R"({"partOf":"p","ordinal":18})")});
  };
  EXPECT_EQ(rounds("2013-05-02", "2013-01-02"),
            "warning: d.json:/events/2/ordinal: expected ordinals in the order of the "
            "dates, got b, number 18 (2013-01-02) before a, number 3 (2013-05-02) "
            "[ordinal-order]\n");
  EXPECT_EQ(rounds("2013-05-02", "2013-05"), "") << "it may have begun later in May";
  EXPECT_EQ(rounds("2013-05-02", "2013-05-02"), "");
}

TEST(AffiliationPeriodTest, BeyondALifeIsRemarkedOn) {
  const auto over = [](const std::string& during) {
    json::Value dataset = small_dataset();
    dataset["actors"][1]["existed"] = "1960/2017-09-01";
    dataset["affiliations"] = value_of(
        R"([{"actor":"north","type":"member-of","with":"south","evidence":[{"source":"paper"}]}])");
    dataset["affiliations"][0]["during"] = during;
    return messages_about(dataset);
  };
  EXPECT_EQ(over("1990/2018"),
            "warning: d.json:/affiliations/0/during: expected a period in which \"south\" existed, "
            "1960/2017-09-01, got 1990/2018 [affiliation-period]\n");
  EXPECT_THAT(over("1959/2000"), HasSubstr("[affiliation-period]"));
  EXPECT_EQ(over("1960/2017"), "") << "it may have ended before September";
  EXPECT_EQ(over("1990/.."), "");
}

TEST(SameAlternativeTest, AnAlternativeMustSayAnotherThing) {
  const auto other = [](const std::string& value) {
    return with_events(
        {event("a", "2001-05-01",
               R"({"alternatives":[{"property":"date","rank":"normal","value":)" + value + "}]}")});
  };
  EXPECT_EQ(
      other(R"({"edtf":"2001-05-01","text":"on May Day"})"),
      "warning: d.json:/events/0/alternatives/0/value: expected another date than the event's "
      "own, got the same [same-alternative]\n");
  EXPECT_EQ(other(R"("2001-05-02")"), "");
}

TEST(SameAlternativeTest, AnOutcomeMustDifferToo) {
  const auto other = [](const std::string& value) {
    return with_events({event("a", "2001-05-01",
                              R"({"outcome":"accepted","alternatives":[
                                  {"property":"outcome","rank":"normal","value":")" +
                                  value + "\"}]}")});
  };
  EXPECT_EQ(other("accepted"),
            "warning: d.json:/events/0/alternatives/0/value: expected another outcome than the "
            "event's own, got the same [same-alternative]\n");
  EXPECT_EQ(other("rejected"), "");
}

TEST(RelayEvidenceTest, ASourceThatRelaysAClaimGivesEvidenceForIt) {
  json::Value dataset = small_dataset();
  dataset["sources"].push_back(value_of(R"({"id":"radio","title":"Radio","kind":"news"})"));
  dataset["claims"] = value_of(R"([{"id":"c","assertedBy":"north","relayedBy":["south","radio"],
    "force":"asserts","about":["talks"],"evidence":[{"source":"paper"}]}])");
  EXPECT_EQ(messages_about(dataset),
            "warning: d.json:/claims/0/relayedBy/1: expected a source that gives evidence for the "
            "claim, got \"radio\", which gives none [relay-evidence]\n");
}

TEST(UnusedTest, SourcesAndActorsThatNothingNamesAreRemarkedOn) {
  json::Value dataset = small_dataset();
  dataset["sources"].push_back(value_of(R"({"id":"radio","title":"Radio","kind":"news"})"));
  EXPECT_THAT(all_messages(dataset),
              testing::ElementsAre("warning: d.json:/actors/1: expected an actor that something "
                                   "names, got one that is not used [unused-actor]",
                                   "warning: d.json:/sources/1: expected a source that something "
                                   "rests on, got one that is not used [unused-source]"));
  dataset["events"][0]["date"] =
      value_of(R"({"edtf":"2001-05-01","text":"today","anchor":"radio"})");
  dataset["events"][0]["participants"].push_back(value_of(R"({"actor":"south","role":"host"})"));
  EXPECT_THAT(all_messages(dataset), testing::IsEmpty());
}

TEST(AcceptsTest, ARecordAcceptsARemarkOfThatNameOnItself) {
  const std::string accepts =
      R"("accepts":[{"remark":"count","reason":"Eight more are not dated."}])";
  EXPECT_EQ(with_events({event("whole", "", R"({"count":8,)" + accepts + "}"),
                         event("one", "", R"({"partOf":"whole"})")}),
            "");
  EXPECT_EQ(with_events({event("whole", "", R"({"count":8})"),
                         event("one", "", R"({"partOf":"whole",)" + accepts + "}")}),
            "warning: d.json:/events/0/count: expected 8 sub-events, got 1 recorded [count]\n"
            "warning: d.json:/events/1/accepts/0/remark: expected a remark that is made here, got "
            "\"count\", which is not [needless-acceptance]\n");
}

TEST(AcceptsTest, AreAcceptedByEveryKindOfRecordThatGetsRemarks) {
  json::Value dataset = small_dataset();
  dataset["sources"].push_back(value_of(R"({"id":"radio","title":"Radio","kind":"news",
    "accepts":[{"remark":"unused-source","reason":"kept for later"}]})"));
  dataset["actors"][1]["accepts"] =
      value_of(R"([{"remark":"unused-actor","reason":"named in the title"}])");
  EXPECT_THAT(all_messages(dataset), testing::IsEmpty());
}

TEST(AcceptsTest, ArePartOfTheRevisionAndAreWrittenAgain) {
  json::Value dataset = small_dataset();
  const auto revision = [&] { return read_text(dataset.dump(), "d.json").dataset->revision; };
  const std::string before = revision();
  dataset["actors"][1]["accepts"] = value_of(R"([{"remark":"unused-actor","reason":"kept"}])");
  EXPECT_NE(revision(), before);
}

TEST(ExcerptTest, WordsThatAreNotInAnExcerptAreANoteAndNoFault) {
  const test::TemporaryFolder folder;
  json::Value dataset = small_dataset();
  dataset["events"][0]["participants"].push_back(value_of(R"({"actor":"south","role":"host"})"));
  dataset["events"][0]["evidence"][0].update(value_of(
      R"({"quote":{"exact":"the talks","prefix":"cut off "},"position":{"start":900,"end":909}})"));
  const auto file = folder.write("d.json", dataset.dump());
  const auto with = [&](const std::string& excerpt) {
    return read(file, {{"paper", SourceFile(folder.write("e.txt", excerpt), true)}});
  };
  EXPECT_EQ(test::messages(with("… the talks go on")), "");
  const ReadResult other = with("another part");
  EXPECT_TRUE(other.ok());
  EXPECT_EQ(test::messages(other, folder.path()),
            "note: d.json:/events/0/evidence/0/quote/exact: expected words in the excerpt of paper "
            "to check them, got \"the talks\", which is not in it\n");
}

}  // namespace
}  // namespace parley::dataset
